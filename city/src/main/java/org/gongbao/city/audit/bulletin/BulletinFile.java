package org.gongbao.city.audit.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a bulletin.
 *
 * @param readings how often a reader took note
 */
public record BulletinFile(Optional<Owed> owed, Optional<Published> published, int readings) {

  static final BulletinFile EMPTY = new BulletinFile(Optional.empty(), Optional.empty(), 0);

  /** What it is on. */
  public record Owed(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open @Organ String auditee,
      CaseId project,
      LocalDate since,
      Optional<Personal<String>> proposedCircle) {}

  /** What it says. */
  public record Text(String results, String rectification) {}

  /** What was published, to whom. */
  public record Published(
      LocalDate on,
      Personal<String> circle,
      @CaseEvent.Open List<String> persons,
      @CaseEvent.Open List<String> organs,
      Personal<Text> text) {}

  static BulletinFile of(Known known) {
    return of(known.file());
  }

  /** What a case of this procedure knows. */
  public static BulletinFile of(CaseFile file) {
    return file.data(BulletinFile.class);
  }

  /** True while it is still to be published. */
  public boolean isOwed() {
    return published.isEmpty();
  }

  BulletinFile apply(BulletinEvent event) {
    return switch (event) {
      case BulletinEvent.BulletinOwed e ->
          new BulletinFile(
              Optional.of(
                  new Owed(e.unit(), e.auditee(), e.project(), e.since(), e.proposedCircle())),
              published,
              readings);
      case BulletinEvent.BulletinPublished e ->
          new BulletinFile(
              owed,
              Optional.of(
                  new Published(e.published(), e.circle(), e.persons(), e.organs(), e.text())),
              readings);
      case BulletinEvent.BulletinNoted _ -> new BulletinFile(owed, published, readings + 1);
    };
  }
}
