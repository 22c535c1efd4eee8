package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A role that was lent")
class InSteadTest {

  private static final Actor DELEGATE = lent("sun", "head", "he");
  private static final Actor ACTING =
      Actor.of("wu", "desk-1", new Grant("head", "desk-1", "", "owner"));

  private TestCity city;
  private CaseId id;

  private static Actor lent(String person, String role, String by) {
    return Actor.of(person, "desk-1", new Grant(role, "desk-1", "", "owner", by));
  }

  @BeforeEach
  void open() {
    city = TestCity.with(TestCity.law(Map.of("toy.reply", 10, "toy.setting", 3)), Desk.procedure());
    id = city.open(Desk.CLERK, "desk/open", "{'owner': 'a', 'size': 'b'}", "o1");
  }

  @AfterEach
  void close() {
    city.close();
  }

  @Test
  @DisplayName("does what it does for its holder, and the event says it was not in person")
  void lentRoleActs() {
    Actor delegate = lent("sun", "clerk", "chen");
    assertThat(city.act(delegate, id, "note", "{}").ruling().isGranted()).isTrue();
    Recorded event = city.engine().events(Desk.CLERK, id).getLast();
    assertThat(event.actor()).isEqualTo("sun");
    assertThat(event.inPerson()).isFalse();
    city.act(Desk.CLERK, id, "note", "{}");
    assertThat(city.engine().events(Desk.CLERK, id).getLast().inPerson()).isTrue();
  }

  @Test
  @DisplayName("is not enough where the law wants the holder himself")
  void notInPerson() {
    Ruling.Refused<?> refused = refused(DELEGATE, "seal");
    assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_ROLE);
    assertThat(refused.sentence().key()).isEqualTo("engine.in-person");
  }

  @Test
  @DisplayName("does not spoil a role of one's own: who is clerk himself seals as clerk")
  void ownBesideLent() {
    Actor both =
        new Actor(
            "sun",
            "desk-1",
            List.of(
                new Grant("head", "desk-1", "", "owner", "he"),
                new Grant("clerk", "desk-1", "", "owner")),
            true);
    assertThat(city.act(both, id, "seal", "{}").ruling().isGranted()).isTrue();
    Recorded event = city.engine().events(Desk.CLERK, id).getLast();
    assertThat(event.inPerson()).isTrue();
    assertThat(event.role()).isEqualTo("clerk");
  }

  @Test
  @DisplayName("an own role elsewhere makes no delegate a holder here")
  void ownElsewhere() {
    Actor both =
        new Actor(
            "sun",
            "desk-1",
            List.of(
                new Grant("head", "desk-1", "", "owner", "he"),
                new Grant("head", "desk-2", "", "owner")),
            true);
    assertThat(refused(both, "seal").sentence().key()).isEqualTo("engine.in-person");
  }

  @Test
  @DisplayName("opens cases, and says so too")
  void opens() {
    Actor delegate = lent("sun", "clerk", "chen");
    CaseId other = city.open(delegate, "desk/open", "{'owner': 'a', 'size': 'b'}", "o2");
    assertThat(city.engine().events(Desk.CLERK, other).getFirst().inPerson()).isFalse();
  }

  @Test
  @DisplayName("an acting head, formally appointed, acts in person")
  void acting() {
    assertThat(city.act(ACTING, id, "seal", "{}").ruling().isGranted()).isTrue();
    assertThat(city.engine().events(Desk.CLERK, id).getLast().inPerson()).isTrue();
  }

  @Test
  @DisplayName("recusal binds delegate and acting head, and nobody sends one in his own stead")
  void recusal() {
    Actor delegateRecused = lent("biased", "clerk", "chen");
    assertThat(refused(delegateRecused, "note").kind()).isEqualTo(RefusalKind.RECUSED);
    Actor actingRecused = Actor.of("biased", "desk-1", new Grant("head", "desk-1", "", "owner"));
    assertThat(refused(actingRecused, "seal").kind()).isEqualTo(RefusalKind.RECUSED);
    Ruling.Refused<?> sent = refused(lent("sun", "clerk", "biased"), "note");
    assertThat(sent.kind()).isEqualTo(RefusalKind.RECUSED);
    assertThat(sent.sentence().values()).containsExactly("biased");
    assertThat(sent.clause().toString()).isEqualTo("toy/9.9");
  }

  private Ruling.Refused<?> refused(Actor actor, String action) {
    Ruling<Change> ruling = city.act(actor, id, action, "{}").ruling();
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    return (Ruling.Refused<?>) ruling;
  }
}
