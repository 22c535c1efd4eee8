package org.gongbao.city.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/**
 * Whether an auditor has a ground to stand aside (audit/13.1): kinship with the auditee's head or
 * the officer in charge, any economic interest, or another stake that may affect fairness. One is
 * enough.
 */
public final class RecusalGround {

  /** The point that whoever decides on the recusal judges (audit/13.1.3, second part). */
  public static final String MAY_AFFECT = "mayAffect";

  private static final String AUDITOR = "auditor";
  private static final String OFFICE_HEAD = "audit-office-head";

  private RecusalGround() {}

  /** To whom somebody is related. */
  public enum RelatedTo {
    /** The head of the auditee (被审计对象负责人). */
    AUDITEE_HEAD,
    /** The officer in charge concerned (有关主管人员). */
    OFFICER_IN_CHARGE,
    /** Somebody else. */
    SOMEBODY_ELSE;

    /** As written in JSON: {@code auditee-head}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is known; empty is not known.
   *
   * @param interest an economic interest in the auditee or the matter, of whatever amount
   * @param stake another stake in the auditee, the matter, its head or the officer in charge
   * @param mayAffect that stake may affect fair performance
   */
  public record Input(
      Optional<Relation> relation,
      Optional<RelatedTo> relatedTo,
      Optional<Boolean> interest,
      Optional<Boolean> stake,
      Optional<Boolean> mayAffect) {}

  /** The first ground that is met; refused by the ground that comes nearest if none is. */
  public static Ruling<ClauseId> met(Law law, Input in) {
    return met(law, in, OFFICE_HEAD);
  }

  /**
   * The same.
   *
   * @param decider role that judges whether a stake may affect fairness
   */
  public static Ruling<ClauseId> met(Law law, Input in, String decider) {
    List<Ruling<Boolean>> grounds =
        List.of(kinship(law, in), interest(law, in), stake(law, in, decider));
    List<ClauseId> clauses = List.of(Article.KINSHIP, Article.INTEREST, Article.STAKE);
    List<Question> open = new ArrayList<>();
    for (int i = 0; i < grounds.size(); i++) {
      switch (grounds.get(i)) {
        case Ruling.Granted<Boolean>(Boolean met, var _) -> {
          if (met) {
            return Ruling.granted(clauses.get(i));
          }
        }
        case Ruling.Refused<Boolean> refused -> {
          return refused.as();
        }
        case Ruling.Undetermined<Boolean> undetermined -> open.addAll(undetermined.questions());
      }
    }
    if (!open.isEmpty()) {
      return new Ruling.Undetermined<>(open, org.gongbao.law.Trace.NONE);
    }
    ClauseId nearest =
        in.stake().orElse(false)
            ? Article.STAKE
            : in.relation().map(Relation::isAny).orElse(false) ? Article.KINSHIP : Article.RECUSAL;
    return Ruling.refused(RefusalKind.CONDITION_NOT_MET, nearest, "audit.no-ground");
  }

  /** Ground 1: spouse, straight line, collateral line within the generations, near in-law. */
  private static Ruling<Boolean> kinship(Law law, Input in) {
    law.tracer().input("relation", in.relation());
    law.tracer().input("relatedTo", in.relatedTo());
    if (in.relation().isEmpty()) {
      return unknown("relation", Article.KINSHIP, AUDITOR);
    }
    Relation relation = in.relation().get();
    return near(law, relation)
        .then(near -> {
          if (!law.condition(Article.KINSHIP, "near-relative", near)) {
            return Ruling.granted(false);
          }
          return in.relatedTo()
              .map(to ->
                  Ruling.granted(
                      law.condition(
                          Article.KINSHIP, "head-or-officer", to != RelatedTo.SOMEBODY_ELSE)))
              .orElseGet(() -> unknown("relatedTo", Article.KINSHIP, AUDITOR));
        });
  }

  /** Near in-laws are read as the spouse's relatives, and the spouses of one's own, so near. */
  private static Ruling<Boolean> near(Law law, Relation relation) {
    if (!relation.isAny() || relation.isLinealOrSpouse()) {
      return Ruling.granted(relation.isAny());
    }
    return law.whole("audit.kinship-collateral-max").map(most -> relation.generations() <= most);
  }

  /** Ground 2: no amount is too small. */
  private static Ruling<Boolean> interest(Law law, Input in) {
    law.tracer().input("interest", in.interest());
    return in.interest()
        .map(any -> Ruling.granted(law.condition(Article.INTEREST, "interest", any)))
        .orElseGet(() -> unknown("interest", Article.INTEREST, AUDITOR));
  }

  /** Ground 3: both parts. */
  private static Ruling<Boolean> stake(Law law, Input in, String decider) {
    law.tracer().input("stake", in.stake());
    law.tracer().input(MAY_AFFECT, in.mayAffect());
    if (in.stake().isEmpty()) {
      return unknown("stake", Article.STAKE, AUDITOR);
    }
    if (!law.condition(Article.STAKE, "stake", in.stake().get())) {
      return Ruling.granted(false);
    }
    return in.mayAffect()
        .map(may -> Ruling.granted(law.condition(Article.STAKE, "may-affect-fairness", may)))
        .orElseGet(() ->
            Ruling.undetermined(
                new Question(MAY_AFFECT, Article.STAKE, decider, Sentence.of("audit.may-affect"))));
  }

  private static Ruling<Boolean> unknown(String point, ClauseId clause, String role) {
    return Ruling.undetermined(
        new Question(point, clause, role, Sentence.of("audit.unknown", point)));
  }
}
