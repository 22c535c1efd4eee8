package org.gongbao.city.audit.project;

/**
 * How many records of the work there are, each kind numbered from 1 (articles 17 and 23).
 *
 * @param meetingsCalled meetings the audit office called
 * @param inspections inspections on site
 * @param enquiries enquiries made of units and persons concerned
 * @param meetings meetings and talks on record (会议记录)
 * @param logEntries entries of the work log, corrections among them
 * @param comments comments of the chief auditor
 */
public record WorkRecords(
    int meetingsCalled,
    int inspections,
    int enquiries,
    int meetings,
    int logEntries,
    int comments) {

  static final WorkRecords NONE = new WorkRecords(0, 0, 0, 0, 0, 0);

  WorkRecords called(AuditEvent.MeetingCalled e) {
    return new WorkRecords(e.number(), inspections, enquiries, meetings, logEntries, comments);
  }

  WorkRecords inspected(AuditEvent.InspectionRecorded e) {
    return new WorkRecords(meetingsCalled, e.number(), enquiries, meetings, logEntries, comments);
  }

  WorkRecords asked(AuditEvent.EnquiryRecorded e) {
    return new WorkRecords(meetingsCalled, inspections, e.number(), meetings, logEntries, comments);
  }

  WorkRecords recorded(AuditEvent.MeetingRecorded e) {
    return new WorkRecords(
        meetingsCalled, inspections, enquiries, e.number(), logEntries, comments);
  }

  WorkRecords logged(int number) {
    return new WorkRecords(meetingsCalled, inspections, enquiries, meetings, number, comments);
  }

  WorkRecords commented(AuditEvent.ChiefCommented e) {
    return new WorkRecords(
        meetingsCalled, inspections, enquiries, meetings, logEntries, e.number());
  }
}
