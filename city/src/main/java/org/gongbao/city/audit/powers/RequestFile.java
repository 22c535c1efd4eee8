package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.MaterialKind;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a request for material.
 *
 * @param files names of all that came
 * @param overdue first day on which it was overdue
 * @param untrue day on which the declaration proved false
 */
public record RequestFile(
    Optional<Request> request,
    List<Personal<String>> files,
    Optional<LocalDate> overdue,
    Optional<HandedIn> handedIn,
    Optional<LocalDate> untrue) {

  static final RequestFile EMPTY =
      new RequestFile(
          Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** One thing asked for. */
  public record Item(MaterialKind kind, Personal<String> what) {}

  /** What was asked for. */
  public record Request(About about, LocalDate requested, LocalDate due, List<Item> items) {}

  /** That it was handed in, with the declaration. */
  public record HandedIn(LocalDate received, boolean late, Personal<String> signedBy) {}

  static RequestFile of(Known known) {
    return of(known.file());
  }

  /** What a case of this procedure knows. */
  public static RequestFile of(CaseFile file) {
    return file.data(RequestFile.class);
  }

  About about() {
    return request.orElseThrow().about();
  }

  RequestFile apply(RequestEvent event) {
    return switch (event) {
      case RequestEvent.MaterialRequested e ->
          new RequestFile(
              Optional.of(new Request(e.about(), e.requested(), e.due(), e.items())),
              files,
              overdue,
              handedIn,
              untrue);
      case RequestEvent.MaterialLeft e ->
          new RequestFile(request, with(e.files()), overdue, handedIn, untrue);
      case RequestEvent.MaterialHandedIn e ->
          new RequestFile(
              request,
              with(e.files()),
              overdue,
              Optional.of(new HandedIn(e.received(), e.late(), e.signedBy())),
              untrue);
      case RequestEvent.RequestOverdue e ->
          new RequestFile(request, files, Optional.of(e.since()), handedIn, untrue);
      case RequestEvent.DeclarationProvenFalse e ->
          new RequestFile(request, files, overdue, handedIn, Optional.of(e.found()));
    };
  }

  private List<Personal<String>> with(List<Personal<String>> more) {
    List<Personal<String>> all = new ArrayList<>(files);
    all.addAll(more);
    return List.copyOf(all);
  }
}
