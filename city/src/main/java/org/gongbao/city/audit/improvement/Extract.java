package org.gongbao.city.audit.improvement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.gongbao.city.audit.project.AuditFile;
import org.gongbao.city.audit.rules.Percent;
import org.gongbao.engine.CaseFile;

/**
 * How an auditee stands under internal audit (审计结果及整改情况), as appraisal may use it (audit/31.2).
 *
 * @param reports audit reports delivered to it
 * @param problems problems that internal audit found at it
 * @param done problems done
 * @param rate done of all in percent, one decimal, half up; none without problems
 * @param overdueReports reports of which no rectification report came in time
 */
public record Extract(
    int reports, int problems, int done, Optional<BigDecimal> rate, int overdueReports) {

  private static final String RECTIFICATION_PERIOD = "rectification-period";

  /** The extract of counts. */
  public static Extract of(int reports, int problems, int done, int overdueReports) {
    return new Extract(reports, problems, done, Percent.of(done, problems), overdueReports);
  }

  /** The extract over projects and problems of one auditee; what the state auditor found is out. */
  public static Extract of(Collection<CaseFile> projects, Collection<CaseFile> problems) {
    var delivered =
        projects.stream()
            .filter(one -> AuditFile.of(one).conclusion().delivered().isPresent())
            .toList();
    var found =
        problems.stream()
            .map(ProblemFile::of)
            .filter(one -> one.entered().source() == Source.INTERNAL_AUDIT)
            .toList();
    return of(
        delivered.size(),
        found.size(),
        (int) found.stream().filter(ProblemFile::done).count(),
        (int) delivered.stream().filter(one -> one.hasRunOut(RECTIFICATION_PERIOD)).count());
  }
}
