package org.gongbao.city.cli;

import java.io.Console;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.DatabasePlace;
import org.gongbao.city.people.Founding;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the city until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the city: database, pages and API.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Class<?> application;

  @Mixin private CityOptions options = new CityOptions();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--address",
      paramLabel = "IP",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: this machine only).")
  private String address = "127.0.0.1";

  @Option(names = "--demo", description = "With invented people, organs and a movable clock.")
  private boolean demo;

  @Option(
      names = "--city-time",
      paramLabel = "T",
      description = "Where a new demonstration's time begins, like 2021-03-01T09:00:00+08:00.")
  private Optional<String> cityTime = Optional.empty();

  ServeCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (demo && !isOfThisMachine(address)) {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "Expected --demo on this machine's own address only but got "
              + address
              + ": its sign-in page shows its passwords");
    }
    Map<String, Object> properties = properties();
    DatabasePlace place = options.place();
    place.directory().settleDemo(demo);
    // PostgreSQL and Spring both take about a second to start; side by side they take one.
    CompletableFuture<CityDatabase> database =
        CompletableFuture.supplyAsync(() -> CityDatabase.open(place));
    ConfigurableApplicationContext city;
    try {
      city = start(properties, database);
    } catch (RuntimeException e) {
      closeQuietly(database);
      throw e;
    }
    String page = "http://" + shown(address) + ":" + port(city) + "/";
    city.getBean(Founding.class)
        .found()
        .ifPresent(password ->
            print(
                "Administrator: login admin, password %s (kept in %s)"
                    .formatted(password, place.directory().file("secrets.json"))));
    database.join().announce(page);
    print("Gongbao serves " + page);
    if (!isRead()) {
      // a program finds the value asked for alone on the last line
      print(page);
    }
    throw database.join().awaitLoss();
  }

  private ConfigurableApplicationContext start(
      Map<String, Object> properties, CompletableFuture<CityDatabase> database) {
    SpringApplication spring = new SpringApplication(application);
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setLogStartupInfo(false);
    spring.setDefaultProperties(properties);
    spring.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(CityDatabase.class, () -> join(database)));
    return spring.run();
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.address", address);
    properties.put("server.port", options.port());
    properties.put("gongbao.demo", demo);
    cityTime.ifPresent(text -> properties.put("gongbao.city-time", checked(text)));
    return properties;
  }

  private String checked(String text) {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (!demo) {
      throw new CommandLine.ParameterException(
          line, "Expected --city-time together with --demo only");
    }
    try {
      return OffsetDateTime.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new CommandLine.ParameterException(
          line, "Expected --city-time like 2021-03-01T09:00:00+08:00 but got " + text, e);
    }
  }

  private static CityDatabase join(CompletableFuture<CityDatabase> database) {
    try {
      return database.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The context may have failed before it knew the database, or may have closed it already. */
  private static void closeQuietly(CompletableFuture<CityDatabase> database) {
    if (database.handle((open, failure) -> failure == null).join()) {
      database.join().close();
    }
  }

  private static int port(ConfigurableApplicationContext city) {
    return Objects.requireNonNull(((ServletWebServerApplicationContext) city).getWebServer())
        .getPort();
  }

  private static boolean isOfThisMachine(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /** True if a person reads what is printed. */
  private static boolean isRead() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private static String shown(String address) {
    return address.contains(":") ? "[" + address + "]" : address;
  }

  private void print(String line) {
    Objects.requireNonNull(spec).commandLine().getOut().println(line);
    Objects.requireNonNull(spec).commandLine().getOut().flush();
  }
}
