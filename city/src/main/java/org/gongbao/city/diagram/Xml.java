package org.gongbao.city.diagram;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, element by element, every text escaped. */
final class Xml {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private final Deque<String> open = new ArrayDeque<>();

  Xml() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Expected every Java to write XML", e);
    }
  }

  /** What an element holds. */
  @FunctionalInterface
  interface Content {
    void write() throws XMLStreamException;
  }

  Xml declaration() {
    run(() -> out.writeStartDocument("UTF-8", "1.0"));
    return this;
  }

  /** An element with attributes as pairs of name and value, and what it holds. */
  Xml element(String name, Content content, String... attributes) {
    run(() -> {
      out.writeStartElement(name);
      open.push(name);
      for (int i = 0; i < attributes.length; i += 2) {
        out.writeAttribute(attributes[i], attributes[i + 1]);
      }
      content.write();
      open.pop();
      out.writeEndElement();
      if (open.size() < 4) {
        out.writeCharacters("\n");
      }
    });
    return this;
  }

  Xml empty(String name, String... attributes) {
    return element(name, () -> {}, attributes);
  }

  Xml text(String name, String content, String... attributes) {
    return element(name, () -> out.writeCharacters(content), attributes);
  }

  private static void run(Content content) {
    try {
      content.write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Expected text that XML can hold", e);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
