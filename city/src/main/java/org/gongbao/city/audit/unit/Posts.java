package org.gongbao.city.audit.unit;

import java.util.Optional;
import org.gongbao.engine.CaseEvent;

/**
 * Who holds the posts of a unit's internal audit.
 *
 * @param officeHead head of the audit office
 * @param chiefRequired true if another rule wants a chief auditor
 * @param chief the chief auditor (总审计师)
 */
public record Posts(
    @CaseEvent.Open Optional<String> officeHead,
    boolean chiefRequired,
    @CaseEvent.Open Optional<String> chief) {

  static final Posts NONE = new Posts(Optional.empty(), false, Optional.empty());

  Posts headed(UnitEvent.OfficeHeadAppointed e) {
    return new Posts(Optional.of(e.person()), chiefRequired, chief);
  }

  Posts required(UnitEvent.ChiefAuditorRequired e) {
    return new Posts(officeHead, true, chief);
  }

  Posts chief(UnitEvent.ChiefAuditorAppointed e) {
    return new Posts(officeHead, chiefRequired, Optional.of(e.person()));
  }

  Posts chiefLeft() {
    return new Posts(officeHead, chiefRequired, Optional.empty());
  }
}
