package dev.switchboard.platform.realtime;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.Optional;

/// The stream as a WebSocket: one frame each. What clients send is not read.
final class SocketChannel implements Outflow.Channel {
  /// Try again later.
  private static final short TOO_MUCH = 1013;

  /// The client's right to be here has ended.
  private static final short POLICY = 1008;

  private final ServerWebSocket socket;

  SocketChannel(ServerWebSocket socket) {
    this.socket = socket;
  }

  void open(Wire wire, Optional<String> cursor) {
    Outflow outflow = new Outflow(this, wire::onLoop);
    socket.handler(_ -> {});
    socket.exceptionHandler(_ -> {});
    socket.drainHandler(_ -> outflow.flow());
    socket.closeHandler(_ -> wire.disconnect(outflow));
    wire.beat(() -> socket.writePing(Buffer.buffer("alive")), outflow);
    wire.connect(
        outflow,
        cursor,
        taken -> {
          if (!taken) {
            socket.close(TOO_MUCH, "too many connections");
          }
        });
  }

  @Override
  public boolean isFull() {
    return socket.isClosed() || socket.writeQueueFull();
  }

  @Override
  public void write(Frame frame) {
    socket.writeTextMessage(frame.json());
  }

  @Override
  public void close(Outflow.Ending why) {
    switch (why) {
      case TOO_SLOW -> socket.close(TOO_MUCH, "too slow: go on from the cursor");
      case NOT_ALLOWED -> socket.close(POLICY, "logged out");
    }
  }
}
