package dev.switchboard.platform.testing;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/// What SQLite does, in steps of its virtual machine: about one for each row or entry of an index
/// that it looks at, and some for each statement. The same on every machine, however busy it is.
///
/// Counts on the connections that are opened between [#begin] and [#close].
public final class CountedSqlite implements Driver, AutoCloseable {
  private final JDBC sqlite = new JDBC();
  private final AtomicLong steps = new AtomicLong();
  private final List<Driver> before;

  private CountedSqlite(List<Driver> before) {
    this.before = before;
  }

  /// From now on SQLite is opened here. Of two drivers the one that was registered first is taken.
  public static CountedSqlite begin() {
    List<Driver> others = DriverManager.drivers().filter(driver -> driver instanceof JDBC).toList();
    CountedSqlite counted = new CountedSqlite(others);
    try {
      for (Driver other : others) {
        DriverManager.deregisterDriver(other);
      }
      DriverManager.registerDriver(counted);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counted;
  }

  public long steps() {
    return steps.get();
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    SQLiteConnection connection = JDBC.createConnection(url, info);
    if (connection != null) {
      ProgressHandler.setHandler(
          connection,
          1,
          new ProgressHandler() {
            @Override
            protected int progress() {
              steps.incrementAndGet();
              return 0;
            }
          });
    }
    return connection;
  }

  @Override
  public boolean acceptsURL(String url) {
    return sqlite.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return sqlite.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return sqlite.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return sqlite.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return sqlite.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public void close() {
    try {
      DriverManager.deregisterDriver(this);
      for (Driver driver : before) {
        DriverManager.registerDriver(driver);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
