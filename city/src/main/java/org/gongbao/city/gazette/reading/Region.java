package org.gongbao.city.gazette.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.UnitKind;

/**
 * The lines of one document within a gazette.
 *
 * @param number the printed number (文号), spaces removed; empty for a statute alone
 * @param heading the lines of its title, before the number
 * @param from index of its first line
 * @param body index of the first line behind title and number
 */
record Region(String number, List<String> heading, int from, int body) {

  private static final Pattern NUMBER =
      Pattern.compile("^\\p{IsHan}{1,12}[〔\\[（(【﹝](?:19|20)[0-9]{2}[〕\\]）)】﹞]第?[0-9]{1,4}号$");
  private static final Pattern ORDER = Pattern.compile("^\\p{IsHan}{2,30}令$");
  private static final Pattern ORDER_NUMBER =
      Pattern.compile("^第(?:[0-9]{1,4}|[" + Numerals.CHARACTERS + "]{1,6})号$");
  private static final Pattern ORDER_IN_ONE =
      Pattern.compile("^\\p{IsHan}{2,30}令第?(?:[0-9]{1,4}|[" + Numerals.CHARACTERS + "]{1,6})号$");
  private static final int LONGEST_HEADING = 8;

  /** The documents among the lines, in order; empty if there is none. */
  static List<Region> of(List<SourceLine> lines) {
    List<Region> regions = new ArrayList<>();
    int floor = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isRow()) {
        continue;
      }
      String text = Characters.withoutSpaces(lines.get(i).text());
      String next = i + 1 < lines.size() ? Characters.withoutSpaces(lines.get(i + 1).text()) : "";
      if (ORDER_IN_ONE.matcher(text).matches()) {
        regions.add(new Region(text, List.of(), i, i + 1));
        floor = i + 1;
      } else if (ORDER.matcher(text).matches() && ORDER_NUMBER.matcher(next).matches()) {
        regions.add(new Region(text + next, List.of(), i, i + 2));
        floor = i + 2;
      } else if (NUMBER.matcher(text).matches()) {
        int from = headingFrom(lines, i, floor);
        if (from < i) {
          List<String> heading = lines.subList(from, i).stream().map(SourceLine::text).toList();
          regions.add(new Region(text, heading, from, i + 1));
          floor = i + 1;
        }
      }
    }
    return regions.isEmpty() ? statute(lines) : regions;
  }

  private static List<Region> statute(List<SourceLine> lines) {
    for (SourceLine line : lines) {
      boolean isFirstArticle =
          !line.isRow()
              && Marker.of(line.text())
                  .filter(m -> m.kind() == UnitKind.ARTICLE && m.number() == 1)
                  .isPresent();
      if (isFirstArticle) {
        return List.of(new Region("", List.of(), 0, 0));
      }
    }
    return List.of();
  }

  /** Walks back from a number over the lines of the title in front of it. */
  private static int headingFrom(List<SourceLine> lines, int number, int floor) {
    int from = number;
    boolean isNamingIssuers = false;
    while (from > floor && number - from < LONGEST_HEADING) {
      SourceLine line = lines.get(from - 1);
      String tight = Characters.withoutSpaces(line.text());
      if (line.isRow()
          || Characters.isClosed(tight)
          || Numerals.date(tight).isPresent()
          || Marker.of(line.text()).isPresent()) {
        return from;
      }
      if (isNamingIssuers) {
        boolean isApart =
            from < number && lines.get(from).afterBlank() && !startsAbout(lines, from);
        if (isApart || !Issuers.isName(line.text())) {
          return from;
        }
      }
      from--;
      int about = tight.indexOf("关于");
      if (about > 0) {
        return from;
      }
      isNamingIssuers |= about == 0;
    }
    return from;
  }

  private static boolean startsAbout(List<SourceLine> lines, int index) {
    return Characters.withoutSpaces(lines.get(index).text()).startsWith("关于");
  }
}
