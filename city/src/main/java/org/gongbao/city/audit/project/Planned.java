package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;

/**
 * The project's place in the annual plan (年度审计项目计划).
 *
 * @param plan case of the plan
 * @param number number of the project in it
 * @param approved day on which the unit head approved it
 * @param activity a short word for what is audited, by which auditors' other duties name it too
 * @param coverageItem the important activity from which it follows
 */
public record Planned(
    CaseId plan,
    int number,
    LocalDate approved,
    @CaseEvent.Open String activity,
    Optional<CaseId> coverageItem) {}
