package org.gongbao.city.gazette.akn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.Fixtures;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.Issue;
import org.gongbao.city.gazette.KeptDocument;
import org.gongbao.city.gazette.KeptDocument.ClausePlace;
import org.gongbao.city.gazette.catalogue.CatalogueLoader;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A document written as Akoma Ntoso, for questions by XPath; names without their namespace. */
final class Written {

  static final Issue ISSUE =
      new Issue(
          "临江市人民政府公报",
          OptionalInt.of(2031),
          OptionalInt.of(7),
          OptionalInt.of(112),
          Optional.of(LocalDate.of(2031, 4, 1)));

  private static final Catalogue.Document DESCRIBED =
      new CatalogueLoader().load("toy", Fixtures.CATALOGUE).document();
  private static final Schema SCHEMA = schema();

  private final byte[] bytes;
  private final Document xml;

  private Written(byte[] bytes) throws Exception {
    this.bytes = bytes;
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    this.xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  static Written of(GazetteDocument document, ClausePlace... places) throws Exception {
    return of(ISSUE, document, places);
  }

  static Written of(Issue issue, GazetteDocument document, ClausePlace... places) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    KeptDocument kept =
        new KeptDocument(issue, LocalDate.of(2031, 4, 2), document, List.of(places));
    AkomaNtoso.write(kept, DESCRIBED, out);
    return new Written(out.toByteArray());
  }

  private static Schema schema() {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      return factory.newSchema(
          Objects.requireNonNull(Written.class.getResource("akomantoso30.xsd")));
    } catch (SAXException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** What the standard's schema finds wrong. */
  static List<String> faults(byte[] bytes) throws Exception {
    List<String> faults = new ArrayList<>();
    var validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException fault) {
            faults.add(fault.getLineNumber() + ": " + fault.getMessage());
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
    return faults;
  }

  List<String> faults() throws Exception {
    return faults(bytes);
  }

  String source() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The text of every node that a path finds; {@code @eId} and so on for attributes. */
  List<String> all(String path) throws Exception {
    String local = path.replaceAll("/([a-zA-Z]\\w*)", "/*[local-name()='$1']");
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(local, xml, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = Objects.requireNonNull(nodes.item(i));
      texts.add(node.getTextContent().strip());
    }
    return texts;
  }
}
