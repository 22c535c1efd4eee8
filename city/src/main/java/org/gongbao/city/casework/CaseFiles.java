package org.gongbao.city.casework;

import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseFile;

/**
 * One page of a list of cases with all that they know, the newest first.
 *
 * @param after what to ask with for the next page; empty on the last
 */
public record CaseFiles(List<CaseFile> files, Optional<String> after) {

  public CaseFiles {
    files = List.copyOf(files);
  }

  /** The first {@code most} of what was found: one more than these says that there are more. */
  static CaseFiles of(List<CaseFile> found, int most) {
    return found.size() > most
        ? new CaseFiles(found.subList(0, most), Optional.of(found.get(most - 1).id().toString()))
        : new CaseFiles(found, Optional.empty());
  }
}
