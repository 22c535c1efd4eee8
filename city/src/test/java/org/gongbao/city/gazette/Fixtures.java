package org.gongbao.city.gazette;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gongbao.city.gazette.reading.GazetteReader;
import org.gongbao.city.gazette.reading.Reading;

/** An invented gazette with the defects of a scanned one, and a catalogue for it. */
public final class Fixtures {

  /** A catalogue of the invented order on lighthouses; its slug is borrowed. */
  public static final String CATALOGUE =
      """
      document:
        slug: audit
        number: 临江市人民政府令第12号
        title: 临江市渡口灯塔管理办法
        english: Measures for lighthouses at ferries
        issuer: 临江市人民政府
        issued: '2031-03-09'
        effective:
          from: '2031-05-01'
        repeals: []
        actors: []
        records: []
      parameters:
      - name: audit.oil-report
        value: '3'
        unit: days
        cite: audit/2.1.b
        from: '2031-05-01'
        published: '2031-03-09'
      clauses:
      - id: audit/decree.1
        where: 临江市人民政府令第12号
        kind: effective
        status: text-only
        who: []
        says: In force from May.
        why_not: nothing to run
      - id: audit/2.1.a
        where: 第二条第一款第一句
        kind: role
        status: executable
        who: []
        says: A keeper runs the lighthouse.
        runs_as: a role
        accept:
        - id: audit/2.1.a#1
          text: the keeper may light it
      - id: audit/2.1.b
        where: 第二条第一款第二句后段
        kind: deadline
        status: executable
        who: []
        says: Lack of oil is reported in three days.
        runs_as: a clock
        accept:
        - id: audit/2.1.b#1
          text: day three is in time
        - id: audit/2.1.b#2
          text: day four is late
      - id: audit/2.2
        where: 第二条第二款
        kind: prohibition
        status: executable
        who: []
        says: No letting.
        runs_as: a refusal
        accept:
        - id: audit/2.2#1
          text: refused
      - id: audit/3.1.2
        where: 第三条第(二)项
        kind: right
        status: executable
        who: []
        says: Books may be inspected.
        runs_as: a permission
        accept:
        - id: audit/3.1.2#1
          text: granted
      - id: audit/9.1
        where: 第九条
        kind: duty
        status: executable
        who: []
        says: There is no such article.
        runs_as: nothing
        accept:
        - id: audit/9.1#1
          text: never
      scenarios:
      - id: audit.s1
        name: a night
        steps: [light]
        expect: [seen]
      """;

  private Fixtures() {}

  /** The bytes of the invented gazette. */
  public static byte[] bytes() {
    try (InputStream stream = Fixtures.class.getResourceAsStream("linjiang.txt")) {
      if (stream == null) {
        throw new IllegalStateException("Expected linjiang.txt beside this class");
      }
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The invented gazette, its order under the number of a document that has a shipped catalogue.
   */
  public static String underNumberOf(String slug) {
    String number = Catalogues.shipped().of(slug).orElseThrow().document().number();
    int order = number.indexOf('令') + 1;
    return new String(bytes(), StandardCharsets.UTF_8)
        .replace("临江市人民政府令", number.substring(0, order))
        .replace("第12号", number.substring(order));
  }

  /** The invented gazette as read. */
  public static Gazette gazette() {
    return read(bytes());
  }

  /** A text as read; fails if it is refused. */
  public static Gazette read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Gazette read(byte[] bytes) {
    return switch (GazetteReader.read(bytes)) {
      case Reading.Read read -> read.gazette();
      case Reading.Unreadable unreadable ->
          throw new IllegalStateException(unreadable.why().sentence());
    };
  }
}
