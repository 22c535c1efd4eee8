package org.gongbao.city.relief.project.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What other cases ask of the framework agreements: whether one with an insurer is complete and
 * signed, and what it says. Declare the need with {@link #needs}.
 */
public final class Agreements {

  private Agreements() {}

  /** Keys of {@link Need#TIED}: the agreements with an insurer. */
  public static List<String> needs(int insurer) {
    return List.of(key(insurer));
  }

  private static String key(int insurer) {
    return Tied.key(AgreementProcedure.NAME, "organ/" + Sides.insurerOrgan(insurer), Sides.INSURER);
  }

  /** Granted if an agreement with the insurer has all topics and both signatures (4.2.1). */
  public static Ruling<Boolean> complete(Known known, int insurer) {
    if (known
        .law()
        .condition(
            AgreementProcedure.TOPICS, "agreement-signed", inForce(known, insurer).isPresent())) {
      return Ruling.granted(true);
    }
    return newest(known, insurer)
        .map(draft -> AgreementProcedure.complete(known, draft))
        .orElse(Ruling.granted(true))
        .then(yes ->
            Ruling.refused(
                RefusalKind.MISSING,
                AgreementProcedure.TOPICS,
                "relief.no-agreement",
                Annex.nameOf(insurer)));
  }

  /** The newest agreement that both signed; empty while there is none. */
  public static Optional<AgreementFile> inForce(Known known, int insurer) {
    return all(known, insurer).stream().filter(one -> one.signed().isPresent()).findFirst();
  }

  /** The day on which the first agreement with the insurer was signed by both. */
  public static Optional<LocalDate> firstSigned(Known known, int insurer) {
    return all(known, insurer).stream()
        .flatMap(one -> one.signed().stream())
        .min(LocalDate::compareTo);
  }

  private static Optional<AgreementFile> newest(Known known, int insurer) {
    return all(known, insurer).stream().findFirst();
  }

  private static List<AgreementFile> all(Known known, int insurer) {
    List<CaseFile> cases = known.facts().get(Need.TIED, key(insurer)).orElse(Tied.NONE).cases();
    return cases.stream().map(AgreementFile::of).toList();
  }
}
