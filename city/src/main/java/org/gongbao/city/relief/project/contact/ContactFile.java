package org.gongbao.city.relief.project.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;

/**
 * What a case knows of the contacts of a body.
 *
 * @param subject {@code division/CODE} or {@code organ/ID}; empty before it is asked
 * @param inCharge login of the person in charge
 * @param handlers logins of the handlers
 */
public record ContactFile(
    @CaseEvent.Open String subject,
    Optional<LocalDate> since,
    @CaseEvent.Open Optional<String> inCharge,
    @CaseEvent.Open List<String> handlers,
    Optional<LocalDate> named) {

  /** Nothing yet. */
  static final ContactFile EMPTY =
      new ContactFile("", Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public ContactFile {
    handlers = List.copyOf(handlers);
  }

  /** What the contacts of a case know. */
  public static ContactFile of(CaseFile file) {
    return file.data(ContactFile.class);
  }

  static ContactFile of(Known known) {
    return of(known.file());
  }

  /** True if that person is in charge or handles the project. */
  public boolean names(String person) {
    return inCharge.filter(person::equals).isPresent() || handlers.contains(person);
  }

  ContactFile apply(ContactEvent event) {
    return switch (event) {
      case ContactEvent.ContactsAsked e ->
          new ContactFile(e.subject(), Optional.of(e.since()), inCharge, handlers, named);
      case ContactEvent.ContactsNamed e ->
          new ContactFile(
              e.subject(), since, Optional.of(e.inCharge()), e.handlers(), Optional.of(e.named()));
    };
  }
}
