package org.gongbao.city.audit.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on a bulletin; its text is sealed for the auditee's organ. */
sealed interface BulletinEvent extends CaseEvent {

  /** A bulletin is owed. */
  record BulletinOwed(
      @Open String unit,
      @Open String auditee,
      CaseId project,
      LocalDate since,
      Optional<Personal<String>> proposedCircle)
      implements BulletinEvent {}

  /** It was published to its circle. */
  record BulletinPublished(
      LocalDate published,
      Personal<String> circle,
      @Open List<String> persons,
      @Open List<String> organs,
      Personal<BulletinFile.Text> text)
      implements BulletinEvent {}

  /** A reader took note. */
  record BulletinNoted(LocalDate noted) implements BulletinEvent {}
}
