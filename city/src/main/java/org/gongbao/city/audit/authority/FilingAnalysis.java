package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.gongbao.city.audit.filing.FilingFile;
import org.gongbao.city.audit.filing.Matter;

/**
 * What a unit filed in a year, of the seven kinds that it files (备案资料分析, audit/39.1).
 *
 * @param received kinds of which the authority got a paper finalised in that year
 * @param missing kinds of which it got none
 */
public record FilingAnalysis(List<Matter> received, List<Matter> missing) {

  public FilingAnalysis {
    received = List.copyOf(received);
    missing = List.copyOf(missing);
  }

  /** The analysis of a year; what was sent counts, whether or not its receipt was given. */
  public static FilingAnalysis of(Collection<FilingFile> filings, int year) {
    List<Matter> kinds = Arrays.stream(Matter.values()).filter(Matter::isFiled).toList();
    List<Matter> received =
        kinds.stream()
            .filter(kind -> filings.stream().anyMatch(filing -> shows(filing, kind, year)))
            .toList();
    return new FilingAnalysis(
        received, kinds.stream().filter(kind -> !received.contains(kind)).toList());
  }

  private static boolean shows(FilingFile filing, Matter kind, int year) {
    return filing.sent().isPresent()
        && filing.owed().filter(owed -> owed.kind() == kind).isPresent()
        && filing.owed().map(FilingFile.Owed::finalised).map(LocalDate::getYear).orElse(0) == year;
  }
}
