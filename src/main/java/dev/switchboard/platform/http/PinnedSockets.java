package dev.switchboard.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/// Sockets of libraries that connect by themselves: they lead to the one address that the
/// [AddressGuard] has checked, whatever name the library looks up, and no proxy is asked. What
/// comes in is counted, so that the other side cannot fill the memory.
public final class PinnedSockets extends SocketFactory implements AutoCloseable {
  private final InetAddress address;
  private final AtomicLong left = new AtomicLong();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public PinnedSockets(InetAddress address) {
    this.address = address;
  }

  /// How many bytes may come in from now on.
  public void allow(long bytes) {
    left.set(bytes);
  }

  /// Whoever waits for the other side waits no longer; nothing is opened any more.
  @Override
  public void close() {
    closed = true;
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException _) {
        // It is gone, one way or the other.
      }
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Pinned();
    open.add(socket);
    if (closed) {
      socket.close();
    }
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(address, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket("", port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket("", port);
  }

  private final class Pinned extends Socket {
    Pinned() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      super.connect(new InetSocketAddress(address, ((InetSocketAddress) to).getPort()), timeout);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }

    @Override
    public synchronized void close() throws IOException {
      open.remove(this);
      super.close();
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) throws IOException {
      if (left.addAndGet(-bytes) < 0) {
        throw new IOException("The server sent too much.");
      }
    }
  }
}
