package org.gongbao.city.audit.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.people.Lineage;
import org.gongbao.city.people.Official;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** The steps of a bulletin. */
final class Publishing {

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private Publishing() {}

  static BulletinEvent owe(Known known, BulletinInput.Owe in) {
    return new BulletinEvent.BulletinOwed(
        in.unit(),
        in.auditee(),
        in.project(),
        known.law().asOf(),
        in.circle().map(circle -> Personal.of("organ/" + in.auditee(), circle)));
  }

  static List<Tie> unit(Known known, BulletinInput.Owe in) {
    return List.of(
        tie(known, "organ/" + in.unit(), "unit"),
        tie(known, "case/" + in.project(), Bulletins.PROJECT));
  }

  static List<String> ids(JsonNode input, String field) {
    return input
        .path(field)
        .valueStream()
        .map(id -> id.asString(""))
        .filter(id -> id.matches(ID))
        .distinct()
        .toList();
  }

  static Ruling<Boolean> circleNamed(Known known, BulletinInput.Publish in) {
    boolean named = !in.circle().isBlank() && !(in.persons().isEmpty() && in.organs().isEmpty());
    return known.law().condition(Article.BULLETIN, "circle-named", named)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.BULLETIN, "audit.bulletin-circle");
  }

  static Ruling<Boolean> personsKnown(Known known, BulletinInput.Publish in) {
    return in.persons().stream()
        .filter(person -> !person.matches(ID) || known.facts().get(Official.NEED, person).isEmpty())
        .findFirst()
        .map(person ->
            Ruling.<Boolean>refused(
                RefusalKind.MISSING, Article.BULLETIN, "audit.no-person", person))
        .orElse(Ruling.granted(true));
  }

  /** The circle lies within the unit. */
  static Ruling<Boolean> organsWithin(Known known, BulletinInput.Publish in) {
    String unit = BulletinFile.of(known).owed().orElseThrow().unit();
    for (String organ : in.organs()) {
      boolean within =
          organ.matches(ID)
              && known
                  .facts()
                  .get(Lineage.NEED, organ)
                  .map(line -> line.isWithin(unit))
                  .orElse(false);
      if (!known.law().condition(Article.BULLETIN, "circle-within-unit", within)) {
        return Ruling.refused(
            RefusalKind.WRONG_PLACE, Article.BULLETIN, "audit.circle-outside", organ, unit);
      }
    }
    return Ruling.granted(true);
  }

  static BulletinEvent publish(Known known, BulletinInput.Publish in) {
    String subject = "organ/" + BulletinFile.of(known).owed().orElseThrow().auditee();
    return new BulletinEvent.BulletinPublished(
        known.law().asOf(),
        Personal.of(subject, in.circle()),
        in.persons().stream().distinct().toList(),
        in.organs().stream().distinct().toList(),
        Personal.of(subject, new BulletinFile.Text(in.results(), in.rectification())));
  }

  static List<Tie> circle(Known known, BulletinInput.Publish in, Actor actor) {
    List<Tie> ties = new ArrayList<>();
    in.persons().stream()
        .distinct()
        .forEach(person -> ties.add(tie(known, "person/" + person, BulletinProcedure.READER)));
    in.organs().stream()
        .distinct()
        .forEach(organ -> ties.add(tie(known, "organ/" + organ, BulletinProcedure.READER)));
    ties.add(tie(known, "person/" + actor.person(), BulletinProcedure.AUTHOR));
    return ties;
  }

  static BulletinEvent noted(Known known, BulletinInput.TakeNote in) {
    return new BulletinEvent.BulletinNoted(known.law().asOf());
  }

  private static Tie tie(Known known, String subject, String capacity) {
    return Tie.of(subject, capacity, LegalTime.startOf(known.law().asOf()));
  }
}
