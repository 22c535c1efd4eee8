package org.gongbao.city.relief.pages;

import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.relief.claims.ClaimFile;
import org.gongbao.city.relief.claims.ClaimStage;
import org.gongbao.engine.CaseFile;

/** How far a claim is, as a family understands it (到了哪一步). */
enum Standing {
  DRAFT("info"),
  FILED("info"),
  /** Something must be found out first. */
  QUESTION("warn"),
  MORE_ASKED("warn"),
  DECIDED("info"),
  APPROVED("good"),
  PAID("good"),
  REJECTED("bad"),
  REVERSED("bad");

  private final String tone;

  Standing(String tone) {
    this.tone = tone;
  }

  static Standing of(CaseFile file) {
    ClaimFile known = ClaimFile.of(file);
    return switch (ClaimStage.valueOf(file.stage())) {
      case DRAFT -> DRAFT;
      case FILED -> file.questions().isEmpty() ? FILED : QUESTION;
      case MORE_ASKED -> MORE_ASKED;
      case DECIDED -> DECIDED;
      case APPROVED -> APPROVED;
      case PAID -> PAID;
      case REJECTED -> REJECTED;
      case REVERSED -> REVERSED;
      case CLOSED -> known.payment().isPresent() ? PAID : REJECTED;
    };
  }

  static boolean isClosed(CaseFile file) {
    return file.stage().equals(ClaimStage.CLOSED.name());
  }

  /** True once there is an amount that stands. */
  boolean isGranted() {
    return this == DECIDED || this == APPROVED || this == PAID;
  }

  /** True while nothing was decided. */
  boolean isOpen() {
    return this == DRAFT || this == FILED || this == QUESTION || this == MORE_ASKED;
  }

  String tone() {
    return tone;
  }

  /** As keys of sentences have it: {@code more-asked}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The amount that stands. */
  static Optional<String> amount(CaseFile file) {
    return Standing.of(file).isGranted()
        ? ClaimFile.of(file).decision().map(made -> made.booking().amount().toString())
        : Optional.empty();
  }
}
