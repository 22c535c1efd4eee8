package org.gongbao.city.relief.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Who is insured (relief/2.1 to 2.3): whoever stands on one of five registers in the month, and is
 * not in the other scheme. A register that cannot be read leaves it open, never refused.
 */
public final class Eligibility {

  private static final String DISTRICT = "district-civil-affairs";
  private static final String VETERANS = "district-veterans";

  private Eligibility() {}

  /** The five classes (参保对象). */
  public enum InsuredClass {
    /** 低保对象. */
    MINIMUM_LIVING,
    /** 特困人员. */
    EXTREME_HARDSHIP,
    /** 孤儿. */
    ORPHAN,
    /** 事实无人抚养儿童. */
    CHILD_WITHOUT_CARER,
    /** 部分享受国家定期抚恤补助的优抚对象. */
    SPECIAL_CARE;

    /** The class of a word, as written in JSON or as a constant. */
    public static InsuredClass of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As written in JSON: {@code minimum-living}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The group of a special-care recipient (优抚对象), as far as the notice tells them apart. */
  public enum CareGroup {
    /** 伤残人民警察. */
    DISABLED_POLICE,
    /** 伤残国家机关工作人员. */
    DISABLED_OFFICIAL,
    /** Everyone else who draws a periodic allowance of the state. */
    PERIODIC_ALLOWANCE;

    /** As written in JSON: {@code disabled-police}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is asked of one person and month.
   *
   * @param classes registers on which the person stands; empty while one of them cannot be read
   * @param careGroup group of a special-care recipient
   * @param otherScheme insured under 精准脱贫保 in that month; empty while its list is not there
   */
  public record Input(
      Optional<List<InsuredClass>> classes,
      Optional<CareGroup> careGroup,
      Optional<Boolean> otherScheme) {}

  /** The class in which the person is insured: the first that counts. */
  public static Ruling<InsuredClass> of(Law law, Input in) {
    law.tracer().input("classes", in.classes());
    law.tracer().input("careGroup", in.careGroup());
    if (in.otherScheme().orElse(false)) {
      law.condition(Clauses.OTHER_SCHEME, "not-in-other-scheme", false);
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Clauses.OTHER_SCHEME, "relief.in-other-scheme");
    }
    return byRegister(law, in)
        .then(insured -> {
          if (in.otherScheme().isEmpty()) {
            return Unknown.point("otherScheme", Clauses.OTHER_SCHEME, DISTRICT);
          }
          law.condition(Clauses.OTHER_SCHEME, "not-in-other-scheme", true);
          return Ruling.granted(insured);
        });
  }

  private static Ruling<InsuredClass> byRegister(Law law, Input in) {
    if (in.classes().isEmpty()) {
      return Unknown.point("classes", Clauses.CLASSES, DISTRICT);
    }
    List<InsuredClass> classes = in.classes().get().stream().sorted().toList();
    Optional<InsuredClass> other =
        classes.stream().filter(one -> one != InsuredClass.SPECIAL_CARE).findFirst();
    if (classes.contains(InsuredClass.SPECIAL_CARE)) {
      Ruling<InsuredClass> care = specialCare(law, in);
      return other.isPresent() ? granted(law, other.get()) : care;
    }
    return other
        .map(insured -> granted(law, insured))
        .orElseGet(() -> {
          law.condition(Clauses.CLASSES, "on-a-register", false);
          return Ruling.refused(
              RefusalKind.CONDITION_NOT_MET, Clauses.CLASSES, "relief.on-no-register");
        });
  }

  /** The bracket stands inside the fifth class: it keeps nobody out who is in another. */
  private static Ruling<InsuredClass> specialCare(Law law, Input in) {
    if (in.careGroup().isEmpty()) {
      return Unknown.point("careGroup", Clauses.OUTSIDE, VETERANS);
    }
    boolean inside = in.careGroup().get() == CareGroup.PERIODIC_ALLOWANCE;
    return law.condition(Clauses.OUTSIDE, "not-excluded-group", inside)
        ? granted(law, InsuredClass.SPECIAL_CARE)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            Clauses.OUTSIDE,
            "relief.excluded-group",
            in.careGroup().get());
  }

  private static Ruling<InsuredClass> granted(Law law, InsuredClass insured) {
    law.condition(Clauses.CLASSES, "on-a-register", true);
    return Ruling.granted(insured);
  }
}
