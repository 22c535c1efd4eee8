package org.gongbao.city.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.UserTask;
import org.flowable.validation.ProcessValidatorFactory;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

@DisplayName("A procedure drawn")
class DiagramTest {

  static List<Procedure> procedures() {
    List<Procedure> all =
        new ArrayList<>(TestCity.demo().bean(Casework.class).engine().procedures());
    all.add(Countersigned.procedure());
    return all;
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("procedures")
  @DisplayName("is BPMN 2.0 by the standard's own schema")
  void schema(Procedure procedure) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
    Schema schema =
        factory.newSchema(
            BpmnXMLConverter.class
                .getClassLoader()
                .getResource("org/flowable/impl/bpmn/parser/BPMN20.xsd"));
    String xml = Bpmn.of(procedure, Naming.ids(procedure.name()));
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  @ParameterizedTest
  @MethodSource("procedures")
  @DisplayName("is read by another engine without an error, each action of people a task of theirs")
  void another(Procedure procedure) {
    byte[] xml = Bpmn.of(procedure, Naming.ids(procedure.name())).getBytes(StandardCharsets.UTF_8);
    BpmnModel model =
        new BpmnXMLConverter()
            .convertToBpmnModel(() -> (InputStream) new ByteArrayInputStream(xml), false, false);
    assertThat(new ProcessValidatorFactory().createDefaultProcessValidator().validate(model))
        .filteredOn(error -> !error.isWarning())
        .isEmpty();
    List<UserTask> tasks = model.getMainProcess().findFlowElementsOfType(UserTask.class);
    assertThat(tasks.stream().map(UserTask::getName))
        .containsAll(
            procedure.actions().stream()
                .filter(action -> !procedure.roles(action).isEmpty())
                .toList());
    assertThat(tasks).allSatisfy(task -> assertThat(task.getCandidateGroups()).isNotEmpty());
    assertThat(model.getLocationMap())
        .hasSameSizeAs(
            model.getMainProcess().getFlowElements().stream()
                .filter(element -> !Objects.requireNonNull(element.getId()).startsWith("flow_"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("procedures")
  @DisplayName("is a picture that names every action and marks the present stage once")
  void picture(Procedure procedure) throws Exception {
    String stage =
        Optional.ofNullable(procedure.stages().get(CaseFile.MAIN)).orElseThrow().getLast();
    String svg = Svg.of(procedure, Naming.ids(procedure.name()), Map.of(CaseFile.MAIN, stage));
    assertThat(parsed(svg).getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(svg)
        .containsOnlyOnce("● " + stage)
        .doesNotContain("style=")
        .doesNotContain("<script");
    for (String action : procedure.actions()) {
      assertThat(svg.replaceAll("</text><text[^>]*>", "")).contains(action);
    }
  }
}
