package org.gongbao.city;

import org.gongbao.city.cli.CommandLines;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The application class; its direct sub-packages are the modules. */
@SpringBootApplication(
    exclude = {
      // The database room makes its own connections and migrations: roles, not one data source.
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      // It would make a user with a password on the log.
      UserDetailsServiceAutoConfiguration.class
    })
public class Gongbao {

  /** Runs one command of {@code ./gongbao} and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(Gongbao.class, arguments));
  }
}
