package org.gongbao.city.audit.rules;

import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/** Which of the three forms of audit office a unit may choose (audit/7.1, 7.2, 7.3). */
public final class OfficeForms {

  private OfficeForms() {}

  /** What kind of body a unit is. */
  public enum UnitType {
    STATE_ORGAN,
    PUBLIC_INSTITUTION,
    SOCIAL_ORGANISATION,
    STATE_ENTERPRISE,
    STATE_FINANCIAL_INSTITUTION,
    PRIVATE_ENTERPRISE,
    RURAL_COLLECTIVE,
    OTHER;

    /** As written in JSON: {@code state-organ}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isEnterprise() {
      return this == STATE_ENTERPRISE || this == STATE_FINANCIAL_INSTITUTION;
    }

    boolean isOrgan() {
      return this == STATE_ORGAN || this == PUBLIC_INSTITUTION || this == SOCIAL_ORGANISATION;
    }
  }

  /** Size of an enterprise by the State's classes, which are not of these Measures. */
  public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO;

    /** As written in JSON: {@code large}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isBound() {
      return this == LARGE || this == MEDIUM;
    }
  }

  /** The form of an audit office (内部审计机构的设置形式). */
  public enum Form {
    /** An office of its own (独立设置). */
    INDEPENDENT,
    /** One that shares premises and staff with another (合署办公). */
    CO_LOCATED,
    /** Another internal body that performs the function. */
    OTHER_BODY;

    /** As written in JSON: {@code co-located}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if it goes through the prescribed approval before it stands. */
    public boolean needsApproval() {
      return this != OTHER_BODY;
    }
  }

  /**
   * What is asked.
   *
   * @param size empty where it is not known
   * @param form empty if none is chosen
   * @param bodyNamed true if the other body is named
   * @param statement true if the unit stated that its work needs no office of its own
   */
  public record Input(
      UnitType type,
      Optional<SizeClass> size,
      Optional<Form> form,
      boolean bodyNamed,
      boolean statement) {}

  /**
   * Granted if the form may be chosen; true if it departs from what the article wants by default.
   */
  public static Ruling<Boolean> choose(Law law, Input in) {
    if (!law.condition(UnitClauses.FORM, "form-chosen", in.form().isPresent())) {
      return Ruling.refused(RefusalKind.MISSING, UnitClauses.FORM, "audit.form-missing");
    }
    if (in.form().get() != Form.OTHER_BODY) {
      return Ruling.granted(false);
    }
    if (!law.condition(UnitClauses.FORM, "body-named", in.bodyNamed())) {
      return Ruling.refused(RefusalKind.MISSING, UnitClauses.FORM, "audit.form-body");
    }
    if (in.type().isEnterprise()) {
      return enterprise(law, in.size());
    }
    if (!in.type().isOrgan()) {
      return Ruling.granted(false);
    }
    return law.condition(UnitClauses.ORGAN_FORM, "need-stated", in.statement())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, UnitClauses.ORGAN_FORM, "audit.form-statement");
  }

  private static Ruling<Boolean> enterprise(Law law, Optional<SizeClass> size) {
    if (size.isEmpty()) {
      return Ruling.undetermined(
          new Question(
              "size", UnitClauses.ENTERPRISE_FORM, "unit", Sentence.of("audit.size-unknown")));
    }
    return law.condition(UnitClauses.ENTERPRISE_FORM, "small-enough", !size.get().isBound())
        ? Ruling.granted(false)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            UnitClauses.ENTERPRISE_FORM,
            "audit.form-closed",
            size.get());
  }
}
