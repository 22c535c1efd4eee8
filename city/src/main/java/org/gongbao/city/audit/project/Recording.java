package org.gongbao.city.audit.project;

import java.util.Optional;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.EvidenceProof;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Records of the work: meetings, inspections, enquiries, the work log (articles 17 and 23). */
final class Recording {

  private Recording() {}

  static AuditEvent callMeeting(Known known, RecordInput.CallMeeting in) {
    AuditFile file = AuditFile.of(known);
    return new AuditEvent.MeetingCalled(
        file.records().meetingsCalled() + 1,
        known.law().asOf(),
        in.on(),
        file.opened().seal(in.topic()));
  }

  static Ruling<Change> inspect(Known known, RecordInput.RecordInspection in, Actor actor) {
    AuditFile file = AuditFile.of(known);
    return Ruling.granted(
        Change.of(
            new AuditEvent.InspectionRecorded(
                file.records().inspections() + 1,
                known.law().asOf(),
                actor.person(),
                file.opened().seal(new AuditEvent.Inspected(in.what(), in.place())))));
  }

  static Ruling<Boolean> answerProven(Known known, RecordInput.RecordEnquiry in, Actor actor) {
    return Working.proven(known, in.proof(), actor);
  }

  static Ruling<Change> enquire(Known known, RecordInput.RecordEnquiry in) {
    AuditFile file = AuditFile.of(known);
    int evidence = file.fieldwork().evidence() + 1;
    return Ruling.granted(
        Change.of(
            new AuditEvent.EnquiryRecorded(
                file.records().enquiries() + 1,
                known.law().asOf(),
                evidence,
                file.opened().seal(new AuditEvent.Enquiry(in.respondent(), in.question()))),
            new AuditEvent.EvidenceTaken(
                evidence,
                known.law().asOf(),
                EvidenceProof.Method.QUESTION,
                in.form().orElseThrow(),
                in.providerSigned(),
                in.providerSealed(),
                in.auditorSigned(),
                file.opened()
                    .seal(
                        new AuditEvent.EvidenceText(
                            in.answer(),
                            in.respondent(),
                            Optional.empty(),
                            in.reasonUnsigned(),
                            Optional.empty())))));
  }

  static Ruling<Boolean> heldAlready(Known known, RecordInput.RecordMeeting in) {
    return in.held().isAfter(known.law().asOf())
        ? Ruling.refused(
            RefusalKind.NOT_YET,
            Article.MEETING_RECORD,
            "audit.meeting-to-come",
            in.held(),
            known.law().asOf())
        : Ruling.granted(true);
  }

  static AuditEvent meeting(Known known, RecordInput.RecordMeeting in) {
    AuditFile file = AuditFile.of(known);
    return new AuditEvent.MeetingRecorded(
        file.records().meetings() + 1, in.held(), in.origin(), file.opened().seal(in.content()));
  }

  /** An entry stands as it was made: its number is not given twice. */
  static Ruling<Boolean> newEntry(Known known, RecordInput.LogWork in) {
    int next = AuditFile.of(known).records().logEntries() + 1;
    int asked = in.number().orElse(next);
    return known.law().condition(Article.WORK_LOG, "new-entry", asked == next)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONFLICT, Article.WORK_LOG, "audit.log-entry-stands", asked, next);
  }

  static Ruling<Change> log(Known known, RecordInput.LogWork in, Actor actor) {
    AuditFile file = AuditFile.of(known);
    return Ruling.granted(
        Change.of(
            new AuditEvent.WorkLogged(
                file.records().logEntries() + 1,
                known.law().asOf(),
                actor.person(),
                file.opened().seal(in.text()))));
  }

  static Ruling<Boolean> entryThere(Known known, RecordInput.CorrectLog in) {
    int entries = AuditFile.of(known).records().logEntries();
    return in.corrects() >= 1 && in.corrects() <= entries
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, Article.WORK_LOG, "audit.no-log-entry", in.corrects());
  }

  static Ruling<Change> correct(Known known, RecordInput.CorrectLog in, Actor actor) {
    AuditFile file = AuditFile.of(known);
    return Ruling.granted(
        Change.of(
            new AuditEvent.WorkLogCorrected(
                file.records().logEntries() + 1,
                in.corrects(),
                known.law().asOf(),
                actor.person(),
                file.opened().seal(in.text()))));
  }

  static AuditEvent comment(Known known, RecordInput.CommentOnProject in) {
    AuditFile file = AuditFile.of(known);
    return new AuditEvent.ChiefCommented(
        file.records().comments() + 1, known.law().asOf(), file.opened().seal(in.comment()));
  }

  static Ruling<Change> handIn(Known known, RecordInput.HandInResult in, Actor actor) {
    AuditFile file = AuditFile.of(known);
    return Ruling.granted(
        Change.of(
            new AuditEvent.ResultHandedIn(
                file.contracting().results().size() + 1,
                actor.person(),
                in.planItem(),
                in.evidence(),
                known.law().asOf(),
                file.opened().seal(in.finding()))));
  }
}
