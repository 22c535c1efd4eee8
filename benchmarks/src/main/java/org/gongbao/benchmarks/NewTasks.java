package org.gongbao.benchmarks;

import java.util.Map;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.task.api.Task;

/**
 * Remembers the open task of each process in memory, so that completing it costs Flowable no query:
 * a user who clicks in his list has its id already.
 */
final class NewTasks extends AbstractFlowableEngineEventListener {

  private final Map<String, String> taskByProcess;

  NewTasks(Map<String, String> taskByProcess) {
    this.taskByProcess = taskByProcess;
  }

  @Override
  protected void taskCreated(FlowableEngineEntityEvent event) {
    if (event.getEntity() instanceof Task task) {
      taskByProcess.put(task.getProcessInstanceId(), task.getId());
    }
  }
}
