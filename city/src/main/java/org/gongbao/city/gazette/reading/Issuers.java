package org.gongbao.city.gazette.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of issuing organs (发文机关), in headings and signatures. */
final class Issuers {

  private static final Pattern ORGAN =
      Pattern.compile("^\\p{IsHan}{2,30}(?:府|室|局|厅|委|会|部|院|署|办|中心|公司|大学|总队|法院)$");
  private static final Pattern OFFICER =
      Pattern.compile("^(?:代)?(?:市长|省长|县长|区长|州长|主席|主任|局长|厅长|部长|总理)\\p{IsHan}{0,4}$");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

  private Issuers() {}

  /** True if the line holds names of organs, or of an officer, and nothing else. */
  static boolean isName(String line) {
    String tight = Characters.withoutSpaces(line);
    return OFFICER.matcher(tight).matches()
        || names(line).stream().allMatch(name -> ORGAN.matcher(name).matches());
  }

  /** True if the line names an officer, as under a decree. */
  static boolean isOfficer(String line) {
    return OFFICER.matcher(Characters.withoutSpaces(line)).matches();
  }

  /** The names in a line; a name printed with a space behind every character is one name. */
  static List<String> names(String line) {
    List<String> parts = SPACE.splitAsStream(line.strip()).toList();
    List<String> names = new ArrayList<>();
    StringBuilder spread = new StringBuilder();
    for (String part : parts) {
      if (part.codePointCount(0, part.length()) <= 1) {
        spread.append(part);
      } else {
        addSpread(names, spread);
        names.add(part);
      }
    }
    addSpread(names, spread);
    return names;
  }

  private static void addSpread(List<String> names, StringBuilder spread) {
    if (!spread.isEmpty()) {
      names.add(spread.toString());
      spread.setLength(0);
    }
  }

  /** The issuers named in a heading, that is, before {@code 关于}. */
  static List<String> ofHeading(List<String> heading) {
    List<String> issuers = new ArrayList<>();
    for (String line : heading) {
      int about = line.indexOf("关于");
      String before = about < 0 ? line : line.substring(0, about);
      if (about >= 0 || isName(line)) {
        names(before).stream().filter(name -> !name.isEmpty()).forEach(issuers::add);
      }
      if (about >= 0) {
        return issuers;
      }
    }
    return List.of();
  }

  /** The title of a heading: issuers, then the subject, without the spaces of the print. */
  static String title(List<String> heading) {
    String whole = String.join(" ", heading);
    int about = whole.indexOf("关于");
    if (about < 0) {
      return Characters.withoutSpaces(whole);
    }
    return String.join(" ", ofHeading(heading)) + Characters.withoutSpaces(whole.substring(about));
  }
}
