package org.gongbao.city.audit.bulletin;

import java.util.Optional;
import java.util.Set;
import org.gongbao.city.casework.Withheld;
import org.gongbao.city.people.Lineage;
import org.gongbao.city.people.Official;
import org.gongbao.engine.Procedure;

/**
 * The bulletin on one audit (通报), audit/31.1: owed from the rectification report on, published by
 * the unit to a circle, and read by nobody else. A case in stage OWED is an open task.
 */
public final class BulletinProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-bulletin";

  /** The capacity of the circle. */
  public static final String READER = "reader";

  static final String OWE = "owe-bulletin";

  /** The capacity of who published it. */
  static final String AUTHOR = "author";

  /** The unit's own people see that there is one; what it says, only the circle. */
  public static final Withheld WITHHELD =
      new Withheld(
          NAME,
          "unit",
          Set.of(NAME + "/bulletin-published"),
          Set.of("/published/text", "/published/circle"),
          Optional.empty());

  private BulletinProcedure() {}

  /** How a bulletin stands. */
  public enum Stage {
    /** Still to be published. */
    OWED,
    /** Published to its circle. */
    PUBLISHED
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, BulletinFile.EMPTY)
        .law("audit")
        .events(BulletinEvent.class, BulletinFile::apply)
        .seenBy(READER, AUTHOR)
        .on(OWE, BulletinInput.Owe.class)
        .opens()
        .to(Stage.OWED)
        .cites("audit/31.1", "audit/17.1.10")
        .records(Publishing::owe)
        .ties(Publishing::unit)
        .on("publish", BulletinInput.Publish.class)
        .from(Stage.OWED)
        .to(Stage.PUBLISHED)
        .by("unit", "unit-head")
        .cites("audit/31.1")
        .needs(Official.NEED, (file, input) -> Publishing.ids(input, "persons"))
        .needs(Lineage.NEED, (file, input) -> Publishing.ids(input, "organs"))
        .rule(Publishing::circleNamed)
        .rule(Publishing::personsKnown)
        .rule(Publishing::organsWithin)
        .records(Publishing::publish)
        .ties(Publishing::circle)
        .on("take-note", BulletinInput.TakeNote.class)
        .from(Stage.PUBLISHED)
        .by(READER)
        .cites("audit/31.1")
        .records(Publishing::noted)
        .build();
  }
}
