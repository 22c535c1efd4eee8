package org.gongbao.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/**
 * Counts round trips: each execution of a statement or batch, each commit and rollback. The driver
 * sends the start of a transaction along with its first statement, so that is none.
 */
final class Trips {

  private static final Set<String> TRIPS =
      Set.of(
          "execute",
          "executeQuery",
          "executeUpdate",
          "executeLargeUpdate",
          "executeBatch",
          "executeLargeBatch",
          "commit",
          "rollback");

  private final LongAdder count = new LongAdder();

  long count() {
    return count.sum();
  }

  DataSource counting(DataSource target) {
    return wrap(DataSource.class, target);
  }

  private <T> T wrap(Class<T> type, T target) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (TRIPS.contains(method.getName())) {
            count.increment();
          }
          try {
            return wrapped(method.invoke(target, arguments));
          } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(Trips.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object wrapped(Object result) {
    return switch (result) {
      case Connection connection -> wrap(Connection.class, connection);
      case PreparedStatement statement -> wrap(PreparedStatement.class, statement);
      case Statement statement -> wrap(Statement.class, statement);
      case null, default -> result;
    };
  }
}
