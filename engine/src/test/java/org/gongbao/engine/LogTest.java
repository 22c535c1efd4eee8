package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.engine.Opinion.AUDITEE;
import static org.gongbao.engine.Opinion.OFFICE;

import java.util.List;
import java.util.Map;
import org.gongbao.engine.Log.FaultKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The log: verify finds what was changed behind the engine's back")
class LogTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "untouched; ; ",
        "an actor edited; update gb.event set actor = 'x' where revision = 2; EDITED",
        "an open part edited; update gb.event set open = '[]' where revision = 1; EDITED",
        "an effective time moved; update gb.event set effective_at = effective_at - interval '1 day' where revision = 2; EDITED",
        "an event deleted; delete from gb.event where revision = 2; DELETED",
        "the last event deleted; delete from gb.event where revision = 4; HEAD_DIFFERS",
        "two events exchanged; update gb.event set revision = 9 where revision = 2|update gb.event set revision = 2 where revision = 3|update gb.event set revision = 3 where revision = 9; EDITED",
        "a hash made to fit; update gb.event set open = '{}', hash = sha256('x') where revision = 2; REORDERED",
        "a case removed; delete from gb.case_file; CASE_GONE",
        "a sealed part exchanged; update gb.vault set sealed = (select sealed from gb.vault where revision = 2) where revision = 3; SEALED_PART_DIFFERS",
        "a sealed part gone; delete from gb.vault where revision = 3; SEALED_PART_GONE",
        "a relation slipped in; insert into gb.tie values ((select case_id from gb.case_file), 'organ/x', 'owner', now(), null); TIES_DIFFER",
        "a stage edited beside the state; update gb.case_file set stage = 'SILENT'; STATE_DIFFERS",
        "a closed case made due; update gb.case_file set next_at = now(); NEXT_DIFFERS",
        "commitments that are none; update gb.event set commitments = 'no json here' where revision = 2; UNREADABLE",
        "a state edited; update gb.case_file set state = replace(encode(state, 'escape'), 'ANSWERED', 'SILENT')::bytea; STATE_DIFFERS",
        "an event of a version that nobody declares; update gb.event set version = 0, open = '{}' where revision = 1; UNREADABLE"
      })
  void findsEachChange(String what, String sql, String kind) {
    try (TestCity city =
        TestCity.with(
            TestCity.law(Map.of("toy.comment", 10, "toy.reminder", 5)), Opinion.procedure(false))) {
      CaseId id = city.open(OFFICE, "opinion/deliver", "{'auditee': 'unit-1'}", "open-1");
      city.act(AUDITEE, id, "file-opinion", "{'text': 'no'}");
      int question = city.file(OFFICE, id).questions().getFirst().id();
      city.act(
          OFFICE,
          id,
          "answer",
          "{'question': %d, 'answer': true, 'why': 'known'}".formatted(question));
      assertThat(city.story(OFFICE, id))
          .containsExactly("draft-delivered", "asked", "answered", "opinion-filed");
      if (sql != null) {
        city.sql("set session_replication_role = replica; " + sql.replace('|', ';'));
      }
      List<FaultKind> found =
          city.engine().log().verify().faults().stream().map(Log.Fault::kind).toList();
      if (kind == null) {
        assertThat(found).as(what).isEmpty();
      } else {
        assertThat(found).as(what).contains(FaultKind.valueOf(kind));
      }
    }
  }
}
