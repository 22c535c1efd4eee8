package org.gongbao.city.gazette.akn;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A stream of XML elements; every text is escaped, and what XML cannot hold is replaced. */
final class Markup {

  static final String AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  /** Our own namespace, for what the standard has no word for. */
  static final String OWN = "urn:gongbao:places";

  private final XMLStreamWriter out;

  Markup(OutputStream stream) {
    try {
      // The JDK's own, whatever else lies on the class path: its output is pinned by tests.
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Expected every Java to write XML", e);
    }
  }

  /** The document element with both namespaces, and all it holds. */
  void document(String name, Runnable content) {
    run(() -> {
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement(name);
      out.writeDefaultNamespace(AKN);
      out.writeNamespace("gb", OWN);
      out.writeCharacters("\n");
      content.run();
      out.writeEndDocument();
      out.flush();
    });
  }

  /** An element on lines of its own; attributes in pairs of name and value, empty ones left out. */
  void element(String name, Runnable content, String... attributes) {
    run(() -> {
      start(name, attributes);
      out.writeCharacters("\n");
      content.run();
      out.writeEndElement();
      out.writeCharacters("\n");
    });
  }

  /** An element without content. */
  void empty(String name, String... attributes) {
    run(() -> {
      out.writeEmptyElement(name);
      attributes(attributes);
      out.writeCharacters("\n");
    });
  }

  /** An element that holds words. */
  void text(String name, String words, String... attributes) {
    run(() -> {
      start(name, attributes);
      out.writeCharacters(readable(words));
      out.writeEndElement();
      out.writeCharacters("\n");
    });
  }

  /** A paragraph whose words all belong to one inline element. */
  void paragraph(String inline, String words) {
    run(() -> {
      start("p");
      start(inline);
      out.writeCharacters(readable(words));
      out.writeEndElement();
      out.writeEndElement();
      out.writeCharacters("\n");
    });
  }

  private void start(String name, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.writeAttribute(attributes[i], readable(attributes[i + 1]));
      }
    }
  }

  /** XML has no way to write most control characters, not even escaped; a scanner leaves some. */
  private static String readable(String words) {
    return words
        .codePoints()
        .map(c -> isXml(c) ? c : '\ufffd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }

  /** Writing that may find the stream broken. */
  @FunctionalInterface
  private interface Step {
    void write() throws XMLStreamException;
  }

  private static void run(Step step) {
    try {
      step.write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Expected a stream that takes what is written", e);
    }
  }
}
