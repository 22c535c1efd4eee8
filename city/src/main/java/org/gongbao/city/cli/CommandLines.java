package org.gongbao.city.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.gongbao.city.database.BrokenDatabaseException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the city. Exit codes: 0 done, 1 a negative answer, 2 bad usage, 3 a broken
 * machine. The value asked for is the last line of standard output; everything else goes to
 * standard error.
 */
public final class CommandLines {

  static final int DONE = 0;
  static final int NEGATIVE = 1;
  static final int BAD_USAGE = 2;
  static final int BROKEN = 3;

  private CommandLines() {}

  /**
   * Runs one command to its end.
   *
   * @param application the Spring application that {@code serve} starts
   * @return the exit code
   */
  public static int run(Class<?> application, String... arguments) {
    CommandLine line = all(application);
    // Chinese must come out as it is, also where the locale names no encoding.
    line.setOut(new PrintWriter(new OutputStreamWriter(System.out, UTF_8), true));
    line.setErr(new PrintWriter(new OutputStreamWriter(System.err, UTF_8), true));
    return line.execute(arguments);
  }

  /** A new command is a class here and a line below; what it does lies in its room. */
  static CommandLine all(Class<?> application) {
    CommandLine line =
        new CommandLine(new Root())
            .addSubcommand(new ServeCommand(application))
            .addSubcommand(new TokenCommand())
            .addSubcommand(new VerifyCommand())
            .addSubcommand(new LogCommand())
            .addSubcommand(new ExplainCommand())
            .addSubcommand(new ConformanceCommand())
            .addSubcommand(new SimulateCommand())
            .addSubcommand(new ImpactCommand())
            .addSubcommand(new GazetteCommand());
    line.setExecutionExceptionHandler(CommandLines::report);
    line.setParameterExceptionHandler(CommandLines::misused);
    return line;
  }

  /** What is wrong stands last, where people look; the whole usage is one --help away. */
  private static int misused(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    if (line.getParent() == null) {
      line.usage(line.getErr());
    } else {
      line.getErr().println(line.getHelp().fullSynopsis().strip());
    }
    line.getErr().println("gongbao: " + failure.getMessage());
    return BAD_USAGE;
  }

  private static int report(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenDatabaseException) {
        line.getErr().println("gongbao: " + cause.getMessage());
        return BROKEN;
      }
      if (cause instanceof PortInUseException taken) {
        line.getErr().println("gongbao: Expected a free port but " + taken.getPort() + " is taken");
        return BROKEN;
      }
    }
    failure.printStackTrace(line.getErr());
    return BROKEN;
  }

  /** Without a command there is nothing to do but say which there are. */
  @Command(
      name = "gongbao",
      description = "Runs a government gazette.",
      mixinStandardHelpOptions = true,
      version = "Gongbao 0.1.0",
      exitCodeOnInvalidInput = BAD_USAGE,
      exitCodeOnExecutionException = BROKEN,
      footer = {
        "",
        "Answered by the launcher: test [--full] runs the tests; prove WHAT [ARGUMENT] proves on the",
        "packaged program, for an hour perhaps, and leaves a dated file in proofs/."
      })
  private static final class Root implements Runnable {

    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      throw new CommandLine.ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(), "Expected a command");
    }
  }
}
