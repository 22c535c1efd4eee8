package org.gongbao.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What happened on a case (事件), past tense: each policy seals its own set of records under one
 * interface. A record's form is for ever; a changed form is a new {@link Version} with an upcaster.
 *
 * <p>Text is sealed unless declared open: a component of type {@code String} must bear {@link
 * Open}, all other text is {@code Personal<String>}. Start-up refuses an event that leaves it
 * unsaid.
 */
public interface CaseEvent {

  /** Marks text that names no person and may lie open in the log: codes, numbers, ids. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface Open {}

  /** The version of an event record's form; 1 if absent. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Version {
    /** The version, from 1. */
    int value();
  }
}
