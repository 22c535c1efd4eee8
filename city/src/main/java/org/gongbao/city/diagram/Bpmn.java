package org.gongbao.city.diagram;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.engine.Procedure;

/**
 * A procedure as BPMN 2.0 with its layout, for modelers: stages are exclusive gateways, actions
 * user tasks of the roles that may take them, what a clock takes a service task behind a timer. The
 * other tracks begin with the case and run beside the main one, in rows below it.
 */
public final class Bpmn {

  private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final Procedure procedure;
  private final Naming naming;
  private final Flowchart chart;
  private final Layout layout;
  private final List<Flowchart.Arrow> arrows;
  private final Xml xml = new Xml();

  private Bpmn(Procedure procedure, Naming naming) {
    this.procedure = procedure;
    this.naming = naming;
    this.chart = Flowchart.of(procedure);
    this.layout = Layout.of(chart);
    this.arrows = Stream.concat(chart.arrows().stream(), chart.beginnings().stream()).toList();
  }

  /** The XML document. */
  public static String of(Procedure procedure, Naming naming) {
    Bpmn bpmn = new Bpmn(procedure, naming);
    bpmn.document();
    return bpmn.xml.toString();
  }

  private void document() {
    xml.declaration()
        .element(
            "definitions",
            () -> {
              process();
              diagram();
            },
            "xmlns",
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "xmlns:xsi",
            SCHEMA_INSTANCE,
            "xmlns:bpmndi",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "xmlns:omgdc",
            "http://www.omg.org/spec/DD/20100524/DC",
            "xmlns:omgdi",
            "http://www.omg.org/spec/DD/20100524/DI",
            "xmlns:flowable",
            "http://flowable.org/bpmn",
            "targetNamespace",
            "urn:gongbao:" + procedure.law());
  }

  private void process() {
    xml.element(
        "process",
        () -> {
          chart.nodes().forEach(this::node);
          for (int i = 0; i < arrows.size(); i++) {
            arrow("flow_" + i, arrows.get(i));
          }
        },
        "id",
        procedure.name(),
        "name",
        naming.procedure(),
        "isExecutable",
        "true");
  }

  private void node(Flowchart.Node node) {
    switch (node.kind()) {
      // a process has one start; another track begins by an event on the way
      case START ->
          xml.empty(
              node.lane() == 0 ? "startEvent" : "intermediateThrowEvent",
              "id",
              node.id(),
              "name",
              trackOf(node));
      case END -> xml.empty("endEvent", "id", node.id());
      case STAGE -> xml.empty("exclusiveGateway", "id", node.id(), "name", stage(node));
      case TASK ->
          xml.empty(
              "userTask",
              "id",
              node.id(),
              "name",
              naming.action(node.of()),
              "flowable:candidateGroups",
              String.join(",", procedure.roles(node.of())));
      case CLOCK_TASK ->
          xml.empty(
              "serviceTask",
              "id",
              node.id(),
              "name",
              naming.action(node.of()),
              "flowable:expression",
              "${'" + node.of() + "'}");
      case TIMER ->
          xml.element(
              "intermediateCatchEvent",
              () ->
                  xml.element(
                      "timerEventDefinition",
                      () ->
                          xml.text(
                              "timeDuration",
                              "${clocks['" + node.of() + "']}",
                              "xsi:type",
                              "tFormalExpression"),
                      "id",
                      node.id() + "_due"),
              "id",
              node.id(),
              "name",
              naming.clock(node.of()));
    }
  }

  private String trackOf(Flowchart.Node node) {
    return naming.track(chart.lanes().get(node.lane()).track());
  }

  /** Outside the main track the stage's name alone would not say whose it is. */
  private String stage(Flowchart.Node node) {
    String name = naming.stage(node.of());
    return node.lane() == 0 ? name : trackOf(node) + ": " + name;
  }

  private void arrow(String id, Flowchart.Arrow arrow) {
    // where only one way leads on there is nothing to choose
    boolean several =
        arrows.stream().filter(other -> other.from().equals(arrow.from())).count() > 1;
    boolean chosen =
        several
            && !arrow.choice().isEmpty()
            && chart.node(arrow.from()).kind() == Flowchart.Kind.STAGE;
    xml.element(
        "sequenceFlow",
        () -> {
          if (chosen) {
            xml.text(
                "conditionExpression",
                "${action == '" + arrow.choice() + "'}",
                "xsi:type",
                "tFormalExpression");
          }
        },
        "id",
        id,
        "sourceRef",
        arrow.from(),
        "targetRef",
        arrow.to());
  }

  private void diagram() {
    xml.element(
        "bpmndi:BPMNDiagram",
        () ->
            xml.element(
                "bpmndi:BPMNPlane",
                () -> {
                  chart.nodes().forEach(this::shape);
                  for (int i = 0; i < arrows.size(); i++) {
                    edge(i);
                  }
                },
                "id",
                "plane",
                "bpmnElement",
                procedure.name()),
        "id",
        "diagram");
  }

  private void shape(Flowchart.Node node) {
    xml.element(
        "bpmndi:BPMNShape",
        () -> xml.empty("omgdc:Bounds", layout.box(node).attributes()),
        "id",
        node.id() + "_shape",
        "bpmnElement",
        node.id());
  }

  private void edge(int arrow) {
    xml.element(
        "bpmndi:BPMNEdge",
        () ->
            layout
                .way(arrow)
                .forEach(point ->
                    xml.empty(
                        "omgdi:waypoint",
                        "x",
                        Integer.toString(point.x()),
                        "y",
                        Integer.toString(point.y()))),
        "id",
        "flow_" + arrow + "_edge",
        "bpmnElement",
        "flow_" + arrow);
  }
}
