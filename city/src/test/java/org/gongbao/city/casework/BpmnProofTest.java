package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.task.api.Task;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.diagram.Bpmn;
import org.gongbao.city.diagram.Naming;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Deploys what we draw on another engine and lets it run. Proves that the drawing is an executable
 * process in which every way out of every stage can be gone; not that the other engine decides as
 * ours does, for the rules are not in the drawing.
 */
@Tag("prove-bpmn")
@DisplayName("BPMN of every shipped procedure, on another engine")
class BpmnProofTest {

  private final List<String> report = new ArrayList<>();

  @Test
  @DisplayName("is deployed, started, and led along every way out of every stage")
  void runs() throws IOException {
    ProcessEngine engine =
        new StandaloneInMemProcessEngineConfiguration()
            .setJdbcUrl("jdbc:h2:mem:bpmn-proof;DB_CLOSE_DELAY=1000")
            .setAsyncExecutorActivate(false)
            // the database goes with the process; the engine's own dropping of it only complains
            .setDatabaseSchemaUpdate("create")
            .buildProcessEngine();
    head();
    List<Procedure> procedures = shipped();
    assertThat(procedures).isNotEmpty();
    try {
      procedures.forEach(procedure -> prove(engine, procedure));
    } finally {
      engine.close();
    }
    report.add(procedures.size() + " procedures deployed, started and led on, 0 failed");
    LocalDate today = new SystemClock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    Path proofs = Files.createDirectories(Path.of("..", "proofs"));
    Files.write(proofs.resolve(today + "-bpmn.txt"), report, StandardCharsets.UTF_8);
  }

  /** Of the policies that the package ships, not of those that tests bring. */
  private static List<Procedure> shipped() {
    return Policies.found().stream()
        .filter(policy ->
            !policy
                .getClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes"))
        .flatMap(policy -> policy.procedures().stream())
        .toList();
  }

  private void head() throws IOException {
    report.add("Proof: the BPMN of every shipped procedure runs on another engine");
    report.add("command: ./gongbao prove bpmn");
    report.add(
        "machine: %s %s, %d processors, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                processor()));
    report.add(
        "versions: Java %s, Flowable %s, H2 %s (in memory)"
            .formatted(Runtime.version(), ProcessEngine.VERSION, org.h2.engine.Constants.VERSION));
    report.add("");
  }

  private static String processor() throws IOException {
    Path about = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(about)) {
      return "processor unknown";
    }
    return Files.readAllLines(about).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("processor unknown");
  }

  private void prove(ProcessEngine engine, Procedure procedure) {
    String resource = procedure.name() + ".bpmn20.xml";
    engine
        .getRepositoryService()
        .createDeployment()
        .addString(resource, Bpmn.of(procedure, Naming.ids(procedure.name())))
        .deploy();
    ProcessDefinition definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(procedure.name())
            .latestVersion()
            .singleResult();
    BpmnModel model = engine.getRepositoryService().getBpmnModel(definition.getId());
    assertThat(model.getMainProcess().isExecutable()).isTrue();

    Set<String> openings = new TreeSet<>(procedure.openings());
    ProcessInstance started =
        engine.getRuntimeService().startProcessInstanceById(definition.getId());
    assertThat(tasks(engine, started)).isEqualTo(openings);

    report.add(
        "%s (%s), version %d".formatted(procedure.name(), procedure.law(), procedure.version()));
    report.add("  parsed as executable: " + model.getMainProcess().isExecutable());
    report.add("  flow elements: " + count(model, FlowElement.class));
    report.add("  activities: " + (count(model, UserTask.class) + count(model, ServiceTask.class)));
    report.add("  user tasks: " + count(model, UserTask.class));
    report.add("  service tasks (taken by a clock): " + count(model, ServiceTask.class));
    report.add("  stages (gateways): " + count(model, ExclusiveGateway.class));
    report.add("  timers: " + count(model, IntermediateCatchEvent.class));
    report.add("  started instance waits at: " + String.join(", ", openings));
    report.add("  ways out of stages gone: " + ways(engine, definition, model, procedure));
    report.add("");
  }

  private static int count(BpmnModel model, Class<? extends FlowElement> type) {
    return model.getMainProcess().findFlowElementsOfType(type).size();
  }

  private static Set<String> tasks(ProcessEngine engine, ProcessInstance instance) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .list()
        .stream()
        .map(Task::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** For each way out of each stage: a new instance is put before the stage and goes that way. */
  private static String ways(
      ProcessEngine engine, ProcessDefinition definition, BpmnModel model, Procedure procedure) {
    int people = 0;
    int timers = 0;
    int ends = 0;
    for (ExclusiveGateway stage :
        model.getMainProcess().findFlowElementsOfType(ExclusiveGateway.class)) {
      for (SequenceFlow way : stage.getOutgoingFlows()) {
        ProcessInstance instance = at(engine, definition, procedure, stage, way);
        if (way.getTargetFlowElement() instanceof UserTask task) {
          assertThat(tasks(engine, instance)).contains(task.getName());
          people++;
        } else if (way.getTargetFlowElement() instanceof IntermediateCatchEvent) {
          assertThat(timers(engine, instance)).isEqualTo(1);
          timers++;
        } else {
          assertThat(way.getTargetFlowElement()).isInstanceOf(EndEvent.class);
          ends++;
        }
      }
    }
    return "%d to user tasks, %d to timers that then run, %d to the end"
        .formatted(people, timers, ends);
  }

  private static long timers(ProcessEngine engine, ProcessInstance instance) {
    return engine
        .getManagementService()
        .createTimerJobQuery()
        .processInstanceId(instance.getId())
        .count();
  }

  private static ProcessInstance at(
      ProcessEngine engine,
      ProcessDefinition definition,
      Procedure procedure,
      ExclusiveGateway stage,
      SequenceFlow way) {
    Map<String, String> clocks = new HashMap<>();
    procedure.clocks().stream().map(Clock::name).forEach(name -> clocks.put(name, "P10D"));
    String action =
        Optional.ofNullable(way.getConditionExpression())
            .map(condition -> condition.replaceAll(".*'(.*)'.*", "$1"))
            .orElse("");
    RuntimeService runtime = engine.getRuntimeService();
    ProcessInstance instance =
        runtime.startProcessInstanceById(
            definition.getId(), Map.of("action", action, "clocks", clocks));
    Task opening =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance.getId())
            .taskName(procedure.openings().getFirst())
            .singleResult();
    runtime
        .createChangeActivityStateBuilder()
        .processInstanceId(instance.getId())
        .moveActivityIdTo(opening.getTaskDefinitionKey(), stage.getId())
        .changeState();
    return instance;
  }
}
