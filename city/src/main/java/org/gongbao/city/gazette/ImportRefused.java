package org.gongbao.city.gazette;

/**
 * Why a file is no gazette and no statute; nothing was changed.
 *
 * @param reason what is wrong
 * @param line line of the file, one-based; 1 where no single line is to blame
 * @param expected what should have stood there
 * @param found what stands there, shortened
 */
public record ImportRefused(Reason reason, int line, String expected, String found)
    implements ImportOutcome {

  /** What is wrong with a file. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    BINARY,
    NOT_UTF8,
    JSON,
    NO_DOCUMENT
  }

  public ImportRefused {
    found = found.length() > 60 ? found.substring(0, 60) + "…" : found;
  }

  /** The refusal in one English sentence, naming the line. */
  public String sentence() {
    return "line " + line + ": expected " + expected + " but got " + found;
  }
}
