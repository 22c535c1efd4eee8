package org.gongbao.city.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a command's lines go. */
final class Output {

  private Output() {}

  static void print(@Nullable CommandSpec spec, List<String> lines) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }

  static void print(@Nullable CommandSpec spec, String line) {
    print(spec, List.of(line));
  }

  /** A text that is the whole answer and has its own line ends. */
  static void whole(@Nullable CommandSpec spec, String text) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(text);
    out.flush();
  }

  /** What is thrown at whoever called it wrongly. */
  static ParameterException misused(@Nullable CommandSpec spec, String what) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
  }

  static void say(@Nullable CommandSpec spec, String line) {
    Objects.requireNonNull(spec).commandLine().getErr().println("gongbao: " + line);
  }
}
