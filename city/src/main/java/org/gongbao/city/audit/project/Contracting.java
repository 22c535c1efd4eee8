package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/**
 * Bought services (购买社会审计服务, article 14).
 *
 * @param contractors ids of the persons who work for a contractor
 * @param results results handed in, numbered from 1
 */
public record Contracting(@CaseEvent.Open List<String> contractors, List<Result> results) {

  static final Contracting NONE = new Contracting(List.of(), List.of());

  /**
   * A contractor's result.
   *
   * @param checked day of the last record on its quality
   * @param adopted day on which the unit made it its own
   */
  public record Result(
      int planItem,
      List<Integer> evidence,
      Personal<String> finding,
      Optional<LocalDate> checked,
      Optional<LocalDate> adopted) {}

  Contracting engaged(AuditEvent.ContractorEngaged e) {
    List<String> more = new ArrayList<>(contractors);
    more.add(e.person());
    return new Contracting(more.stream().distinct().toList(), results);
  }

  Contracting handedIn(AuditEvent.ResultHandedIn e) {
    List<Result> more = new ArrayList<>(results);
    more.add(
        new Result(e.planItem(), e.evidence(), e.finding(), Optional.empty(), Optional.empty()));
    return new Contracting(contractors, List.copyOf(more));
  }

  Contracting checked(AuditEvent.QualityChecked e) {
    Result old = results.get(e.result() - 1);
    return with(
        e.result(),
        new Result(
            old.planItem(),
            old.evidence(),
            old.finding(),
            Optional.of(e.checked()),
            old.adopted()));
  }

  Contracting adopted(AuditEvent.ResultAdopted e) {
    Result old = results.get(e.result() - 1);
    return with(
        e.result(),
        new Result(
            old.planItem(),
            old.evidence(),
            old.finding(),
            old.checked(),
            Optional.of(e.adopted())));
  }

  private Contracting with(int number, Result result) {
    List<Result> changed = new ArrayList<>(results);
    changed.set(number - 1, result);
    return new Contracting(contractors, List.copyOf(changed));
  }

  Optional<Result> result(int number) {
    return number >= 1 && number <= results.size()
        ? Optional.of(results.get(number - 1))
        : Optional.empty();
  }
}
