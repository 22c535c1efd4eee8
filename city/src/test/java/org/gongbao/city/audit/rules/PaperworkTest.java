package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.audit.rules.ArchiveParts.Part;
import org.gongbao.city.audit.rules.OpinionAnswers.Answer;
import org.gongbao.city.audit.rules.OpinionAnswers.Verdict;
import org.gongbao.city.audit.rules.RectificationItems.Item;
import org.gongbao.city.audit.rules.SigningReady.Review;
import org.gongbao.law.Accepts;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("audit/25.1 to 30.2: what the papers must say")
class PaperworkTest {

  private static final Law LAW = Asked.on("2021-05-08");

  @Test
  @DisplayName("audit/25.1: a working paper stands on a plan item and on proof of the file")
  void paper() {
    Asked.granted(PapersComplete.paper(LAW, 3, 3, List.of(1, 2), 2));
    Asked.refused(PapersComplete.paper(LAW, 4, 3, List.of(1), 2), "audit/25.1", 4, 3);
    Asked.refused(PapersComplete.paper(LAW, 0, 3, List.of(1), 2), "audit/25.1", 0, 3);
    Asked.refused(PapersComplete.paper(LAW, 1, 0, List.of(1), 2), "audit/25.1", 1, 0);
    Asked.refused(PapersComplete.paper(LAW, 1, 3, List.of(), 2), "audit/25.1");
    Asked.refused(PapersComplete.paper(LAW, 1, 3, List.of(1, 3), 2), "audit/25.1", 3);
  }

  @Test
  @DisplayName("audit/25.1: fieldwork closes when every plan item has a paper")
  void fieldwork() {
    Asked.granted(PapersComplete.fieldwork(LAW, 3, Set.of(1, 2, 3)));
    Asked.refused(PapersComplete.fieldwork(LAW, 3, Set.of(1, 2)), "audit/25.1", "3");
    Asked.refused(PapersComplete.fieldwork(LAW, 3, Set.of()), "audit/25.1", "1, 2, 3");
    Asked.refused(PapersComplete.fieldwork(LAW, 0, Set.of()), "audit/25.1");
  }

  @Test
  @DisplayName("audit/26.3: every point is answered once, a refused one with the reason")
  void answers() {
    Answer first = new Answer(1, Verdict.ACCEPTED, Optional.empty());
    Answer second = new Answer(2, Verdict.NOT_ACCEPTED, Optional.of("证据充分"));
    Answer bare = new Answer(2, Verdict.NOT_ACCEPTED, Optional.empty());
    Asked.granted(OpinionAnswers.check(LAW, 2, true, List.of(second, first)));
    Asked.refused(OpinionAnswers.check(LAW, 2, true, List.of(first)), "audit/26.3", "2");
    Asked.refused(OpinionAnswers.check(LAW, 2, true, List.of(first, bare)), "audit/26.3", 2);
    Asked.refused(OpinionAnswers.check(LAW, 2, true, List.of(first, first)), "audit/26.3", 1);
    Asked.refused(OpinionAnswers.check(LAW, 1, true, List.of(first, second)), "audit/26.3", 2);
  }

  @Test
  @DisplayName("audit/26.3: a late opinion, and none, need no answer")
  void lateAnswers() {
    Asked.granted(OpinionAnswers.check(LAW, 2, false, List.of()));
    Asked.granted(OpinionAnswers.check(LAW, 0, false, List.of()));
  }

  @Test
  @DisplayName("audit/27.1: who made the draft does not review it, unless the setting is off")
  void reviewer() {
    List<String> team = List.of("zhao", "li");
    Asked.refused(ReviewSeparation.check(LAW, "zhao", team), "audit/27.1", "zhao");
    Asked.refused(ReviewSeparation.check(LAW, "li", team), "audit/27.1", "li");
    Asked.granted(ReviewSeparation.check(LAW, "su", team));
    Asked.granted(
        ReviewSeparation.check(
            Asked.on("2021-05-08", "audit.reviewer-separation", "off"), "zhao", team));
  }

  @Accepts("audit/27.2#2")
  @Test
  @DisplayName("audit/27.2: without major problem and wide disagreement no meeting is needed")
  void noMeeting() {
    Asked.granted(SigningReady.meetingHeld(LAW, new Review(false, false), false));
  }

  @Test
  @DisplayName("audit/27.2: either flag wants the minutes of a meeting")
  void meeting() {
    for (Review review : List.of(new Review(true, false), new Review(false, true))) {
      Asked.refused(SigningReady.meetingHeld(LAW, review, false), "audit/27.2");
      Asked.granted(SigningReady.meetingHeld(LAW, review, true));
    }
  }

  @Test
  @DisplayName("audit/29.2: every problem is reported on, one not done with the reason")
  void rectification() {
    Item done = item(1, true, Optional.empty());
    Item open = item(2, false, Optional.of("待招标"));
    Item bare = item(2, false, Optional.empty());
    Asked.granted(RectificationItems.check(LAW, 2, List.of(done, open)));
    Asked.refused(RectificationItems.check(LAW, 2, List.of(done, bare)), "audit/29.2", 2);
    Asked.refused(RectificationItems.check(LAW, 2, List.of(done)), "audit/29.2", "2");
    Asked.refused(RectificationItems.check(LAW, 2, List.of(done, done)), "audit/29.2", 1);
    Asked.refused(RectificationItems.check(LAW, 1, List.of(done, open)), "audit/29.2", 2);
    Asked.granted(RectificationItems.check(LAW, 0, List.of()));
  }

  private static Item item(int problem, boolean done, Optional<String> reason) {
    return new Item(problem, done, Optional.empty(), reason, Optional.empty());
  }

  @Test
  @DisplayName("audit/29.2: a problem is not done and refused at once")
  void contradicted() {
    Item both = new Item(1, true, Optional.of(true), Optional.of("不改"), Optional.empty());
    Asked.refused(RectificationItems.check(LAW, 1, List.of(both)), "audit/29.2", 1);
  }

  @Test
  @DisplayName("audit/28.1: a report without problems says why the draft's findings are left out")
  void told() {
    Asked.granted(SigningReady.problemsTold(LAW, List.of(1, 2), 1, List.of()));
    Asked.granted(SigningReady.problemsTold(LAW, List.of(), 0, List.of()));
    Asked.granted(SigningReady.problemsTold(LAW, List.of(1, 2), 0, List.of(2, 1)));
    Asked.refused(SigningReady.problemsTold(LAW, List.of(1, 2), 0, List.of(1)), "audit/28.1");
    Asked.refused(SigningReady.problemsTold(LAW, List.of(1), 0, List.of()), "audit/28.1");
  }

  @Test
  @DisplayName("audit/30.2: an archive without one of the nine parts names it")
  void archive() {
    for (Part part : Part.values()) {
      Asked.refused(
          ArchiveParts.complete(LAW, EnumSet.complementOf(EnumSet.of(part)), false),
          "audit/30.2",
          part);
    }
    Asked.granted(ArchiveParts.complete(LAW, EnumSet.allOf(Part.class), false));
  }

  @Test
  @DisplayName("audit/30.2: the record of no objection stands in for the opinion, for nothing else")
  void standsIn() {
    Asked.granted(
        ArchiveParts.complete(LAW, EnumSet.complementOf(EnumSet.of(Part.WRITTEN_OPINIONS)), true));
    Asked.refused(
        ArchiveParts.complete(LAW, EnumSet.complementOf(EnumSet.of(Part.EVIDENCE)), true),
        "audit/30.2",
        "evidence");
  }

  @Test
  @DisplayName("audit/30.1: an archive rule is the installation's setting, or the unit's own")
  void archiveRule() {
    Ruling<Integer> none =
        Ruling.refused(RefusalKind.MISSING, Article.ARCHIVE_RULE, "audit.no-archive-rule", "u");
    Law set = Asked.on("2021-05-08", "audit.archive-retention", "30");
    Asked.refused(ArchiveParts.rule(LAW, () -> none), "audit/30.1", "u");
    assertThat(ArchiveParts.rule(LAW, () -> Ruling.granted(10))).isEqualTo(Ruling.granted(10));
    assertThat(Asked.answer(ArchiveParts.rule(set, () -> none))).isEqualTo("granted 30");
    assertThat(Asked.answer(ArchiveParts.rule(set, () -> Ruling.granted(10))))
        .isEqualTo("granted 30");
  }
}
