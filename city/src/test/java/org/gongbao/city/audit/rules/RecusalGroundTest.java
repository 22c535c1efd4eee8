package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.rules.Asked.answer;

import java.util.Optional;
import org.gongbao.city.audit.rules.RecusalGround.RelatedTo;
import org.gongbao.law.Accepts;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("audit/13.1: the grounds of recusal")
class RecusalGroundTest {

  private static final String DAY = "2021-03-12";
  private static final Optional<Boolean> NONE = Optional.empty();
  private static final Optional<Relation> NONE_KNOWN = Optional.empty();
  private static final String MET = "granted audit/13.1.1";
  private static final String NOT = "refused audit/13.1.1 condition-not-met";

  @Accepts("audit/13.1.1#1")
  @Test
  @DisplayName("audit/13.1.1: a first cousin of the head is near enough, a second cousin is not")
  void cousins() {
    assertThat(kin(Relation.FIRST_COUSIN, RelatedTo.AUDITEE_HEAD)).isEqualTo(MET);
    assertThat(kin(Relation.SECOND_COUSIN, RelatedTo.AUDITEE_HEAD)).isEqualTo(NOT);
    // another stake may still be there
    assertThat(
            answer(
                ask(
                    Optional.of(Relation.SECOND_COUSIN),
                    Optional.of(RelatedTo.AUDITEE_HEAD),
                    false,
                    true,
                    Optional.of(true))))
        .isEqualTo("granted audit/13.1.3");
  }

  @Accepts("audit/13.1.1#2")
  @Test
  @DisplayName("audit/13.1.1: a parent of the spouse, where the chief accountant is in charge")
  void inLaw() {
    assertThat(kin(Relation.SPOUSES_PARENT, RelatedTo.OFFICER_IN_CHARGE)).isEqualTo(MET);
    assertThat(kin(Relation.SPOUSES_PARENT, RelatedTo.SOMEBODY_ELSE)).isEqualTo(NOT);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "NONE,false",
    "SPOUSE,true",
    "PARENT,true",
    "CHILD,true",
    "GRANDPARENT,true",
    "GRANDCHILD,true",
    "FURTHER_ANCESTOR,true",
    "FURTHER_DESCENDANT,true",
    "SIBLING,true",
    "UNCLE_OR_AUNT,true",
    "NEPHEW_OR_NIECE,true",
    "FIRST_COUSIN,true",
    "GRANDPARENTS_SIBLING,false",
    "SIBLINGS_GRANDCHILD,false",
    "PARENTS_COUSIN,false",
    "COUSINS_CHILD,false",
    "SECOND_COUSIN,false",
    "SPOUSES_PARENT,true",
    "SPOUSES_CHILD,true",
    "SPOUSES_GRANDPARENT,true",
    "SPOUSES_GRANDCHILD,true",
    "SPOUSES_SIBLING,true",
    "SPOUSES_UNCLE_OR_AUNT,true",
    "SPOUSES_NEPHEW_OR_NIECE,true",
    "SPOUSES_FIRST_COUSIN,true",
    "SPOUSES_SECOND_COUSIN,false",
    "PARENTS_SPOUSE,true",
    "CHILDS_SPOUSE,true",
    "GRANDPARENTS_SPOUSE,true",
    "GRANDCHILDS_SPOUSE,true",
    "SIBLINGS_SPOUSE,true",
    "UNCLES_OR_AUNTS_SPOUSE,true",
    "NEPHEWS_OR_NIECES_SPOUSE,true",
    "FIRST_COUSINS_SPOUSE,true",
    "SECOND_COUSINS_SPOUSE,false"
  })
  @DisplayName("audit/13.1.1: each relation of the table")
  void table(Relation relation, boolean met) {
    assertThat(kin(relation, RelatedTo.AUDITEE_HEAD).startsWith("granted")).isEqualTo(met);
  }

  @Test
  @DisplayName("audit/13.1.1: the generations are the law's figure, and have their first day")
  void figure() {
    assertThat(Relation.FIRST_COUSIN.generations()).isEqualTo(3);
    assertThat(Relation.SECOND_COUSIN.generations()).isEqualTo(4);
    assertThat(
            answer(
                RecusalGround.met(
                    Asked.on("2021-02-28"),
                    input(
                        Optional.of(Relation.SIBLING),
                        Optional.of(RelatedTo.AUDITEE_HEAD),
                        false,
                        false,
                        Optional.empty()))))
        .isEqualTo("refused audit/13.1.1 not-in-force");
  }

  @Accepts("audit/13.1.2#1")
  @Test
  @DisplayName("audit/13.1.2: any economic interest is enough, for the rule asks no amount")
  void interest() {
    assertThat(answer(ask(Optional.of(Relation.NONE), Optional.empty(), true, false, NONE)))
        .isEqualTo("granted audit/13.1.2");
    assertThat(answer(ask(Optional.of(Relation.NONE), Optional.empty(), false, false, NONE)))
        .isEqualTo("refused audit/13.1 condition-not-met");
  }

  @Accepts("audit/13.1.3#1")
  @Test
  @DisplayName("audit/13.1.3: another stake that may affect fairness, both parts of it")
  void stake() {
    assertThat(answer(stake(true, Optional.of(true)))).isEqualTo("granted audit/13.1.3");
    assertThat(answer(stake(true, Optional.of(false))))
        .isEqualTo("refused audit/13.1.3 condition-not-met");
    assertThat(answer(stake(false, Optional.of(true))))
        .isEqualTo("refused audit/13.1 condition-not-met");
  }

  @Test
  @DisplayName("audit/13.1.3: whether it may affect fairness is asked of whoever decides")
  void asked() {
    Ruling<?> open = stake(true, NONE);
    assertThat(answer(open)).isEqualTo("undetermined mayAffect");
    assertThat(((Ruling.Undetermined<?>) open).questions().getFirst().role())
        .isEqualTo("audit-office-head");
  }

  @Test
  @DisplayName("audit/13.1: what is not known is never taken for no; a ground that is met suffices")
  void unknown() {
    RecusalGround.Input nothing =
        new RecusalGround.Input(NONE_KNOWN, Optional.empty(), NONE, NONE, NONE);
    assertThat(answer(RecusalGround.met(Asked.on(DAY), nothing)))
        .isEqualTo("undetermined relation interest stake");
    RecusalGround.Input shares =
        new RecusalGround.Input(NONE_KNOWN, Optional.empty(), Optional.of(true), NONE, NONE);
    assertThat(answer(RecusalGround.met(Asked.on(DAY), shares))).isEqualTo("granted audit/13.1.2");
    RecusalGround.Input toWhom =
        new RecusalGround.Input(
            Optional.of(Relation.CHILD),
            Optional.empty(),
            Optional.of(false),
            Optional.of(false),
            NONE);
    assertThat(answer(RecusalGround.met(Asked.on(DAY), toWhom)))
        .isEqualTo("undetermined relatedTo");
  }

  private static String kin(Relation relation, RelatedTo to) {
    return answer(ask(Optional.of(relation), Optional.of(to), false, false, NONE));
  }

  private static Ruling<?> stake(boolean there, Optional<Boolean> mayAffect) {
    return ask(Optional.of(Relation.NONE), Optional.empty(), false, there, mayAffect);
  }

  private static Ruling<?> ask(
      Optional<Relation> relation,
      Optional<RelatedTo> to,
      boolean interest,
      boolean stake,
      Optional<Boolean> mayAffect) {
    return RecusalGround.met(Asked.on(DAY), input(relation, to, interest, stake, mayAffect));
  }

  private static RecusalGround.Input input(
      Optional<Relation> relation,
      Optional<RelatedTo> to,
      boolean interest,
      boolean stake,
      Optional<Boolean> mayAffect) {
    return new RecusalGround.Input(
        relation, to, Optional.of(interest), Optional.of(stake), mayAffect);
  }
}
