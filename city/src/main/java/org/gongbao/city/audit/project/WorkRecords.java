package org.gongbao.city.audit.project;

/**
 * How many records of the work there are, each kind numbered from 1 (articles 17 and 23).
 *
 * @param meetingsCalled meetings the audit office called
 * @param inspections inspections on site
 * @param enquiries enquiries made of units and persons concerned
 * @param meetings meetings and talks on record (会议记录)
 * @param logEntries entries of the work log, corrections among them
 */
public record WorkRecords(
    int meetingsCalled, int inspections, int enquiries, int meetings, int logEntries) {

  static final WorkRecords NONE = new WorkRecords(0, 0, 0, 0, 0);

  WorkRecords called(AuditEvent.MeetingCalled e) {
    return new WorkRecords(e.number(), inspections, enquiries, meetings, logEntries);
  }

  WorkRecords inspected(AuditEvent.InspectionRecorded e) {
    return new WorkRecords(meetingsCalled, e.number(), enquiries, meetings, logEntries);
  }

  WorkRecords asked(AuditEvent.EnquiryRecorded e) {
    return new WorkRecords(meetingsCalled, inspections, e.number(), meetings, logEntries);
  }

  WorkRecords recorded(AuditEvent.MeetingRecorded e) {
    return new WorkRecords(meetingsCalled, inspections, enquiries, e.number(), logEntries);
  }

  WorkRecords logged(int number) {
    return new WorkRecords(meetingsCalled, inspections, enquiries, meetings, number);
  }
}
