package org.gongbao.city.gazette.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.Finding;

/** Drops the lines that belong to the printed page and not to the text; each is a finding. */
final class Sweep {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("^[-—–·•・\\s]*(第\\s*)?[0-9]{1,4}(\\s*页)?[-—–·•・\\s]*$");
  private static final Pattern RULE =
      Pattern.compile("^[|\\s:+\\-—–_=.·…]*[-—–_=.·…]{2,}[|\\s:+\\-—–_=.·…]*$");
  private static final Pattern STRAY = Pattern.compile("^[^\\p{L}\\p{N}]+$");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•]|#{1,6})\\s+(.+)$");
  private static final Pattern SUSPECT = Pattern.compile("\\p{IsHan}\\s+([a-z]{2,})\\s+\\p{IsHan}");
  private static final Pattern ISSUE = Pattern.compile("(19|20)?[0-9]{0,2}年?第[0-9]+期.*");

  private final List<Finding> findings;
  private final Set<String> heads;
  private final List<SourceLine> kept = new ArrayList<>();
  private boolean isAfterBlank;

  /**
   * @param heads names that may be repeated at the head of a page, without spaces
   * @param findings where findings go
   */
  Sweep(Set<String> heads, List<Finding> findings) {
    this.heads = heads;
    this.findings = findings;
  }

  /** The lines that remain, in order; {@code first} is the number of the first one. */
  List<SourceLine> lines(List<String> lines, int first) {
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), first + i);
    }
    return kept;
  }

  private void line(String raw, int number) {
    String text = raw.replace('\u3000', ' ').strip();
    if (text.isEmpty()) {
      isAfterBlank = true;
      return;
    }
    Optional<Finding.Kind> noise = noise(text);
    if (noise.isPresent()) {
      findings.add(new Finding(noise.get(), number, text));
      return;
    }
    String cleaned = text;
    Matcher bullet = BULLET.matcher(text);
    if (bullet.matches()) {
      findings.add(new Finding(Finding.Kind.BULLET, number, text.substring(0, 2).strip()));
      cleaned = bullet.group(1);
    }
    Matcher suspect = SUSPECT.matcher(cleaned);
    if (suspect.find()) {
      findings.add(new Finding(Finding.Kind.SUSPECT_WORD, number, suspect.group(1)));
    }
    kept.add(new SourceLine(number, bullet.matches() ? cleaned : raw, cleaned, isAfterBlank));
    isAfterBlank = false;
  }

  private Optional<Finding.Kind> noise(String text) {
    if (PAGE_NUMBER.matcher(text).matches()) {
      return Optional.of(Finding.Kind.PAGE_NUMBER);
    }
    if (RULE.matcher(text).matches()) {
      return Optional.of(Finding.Kind.RULE);
    }
    if (STRAY.matcher(text).matches()) {
      return Optional.of(Finding.Kind.STRAY);
    }
    return isRunningHead(text) ? Optional.of(Finding.Kind.RUNNING_HEAD) : Optional.empty();
  }

  private boolean isRunningHead(String text) {
    String tight = Characters.withoutSpaces(text).replaceAll("[【】|·—-]", "");
    if (heads.contains(tight)) {
      return true;
    }
    for (String head : heads) {
      boolean isAhead =
          tight.startsWith(head) && ISSUE.matcher(tight.substring(head.length())).matches();
      boolean isBehind =
          tight.endsWith(head)
              && ISSUE.matcher(tight.substring(0, tight.length() - head.length())).matches();
      if (isAhead || isBehind) {
        return true;
      }
    }
    return false;
  }
}
