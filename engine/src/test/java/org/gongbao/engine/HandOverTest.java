package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.engine.toys.Complaint;
import org.gongbao.engine.toys.Toys;
import org.gongbao.engine.toys.Transfer;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hand-over: one owner at a time, and no chain that was changed on the way")
class HandOverTest {

  private static final Actor WINDOW = Toys.clerk("window");

  private TestCity here;
  private TestCity there;

  @BeforeEach
  void twoNodes() {
    here = TestCity.with(Transfer.procedure(), Complaint.procedure());
    there = TestCity.with(Transfer.procedure(), Complaint.procedure());
    there.sql("update gb.installation set node = 2 where name = 'city'");
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  private HandOver given() {
    CaseId id = here.open(WINDOW, "transfer/accept", "{}", "t1");
    here.act(WINDOW, id, "work", "{}");
    return value(here.engine().release(WINDOW, id, 2));
  }

  private static HandOver value(Ruling<HandOver> ruling) {
    return ((Ruling.Granted<HandOver>) ruling).value();
  }

  private String taken(HandOver given) {
    PublicKey key = here.engine().log().key();
    return there.engine().takeOver(WINDOW, given, key) instanceof Ruling.Refused<CaseId> no
        ? no.sentence().key()
        : "granted";
  }

  @Test
  @DisplayName("an event edited, left out or added on the way breaks the chain")
  void broken() {
    HandOver given = given();
    HandOver.Line work = given.events().get(1);
    HandOver.Line edited =
        new HandOver.Line(
            work.revision(),
            work.type(),
            work.version(),
            work.effectiveAt(),
            work.recordedAt(),
            "somebody",
            work.cause(),
            work.key(),
            work.header(),
            work.open(),
            work.commitments(),
            work.trace(),
            work.previous(),
            work.hash());
    List<HandOver.Line> changed = new ArrayList<>(given.events());
    changed.set(1, edited);
    assertThat(taken(with(given, changed))).isEqualTo("engine.hand-over-broken");
    List<HandOver.Line> shorter = new ArrayList<>(given.events());
    shorter.remove(1);
    assertThat(taken(with(given, shorter))).isEqualTo("engine.hand-over-broken");
    assertThat(taken(with(given, given.events().subList(0, 2))))
        .as("not released at all")
        .isEqualTo("engine.hand-over-unsigned");
  }

  private static HandOver with(HandOver given, List<HandOver.Line> events) {
    return new HandOver(given.id(), given.from(), given.to(), events, given.parts());
  }

  @Test
  @DisplayName("meant for another node, or taken over twice, it is refused")
  void elsewhereAndTwice() {
    HandOver given = given();
    HandOver elsewhere = new HandOver(given.id(), given.from(), 7, given.events(), given.parts());
    assertThat(taken(elsewhere)).isEqualTo("engine.hand-over-elsewhere");
    assertThat(taken(given)).isEqualTo("granted");
    assertThat(taken(given)).isEqualTo("engine.hand-over-owned");
  }

  @Test
  @DisplayName("signed by another key than the sender's, it is refused")
  void anotherKey() throws Exception {
    HandOver given = given();
    var other =
        java.security.KeyPairGenerator.getInstance(LogKey.ALGORITHM).generateKeyPair().getPublic();
    assertThat(there.engine().takeOver(WINDOW, given, other))
        .isInstanceOfSatisfying(
            Ruling.Refused.class,
            no -> assertThat(no.sentence().key()).isEqualTo("engine.hand-over-unsigned"));
  }

  @Test
  @DisplayName("nobody gives away what he does not see, nor to his own node, nor a mirror")
  void release() {
    CaseId id = here.open(WINDOW, "transfer/accept", "{}", "t2");
    Actor stranger = Actor.of("x", "elsewhere");
    assertThat(here.engine().release(stranger, id, 2).isGranted()).isFalse();
    assertThat(here.engine().release(WINDOW, id, 0).isGranted()).isFalse();
    assertThat(here.engine().release(WINDOW, id, 2).isGranted()).isTrue();
    assertThat(here.engine().release(WINDOW, id, 3).isGranted()).isFalse();
  }

  @Test
  @DisplayName("a sealed part exchanged, left out or slipped in on the way breaks it")
  void forgedParts() {
    CaseId id =
        here.open(WINDOW, "complaint/hear", "{'person': 'chen', 'words': 'it drips'}", "c1");
    HandOver given = value(here.engine().release(WINDOW, id, 2));
    HandOver.Part part = given.parts().getFirst();
    byte[] other = part.salted().clone();
    other[other.length - 2] ^= 1;
    HandOver.Part forged = new HandOver.Part(part.revision(), part.subject(), other);
    HandOver.Part surplus = new HandOver.Part(part.revision(), "person/other", part.salted());
    for (List<HandOver.Part> parts :
        List.of(List.of(forged), List.<HandOver.Part>of(), List.of(part, surplus))) {
      HandOver changed = new HandOver(given.id(), given.from(), given.to(), given.events(), parts);
      assertThat(taken(changed)).isEqualTo("engine.hand-over-broken");
    }
    assertThat(taken(given)).isEqualTo("granted");
  }

  @Test
  @DisplayName("released once more to the same node, it is packed again: it may have been lost")
  void releasedAgain() {
    HandOver given = given();
    HandOver again = value(here.engine().release(WINDOW, given.id(), 2));
    assertThat(again.events()).hasSameSizeAs(given.events());
    assertThat(taken(again)).isEqualTo("granted");
  }

  @Test
  @DisplayName("what the other node erased is erased here when the case comes back")
  void erasedElsewhere() {
    CaseId id =
        here.open(WINDOW, "complaint/hear", "{'person': 'chen', 'words': 'it drips'}", "c1");
    assertThat(taken(value(here.engine().release(WINDOW, id, 2)))).isEqualTo("granted");
    there.engine().erase(WINDOW, "person/chen");
    HandOver back = value(there.engine().release(WINDOW, id, 0));
    assertThat(here.engine().takeOver(WINDOW, back, there.engine().log().key()).isGranted())
        .isTrue();
    assertThat(here.file(WINDOW, id).data(Complaint.File.class).words().getFirst().isErased())
        .isTrue();
    assertThat(here.engine().log().verify().faults()).isEmpty();
  }

  @Test
  @DisplayName("sealed parts go along, sealed anew under the other node's key")
  void sealedParts() {
    CaseId id =
        here.open(WINDOW, "complaint/hear", "{'person': 'chen', 'words': 'it drips'}", "c1");
    HandOver given = value(here.engine().release(WINDOW, id, 2));
    assertThat(taken(given)).isEqualTo("granted");
    assertThat(there.file(WINDOW, id).data(Complaint.File.class).words().getFirst().value())
        .contains("it drips");
    assertThat(there.engine().log().verify().faults()).isEmpty();
  }
}
