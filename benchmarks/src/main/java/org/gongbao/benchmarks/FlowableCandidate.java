package org.gongbao.benchmarks;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable with the same stages: six user tasks in a row, two boundary timers on each. Set up in
 * its favour wherever there was a choice.
 */
record FlowableCandidate(String name, String database) implements Candidate<String> {

  private static final double STAGES_ENTERED = (Contender.STAGES - 1.0) / Contender.STAGES;

  @Override
  public void install(Server server) throws SQLException {
    try (Pools pools = new Pools(server, database, 4, Optional.empty())) {
      ProcessEngine engine =
          configuration(pools)
              .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
              .buildProcessEngine();
      engine
          .getRepositoryService()
          .createDeployment()
          .addString("six-stages.bpmn20.xml", SixTasks.bpmn())
          .deploy();
      engine.close();
    }
  }

  private static StandaloneProcessEngineConfiguration configuration(Pools pools) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(pools.of(Server.OWNER, false));
    configuration.setHistoryLevel(HistoryLevel.AUDIT);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setAsyncExecutorActivate(false);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    return configuration;
  }

  @Override
  public Contender<String> start(Pools pools) {
    Map<String, String> tasks = new ConcurrentHashMap<>();
    StandaloneProcessEngineConfiguration configuration = configuration(pools);
    configuration.setTypedEventListeners(
        Map.of(
            FlowableEngineEventType.TASK_CREATED.name(), java.util.List.of(new NewTasks(tasks))));
    return new Running(configuration.buildProcessEngine(), tasks);
  }

  /** Timers really are rows: two for each stage entered, two gone for each stage left. */
  @Override
  public void demand(Server server, Cost cost) throws SQLException {
    cost.demand("act_ru_timer_job", Cost.Kind.INSERTED, 2 * STAGES_ENTERED);
    cost.demand("act_ru_timer_job", Cost.Kind.DELETED, 2);
    cost.demand("act_hi_taskinst", Cost.Kind.INSERTED, STAGES_ENTERED);
    String left =
        """
        select ((select count(*) from act_ru_timer_job) + (select count(*) from act_ru_execution))::text
        """;
    if (!server.text(database, left).equals("0")) {
      throw new IllegalStateException("Expected no timer and no execution of a finished process");
    }
  }

  /** A started process engine. */
  private record Running(ProcessEngine engine, Map<String, String> tasks)
      implements Contender<String> {

    @Override
    public String open() {
      return engine.getRuntimeService().startProcessInstanceByKey(SixTasks.KEY).getId();
    }

    @Override
    public void complete(String opened, int stage) {
      String task = tasks.remove(opened);
      if (task == null) {
        throw new IllegalStateException("Expected an open task of stage " + stage);
      }
      engine.getTaskService().complete(task, "chen");
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
