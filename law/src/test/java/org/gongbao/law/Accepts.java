package org.gongbao.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which accept line of the clause catalogue a test shows, such as {@code audit/13.1#1}. A test
 * may carry a line only if it asserts everything the line says.
 */
@Documented
@Repeatable(Accepts.Lines.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Accepts {

  /** Id of the accept line: clause, #, number. */
  String value();

  /** Several accept lines on one test; written as repeated {@link Accepts}. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Lines {
    /** The lines. */
    Accepts[] value();
  }
}
