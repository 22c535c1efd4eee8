package org.gongbao.city.audit;

import java.util.List;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import tools.jackson.databind.JsonNode;

/** Candidates for violations that other cases raised, as a unit sees them. */
public final class Candidates {

  private Candidates() {}

  /** {@code CODE RESPONDENT} of all that this case raised. */
  public static List<String> of(AuditCity city, CaseId source) {
    return city.tied("audit-violation", "case/" + source, "source").stream()
        .map(CaseFile::data)
        .map(CaseJson::of)
        .map(Candidates::text)
        .toList();
  }

  private static String text(JsonNode data) {
    JsonNode charge = data.path("charge");
    return charge.path("conduct").asString() + " " + charge.path("respondent").asString();
  }
}
