package org.gongbao.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks in a case's data the organ that answers for it today, as id or as {@code organ/ID}: when
 * the case goes over to a successor ({@link EngineEvent.Reassigned}), the successor's id stands
 * there. For components of type {@code String}, {@code Optional<String>} and {@code List<String>}.
 * An organ that is a matter of record, as what was registered or charged, is not marked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Organ {}
