package dev.switchboard.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/// A wire to PostgreSQL that is cut at the next commit: before the database hears of it, or after
/// it has done it and before anybody is told.
public final class CutWire implements AutoCloseable {
  /// Where the next commit is cut off.
  public enum Cut {
    NOWHERE,
    BEFORE_IT_ARRIVES,
    BEFORE_IT_IS_ANSWERED,
    /// Before it arrives, and nobody is told that the wire is cut.
    SWALLOWED
  }

  private static final String COMMIT = "COMMIT";

  private final ServerSocket door;
  private final AtomicReference<Cut> cut = new AtomicReference<>(Cut.NOWHERE);
  private volatile int port;
  private volatile boolean away;
  private volatile boolean staysAway;

  public CutWire() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  /// The address of a database, over this wire. Every commit is told in words there, and an answer
  /// is waited for a second.
  String leadTo(String address) {
    URI target = URI.create(address.substring("jdbc:".length()));
    port = target.getPort();
    return address.replace(":" + port + "/", ":" + door.getLocalPort() + "/")
        + (address.contains("?") ? "&" : "?")
        + "prepareThreshold=0&socketTimeout=1";
  }

  /// From the next commit on, nothing comes through any more on that connection, and nobody hangs
  /// up.
  public void swallowAtNextCommit() {
    cut.set(Cut.SWALLOWED);
  }

  public void cutAtNextCommit(Cut where) {
    staysAway = false;
    cut.set(where);
  }

  /// Nobody gets through afterwards, until [#back].
  public void cutForGoodAtNextCommit(Cut where) {
    staysAway = true;
    cut.set(where);
  }

  public boolean isAway() {
    return away;
  }

  public void back() {
    away = false;
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket caller = door.accept();
        if (away) {
          caller.close();
        } else {
          join(caller);
        }
      }
    } catch (IOException e) {
      if (!door.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void join(Socket caller) throws IOException {
    Socket database = new Socket(InetAddress.getLoopbackAddress(), port);
    Thread.startVirtualThread(() -> there(caller, database));
    Thread.startVirtualThread(() -> back(database, caller));
  }

  private void there(Socket caller, Socket database) {
    byte[] bytes = new byte[65_536];
    try (caller) {
      InputStream in = caller.getInputStream();
      OutputStream out = database.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        Cut here = commits(bytes, read) ? cut.getAndSet(Cut.NOWHERE) : Cut.NOWHERE;
        if (here == Cut.SWALLOWED) {
          in.transferTo(OutputStream.nullOutputStream());
          break;
        }
        if (here != Cut.NOWHERE) {
          away = staysAway;
          caller.close();
        }
        if (here != Cut.BEFORE_IT_ARRIVES) {
          out.write(bytes, 0, read);
        }
        if (here != Cut.NOWHERE) {
          break;
        }
      }
      // what was written before still arrives
      database.shutdownOutput();
    } catch (IOException e) {
      // hung up
    }
  }

  private static boolean commits(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(COMMIT);
  }

  private static void back(Socket database, Socket caller) {
    try (database;
        caller) {
      database.getInputStream().transferTo(caller.getOutputStream());
    } catch (IOException e) {
      // hung up
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
