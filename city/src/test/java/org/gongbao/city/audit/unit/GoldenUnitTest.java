package org.gongbao.city.audit.unit;

import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of a unit keep their form")
class GoldenUnitTest {

  @Test
  @DisplayName("every type")
  void forms() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      PolicyCity.Case unit =
          Units.register(city)
              .does(
                  UNIT,
                  "choose-office-form",
                  "{'form':'other-body','body':'财务科','statement':'业务量小'}")
              .does(UNIT, "choose-office-form", "{'form':'independent'}")
              .does(UNIT, "approve-office-form", "{'approvalNumber':'编办2021-8'}")
              .does(UNIT, "enter-staff", Units.staff("li", true))
              .does(UNIT, "enter-staff", Units.staff("zhao", true))
              .does(UNIT, "show-rules", "{'evidence':'内部审计制度'}")
              .does(UNIT, "record-archive-rule", "{'retentionYears':30,'keeper':'档案室'}")
              .does(
                  UNIT,
                  "appoint-office-head",
                  "{'person':'office','professionalField':'kindred','fieldName':'工程造价',"
                      + "'experience':false}")
              .does(UNIT, "require-chief-auditor", "{'byRule':'总审计师制度'}")
              .does(UNIT, "appoint-chief-auditor", "{'person':'chief'}")
              .does(UNIT, "release-chief-auditor", "{}")
              .does(
                  UNIT,
                  "record-credential",
                  "{'person':'li','credential':'training','what':'后续教育'}")
              .does(UNIT, "begin-duty", "{'person':'li','entity':'s','activity':'采购'}")
              .does(UNIT, "end-duty", "{'person':'li','entity':'s','activity':'采购'}")
              .does(YUBEI, "set-filing-period", "{'days':30}")
              .does(CITY, "guide", "{'guidance':'应健全制度'}")
              .does(UNIT, "end-staff", "{'person':'zhao'}");
      city.at("2022-01-01");
      city.engine().settle(unit.id());
      unit.does(UNIT, "strike-off", "{'reason':'机构撤并'}");
      KeptForms.check("audit", UnitProfile.NAME, UnitEvent.class, List.of(unit));
    }
  }
}
