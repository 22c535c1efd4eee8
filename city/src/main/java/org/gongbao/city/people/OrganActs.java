package org.gongbao.city.people;

import static org.gongbao.city.people.Act.may;
import static org.gongbao.city.people.Act.must;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Organs entered, renamed, moved in the tree, closed; each change begins a row. */
record OrganActs(Ledger ledger, OrganCases cases) {

  List<Act> all() {
    return List.of(
        Act.ofAdministrator(
            "enter-organ",
            this::enter,
            must("organ", Act.Kind.NEW_ID),
            must("nameZh", Act.Kind.TEXT),
            must("nameEn", Act.Kind.TEXT),
            must("organKind", Act.Kind.ORGAN_KIND),
            may("creditCode", Act.Kind.TEXT),
            may("parent", Act.Kind.ORGAN),
            must("division", Act.Kind.DIVISION),
            must("day", Act.Kind.DAY)),
        Act.ofAdministrator(
            "rename-organ",
            this::rename,
            must("organ", Act.Kind.ORGAN),
            must("nameZh", Act.Kind.TEXT),
            must("nameEn", Act.Kind.TEXT),
            must("day", Act.Kind.DAY)),
        Act.ofAdministrator(
            "move-organ",
            this::move,
            must("organ", Act.Kind.ORGAN),
            may("parent", Act.Kind.ORGAN),
            must("day", Act.Kind.DAY)),
        Act.ofAdministrator(
            "close-organ",
            this::close,
            must("organ", Act.Kind.ORGAN),
            must("lastDay", Act.Kind.DAY)));
  }

  private Ruling<Act.Done> enter(SignedIn who, Inputs in) {
    LocalDate day = in.day("day");
    String id = in.text("organ", Ledger.ID);
    String nameZh = in.text("nameZh");
    String nameEn = in.text("nameEn");
    String kind = in.text("organKind", Ledger.WORDS);
    Optional<CreditCode> code = in.parsed("creditCode", CreditCode::parse);
    Optional<Organ> parent = ledger.maybeOrgan(in, "parent", day);
    in.text("division");
    Optional<String> division = ledger.maybeDivision(in, "division", day);
    if (!ledger.organs().history(id).isEmpty()) {
      in.fault("organ", "people.organ-known", id);
    }
    code.flatMap(one -> ledger.organs().bearer(one, day))
        .ifPresent(other -> in.fault("creditCode", "people.code-known", other));
    if (in.isFaulty()) {
      return in.refused();
    }
    Organ organ =
        new Organ(
            id,
            nameZh,
            nameEn,
            kind,
            code,
            parent.map(Organ::id),
            division.orElseThrow(),
            day,
            Optional.empty());
    ledger.organs().insert(organ);
    ledger.write(who, "enter-organ", "organ/" + id, Map.of(), Ledger.of(organ));
    return Act.Done.to("organ/" + id);
  }

  private Ruling<Act.Done> rename(SignedIn who, Inputs in) {
    LocalDate day = in.day("day");
    String nameZh = in.text("nameZh");
    String nameEn = in.text("nameEn");
    return change(
        who,
        "rename-organ",
        in,
        day,
        organ ->
            new Organ(
                organ.id(),
                nameZh,
                nameEn,
                organ.kind(),
                organ.creditCode(),
                organ.parent(),
                organ.division(),
                day,
                organ.lastDayInclusive()));
  }

  private Ruling<Act.Done> move(SignedIn who, Inputs in) {
    LocalDate day = in.day("day");
    Optional<Organ> parent = ledger.maybeOrgan(in, "parent", day);
    String id = in.text("organ");
    if (parent.filter(one -> isWithin(one, id, day)).isPresent()) {
      in.fault("parent", "people.parent-below", parent.map(Organ::id).orElse(""));
    }
    return change(
        who, "move-organ", in, day, organ -> organ.movedUnder(parent.map(Organ::id), day));
  }

  /** True if the organ is that one, or lies below it. */
  private boolean isWithin(Organ organ, String id, LocalDate day) {
    Set<String> seen = new HashSet<>();
    Optional<Organ> at = Optional.of(organ);
    while (at.isPresent() && seen.add(at.get().id())) {
      if (at.get().id().equals(id)) {
        return true;
      }
      at = at.get().parent().flatMap(parent -> ledger.organs().find(parent, day));
    }
    return false;
  }

  private Ruling<Act.Done> change(
      SignedIn who, String act, Inputs in, LocalDate day, UnaryOperator<Organ> how) {
    Optional<Organ> row = changeable(ledger, in, "organ", "day", day);
    if (in.isFaulty() || row.isEmpty()) {
      return in.refused();
    }
    Organ next = how.apply(row.get());
    ledger.organs().replace(row.get(), next);
    ledger.write(who, act, "organ/" + next.id(), Ledger.of(row.get()), Ledger.of(next));
    return Act.Done.to("organ/" + next.id());
  }

  /** The row that is in force on the day, if another may begin there. */
  static Optional<Organ> changeable(
      Ledger ledger, Inputs in, String field, String dayField, LocalDate day) {
    Optional<Organ> row = ledger.organ(in, field, day);
    ledger.notPast(in, dayField, day);
    row.ifPresent(one -> {
      if (one.lastDayInclusive().isPresent()) {
        in.fault(field, "people.organ-ends", one.lastDayInclusive().get());
      } else if (!one.firstDay().isBefore(day)) {
        in.fault(dayField, "people.day-taken", one.firstDay());
      }
    });
    return row;
  }

  private Ruling<Act.Done> close(SignedIn who, Inputs in) {
    LocalDate last = in.day("lastDay");
    Optional<Organ> row = ledger.organ(in, "organ", last);
    ledger.notPast(in, "lastDay", last);
    row.flatMap(Organ::lastDayInclusive)
        .ifPresent(day -> in.fault("organ", "people.organ-ends", day));
    if (in.isFaulty() || row.isEmpty()) {
      return in.refused();
    }
    String id = row.get().id();
    List<Organ> below = ledger.organs().below(id, last.plusDays(1));
    if (!below.isEmpty()) {
      return refused("people.organ-has-parts", below.getFirst().id());
    }
    long open = cases.open(id);
    if (open > 0) {
      return refused("people.organ-has-cases", open);
    }
    List<HeldRole> held = ledger.grants().ofOrgan(id, last.plusDays(1));
    if (!held.isEmpty()) {
      return refused("people.organ-has-roles", held.size());
    }
    ledger.organs().end(row.get(), last);
    ledger.write(
        who,
        "close-organ",
        "organ/" + id,
        Ledger.of(row.get()),
        Map.of("lastDay", last.toString()));
    return Act.Done.to("organ/" + id);
  }

  private static Ruling<Act.Done> refused(String key, Object value) {
    return Ruling.refused(RefusalKind.CONDITION_NOT_MET, Inputs.CLAUSE, key, value);
  }
}
