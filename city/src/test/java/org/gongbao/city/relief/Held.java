package org.gongbao.city.relief;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A test's data source that says when it is asked, and gives nothing before it is told to. */
public final class Held extends DelegatingDataSource {

  private final CountDownLatch asked;
  private final CountDownLatch goOn;

  /** Over another. */
  public Held(DataSource held, CountDownLatch asked, CountDownLatch goOn) {
    super(held);
    this.asked = asked;
    this.goOn = goOn;
  }

  @Override
  public Connection getConnection() throws SQLException {
    asked.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException(e);
    }
    return super.getConnection();
  }
}
