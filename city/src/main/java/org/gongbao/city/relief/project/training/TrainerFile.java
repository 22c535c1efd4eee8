package org.gongbao.city.relief.project.training;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Personal;

/** What a case knows of a trainer: who he is, and until when he trains. */
public record TrainerFile(Optional<Trainer> trainer, Optional<LocalDate> released) {

  /** Nothing yet. */
  static final TrainerFile EMPTY = new TrainerFile(Optional.empty(), Optional.empty());

  /** A trainer of an insurer, and what he trains in. */
  public record Trainer(
      int insurer, Personal<String> name, Personal<String> subject, LocalDate selected) {}

  /** What the trainer of a case knows. */
  public static TrainerFile of(CaseFile file) {
    return file.data(TrainerFile.class);
  }

  TrainerFile apply(TrainerEvent event) {
    return switch (event) {
      case TrainerEvent.TrainerSelected e ->
          new TrainerFile(
              Optional.of(new Trainer(e.insurer(), e.name(), e.subject(), e.selected())), released);
      case TrainerEvent.TrainerReleased e -> new TrainerFile(trainer, Optional.of(e.released()));
    };
  }
}
