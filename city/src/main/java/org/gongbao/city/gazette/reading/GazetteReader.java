package org.gongbao.city.gazette.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.city.gazette.DocumentKind;
import org.gongbao.city.gazette.Finding;
import org.gongbao.city.gazette.Gazette;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.ImportRefused;

/** Rebuilds a gazette, or a single statute, from its text. */
public final class GazetteReader {

  private static final Pattern IMPRINT =
      Pattern.compile("^(?:主管单位|主办单位|编辑出版|出版单位|出版|刊号|全国统一刊号|印刷单位|发行范围|邮政编码|地址)[：:].*");

  private GazetteReader() {}

  /** Reads the bytes of a file; never throws for what stands in it. */
  public static Reading read(byte[] bytes) {
    return switch (SourceText.of(bytes)) {
      case SourceText.NoText none -> new Reading.Unreadable(none.why());
      case SourceText.Lines text -> read(text.lines());
    };
  }

  private static Reading read(List<String> lines) {
    int start = firstDocument(lines);
    if (start < 0) {
      return new Reading.Unreadable(noDocument(lines));
    }
    List<Finding> findings = new ArrayList<>();
    FrontMatter front = FrontMatter.of(lines.subList(0, start));
    frontFindings(lines.subList(0, start), findings);
    int end = imprint(lines, start);
    for (int i = end; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        findings.add(new Finding(Finding.Kind.IMPRINT, i + 1, lines.get(i).strip()));
      }
    }
    List<SourceLine> text =
        new Sweep(front.heads(), findings).lines(lines.subList(start, end), start + 1);
    List<Region> regions = Region.of(text);
    List<GazetteDocument> documents = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      int to = i + 1 < regions.size() ? regions.get(i + 1).from() : text.size();
      Region region = regions.get(i);
      documents.add(document(region, text.subList(region.body(), to), findings));
    }
    checkContents(front, documents, findings);
    findings.sort(Comparator.comparingInt(Finding::line));
    String title = front.title().isEmpty() ? documents.getFirst().title() : front.title();
    return new Reading.Read(
        new Gazette(
            title,
            front.year(),
            front.issue(),
            front.total(),
            front.published(),
            documents,
            findings));
  }

  /** Index of the line where the first document begins; -1 if there is none. */
  private static int firstDocument(List<String> lines) {
    List<SourceLine> text = new Sweep(java.util.Set.of(), new ArrayList<>()).lines(lines, 1);
    List<Region> regions = Region.of(text);
    return regions.isEmpty() ? -1 : text.get(regions.getFirst().from()).number() - 1;
  }

  private static ImportRefused noDocument(List<String> lines) {
    int line = 0;
    while (line < lines.size() - 1 && lines.get(line).isBlank()) {
      line++;
    }
    return new ImportRefused(
        ImportRefused.Reason.NO_DOCUMENT,
        line + 1,
        "a gazette (a document number such as 某府发〔2021〕1号, or an order 令 第1号) or a statute (第一条)",
        lines.get(line).strip());
  }

  private static void frontFindings(List<String> lines, List<Finding> findings) {
    boolean isContents = false;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      String tight = Characters.withoutSpaces(text);
      isContents |= tight.equals("目录");
      if (!text.isEmpty()) {
        isContents &= tight.charAt(0) >= 128 || !Character.isLetter(tight.charAt(0));
        findings.add(
            new Finding(
                isContents ? Finding.Kind.CONTENTS : Finding.Kind.FRONT_MATTER, i + 1, text));
      }
    }
  }

  private static int imprint(List<String> lines, int start) {
    int from = Math.max(start, lines.size() - 60);
    for (int i = from; i < lines.size(); i++) {
      if (IMPRINT.matcher(Characters.withoutSpaces(lines.get(i))).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  private static GazetteDocument document(
      Region region, List<SourceLine> lines, List<Finding> findings) {
    boolean isDecree = region.number().contains("令");
    boolean isStatute = region.number().isEmpty();
    List<Passage> mended = new Tables(findings).mend(new Passages(findings).of(lines));
    List<Passage> passages =
        isStatute
            ? Wrapper.statuteRoles(ContentsList.drop(mended, findings))
            : Wrapper.roles(mended, isDecree);
    Optional<String> attached = attachedTitle(passages);
    String title =
        isDecree || isStatute ? attached.orElse(region.number()) : Issuers.title(region.heading());
    return new GazetteDocument(
        region.number(),
        title,
        issuers(region, passages),
        date(passages),
        kind(region, title),
        isDecree || isStatute ? Optional.empty() : attached,
        new Tree(findings).of(passages, isDecree));
  }

  private static Optional<String> attachedTitle(List<Passage> passages) {
    StringBuilder title = new StringBuilder();
    for (Passage passage : passages) {
      if (passage.role() == Passage.Role.ANNEX) {
        break;
      }
      if (passage.role() == Passage.Role.TITLE) {
        title.append(Characters.withoutSpaces(passage.text()));
      }
    }
    return title.isEmpty() ? Optional.empty() : Optional.of(title.toString());
  }

  private static List<String> issuers(Region region, List<Passage> passages) {
    int order = region.number().indexOf('令');
    if (order > 0) {
      return List.of(region.number().substring(0, order));
    }
    List<String> named = Issuers.ofHeading(region.heading());
    if (!named.isEmpty()) {
      return named;
    }
    return passages.stream()
        .filter(passage -> passage.role() == Passage.Role.SIGNATURE)
        .filter(passage -> !Issuers.isOfficer(passage.text()))
        .map(Passage::text)
        .toList();
  }

  private static Optional<LocalDate> date(List<Passage> passages) {
    return passages.stream()
        .filter(passage -> passage.role() == Passage.Role.DATE)
        .findFirst()
        .flatMap(passage -> Numerals.date(passage.text()));
  }

  private static DocumentKind kind(Region region, String title) {
    if (region.number().isEmpty()) {
      return DocumentKind.STATUTE;
    }
    if (region.number().contains("令")) {
      return DocumentKind.DECREE;
    }
    return title.endsWith("通知")
        ? DocumentKind.NOTICE
        : (title.endsWith("意见") ? DocumentKind.OPINIONS : DocumentKind.OTHER);
  }

  private static void checkContents(
      FrontMatter front, List<GazetteDocument> documents, List<Finding> findings) {
    if (front.contents().isEmpty()) {
      return;
    }
    List<String> found = documents.stream().map(d -> Characters.comparable(d.title())).toList();
    List<String> named = front.contents().stream().map(Characters::comparable).toList();
    for (int i = 0; i < named.size(); i++) {
      if (!found.contains(named.get(i))) {
        findings.add(
            new Finding(Finding.Kind.CONTENTS_WITHOUT_DOCUMENT, 1, front.contents().get(i)));
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (!named.contains(found.get(i))) {
        findings.add(
            new Finding(Finding.Kind.DOCUMENT_WITHOUT_CONTENTS, 1, documents.get(i).title()));
      }
    }
  }
}
