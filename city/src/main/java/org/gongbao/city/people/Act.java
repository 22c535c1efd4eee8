package org.gongbao.city.people;

import java.util.Arrays;
import java.util.List;
import org.gongbao.law.Ruling;

/**
 * One thing that can be done to organs, people, roles and parties: its name, what it asks for, and
 * who may. Pages make a form of it, the API an address.
 */
public final class Act {

  /** Who may take an act. */
  public enum By {
    /** Whoever administers this installation. */
    ADMINISTRATOR,
    /** Any official who holds a role: at counters all of them enter parties. */
    OFFICIAL
  }

  /** What sort of text a field takes. */
  public enum Kind {
    TEXT,
    LINES,
    DAY,
    ORGAN,
    NEW_ID,
    PERSON,
    DIVISION,
    ROLE,
    CAPACITY,
    NUMBER,
    ORGAN_KIND
  }

  /** A field of the form. */
  public record Asked(String name, Kind kind, boolean required) {}

  /**
   * What came of it.
   *
   * @param subject {@code organ/ID}, {@code person/LOGIN}, {@code party/ID}, {@code succession/N}
   * @param shownOnce a password or a number that is shown this once; empty if there is none
   */
  public record Done(String subject, String shownOnce) {
    static Ruling<Done> to(String subject) {
      return Ruling.granted(new Done(subject, ""));
    }
  }

  /** Does it; inputs at fault are all named together. */
  @FunctionalInterface
  interface Taking {
    Ruling<Done> take(SignedIn who, Inputs in);
  }

  private final String name;
  private final By by;
  private final List<Asked> asks;
  private final Taking taking;

  private Act(String name, By by, List<Asked> asks, Taking taking) {
    this.name = name;
    this.by = by;
    this.asks = List.copyOf(asks);
    this.taking = taking;
  }

  static Act ofAdministrator(String name, Taking taking, Asked... asks) {
    return new Act(name, By.ADMINISTRATOR, Arrays.asList(asks), taking);
  }

  static Act ofOfficial(String name, Taking taking, Asked... asks) {
    return new Act(name, By.OFFICIAL, Arrays.asList(asks), taking);
  }

  static Asked must(String name, Kind kind) {
    return new Asked(name, kind, true);
  }

  static Asked may(String name, Kind kind) {
    return new Asked(name, kind, false);
  }

  /** Its name: {@code rename-organ}. */
  public String name() {
    return name;
  }

  /** Who may take it. */
  public By by() {
    return by;
  }

  /** What it asks for, in the order of the form. */
  public List<Asked> asks() {
    return asks;
  }

  /** True if that person may take it, as far as it can be said before there is an input. */
  public boolean isFor(SignedIn who) {
    return switch (by) {
      case ADMINISTRATOR -> who.holds(Acts.ADMINISTRATOR);
      case OFFICIAL -> !who.grants().isEmpty();
    };
  }

  Ruling<Done> take(SignedIn who, Inputs in) {
    return taking.take(who, in);
  }
}
