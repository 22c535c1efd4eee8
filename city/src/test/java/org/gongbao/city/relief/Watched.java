package org.gongbao.city.relief;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A test's data source that remembers which statements were prepared over it. */
public final class Watched extends DelegatingDataSource {

  private final List<String> statements = new CopyOnWriteArrayList<>();

  /** Over another. */
  public Watched(DataSource watched) {
    super(watched);
  }

  /** How many were prepared that hold these words; they are forgotten. */
  public long count(String words) {
    long count = statements.stream().filter(sql -> sql.contains(words)).count();
    statements.clear();
    return count;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Watched.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add(String.valueOf(arguments[0]));
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
