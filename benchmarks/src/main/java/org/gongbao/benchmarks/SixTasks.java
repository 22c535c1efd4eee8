package org.gongbao.benchmarks;

/** The same six stages as a BPMN process for Flowable. */
final class SixTasks {

  static final String KEY = "sixStages";

  private SixTasks() {}

  static String bpmn() {
    StringBuilder stages = new StringBuilder();
    for (int stage = 1; stage <= Contender.STAGES; stage++) {
      stages.append(task(stage, stage == Contender.STAGES ? "done" : "stage" + (stage + 1)));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
      <process id="%s" isExecutable="true">
        <startEvent id="begin"/>
        <sequenceFlow id="f0" sourceRef="begin" targetRef="stage1"/>
    %s    <endEvent id="done"/>
      </process>
    </definitions>
    """
        .formatted(KEY, stages);
  }

  /** A user task with two timers, neither of which would end it: they warn, as Gongbao's do. */
  private static String task(int stage, String next) {
    return """
        <userTask id="stage%1$d" name="Stage %1$d"/>
        <sequenceFlow id="f%1$d" sourceRef="stage%1$d" targetRef="%2$s"/>
        <boundaryEvent id="term%1$d" attachedToRef="stage%1$d" cancelActivity="false">
          <timerEventDefinition><timeDuration>P14D</timeDuration></timerEventDefinition>
        </boundaryEvent>
        <sequenceFlow id="t%1$d" sourceRef="term%1$d" targetRef="warned%1$d"/>
        <endEvent id="warned%1$d"/>
        <boundaryEvent id="limit%1$d" attachedToRef="stage%1$d" cancelActivity="false">
          <timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition>
        </boundaryEvent>
        <sequenceFlow id="l%1$d" sourceRef="limit%1$d" targetRef="overdue%1$d"/>
        <endEvent id="overdue%1$d"/>
    """
        .formatted(stage, next);
  }
}
