package org.gongbao.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks chains event by event, in order of case and revision. */
final class ChainCheck {

  private final List<Log.Fault> faults = new ArrayList<>();
  private @Nullable CaseId present;
  private byte[] previous = Digest.ZERO;
  private int expected = 1;
  private int headRevision;
  private Optional<byte[]> head = Optional.empty();
  private long cases;
  private long events;

  void event(
      EventBytes.Columns columns, EventBytes bytes, int caseRevision, Optional<byte[]> caseHead) {
    if (!columns.caseId().equals(present)) {
      endOfCase();
      present = columns.caseId();
      previous = Digest.ZERO;
      expected = 1;
      cases++;
    }
    headRevision = caseRevision;
    head = caseHead;
    events++;
    if (columns.revision() != expected) {
      fault(columns.caseId() + "#" + expected, Log.FaultKind.DELETED);
    } else if (!Arrays.equals(bytes.previous(), previous)) {
      fault(columns.caseId() + "#" + columns.revision(), Log.FaultKind.REORDERED);
    }
    byte[] again =
        EventBytes.hash(
            columns,
            bytes.header(),
            bytes.open(),
            bytes.commitments(),
            bytes.traceDigest(),
            bytes.previous());
    if (!Arrays.equals(again, bytes.hash())) {
      fault(columns.caseId() + "#" + columns.revision(), Log.FaultKind.EDITED);
    }
    previous = bytes.hash();
    expected = columns.revision() + 1;
  }

  private void endOfCase() {
    if (present == null) {
      return;
    }
    if (head.isEmpty()) {
      fault(present.toString(), Log.FaultKind.CASE_GONE);
    } else if (headRevision != expected - 1 || !Arrays.equals(head.get(), previous)) {
      fault(present + "#" + headRevision, Log.FaultKind.HEAD_DIFFERS);
    }
  }

  void fault(String where, Log.FaultKind kind) {
    faults.add(new Log.Fault(where, kind));
  }

  long cases() {
    return cases;
  }

  long events() {
    return events;
  }

  /** All faults, those of the last case too. */
  List<Log.Fault> done() {
    endOfCase();
    return List.copyOf(faults);
  }
}
