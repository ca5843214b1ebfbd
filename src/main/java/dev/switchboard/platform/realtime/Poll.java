package dev.switchboard.platform.realtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.http.HttpFront;
import dev.switchboard.platform.http.HttpReply;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// The stream as a long poll: answers when there is news, or when the wait is over.
final class Poll implements Receiver {
  private static final int LONGEST_WAIT = 55;

  private final HttpServerRequest request;
  private final Wire wire;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Frame> frames = new ArrayList<>();
  private boolean waiting;
  private boolean over;

  Poll(HttpServerRequest request, Wire wire) {
    this.request = request;
    this.wire = wire;
  }

  void open(Optional<String> cursor) {
    request.response().exceptionHandler(_ -> {});
    request.response().closeHandler(_ -> wire.disconnect(this));
    wire.connect(this, cursor, taken -> connected(taken, cursor.isEmpty()));
  }

  private void connected(boolean taken, boolean atOnce) {
    if (!taken) {
      wire.disconnect(this);
      HttpFront.send(request, "realtime", EventsChannel.tooMany());
      return;
    }
    long seconds = atOnce ? 0 : seconds();
    lock.lock();
    try {
      waiting = true;
      if (seconds == 0 || frames.stream().anyMatch(Frame::news)) {
        answer();
      } else {
        wire.after(Duration.ofSeconds(seconds), this::cut);
      }
    } finally {
      lock.unlock();
    }
  }

  private long seconds() {
    String wait = String.valueOf(request.getParam("wait"));
    return wait.matches("[0-9]{1,3}") ? Math.min(LONGEST_WAIT, Integer.parseInt(wait)) : 0;
  }

  @Override
  public void take(Frame frame) {
    lock.lock();
    try {
      frames.add(frame);
      if (waiting && frame.news()) {
        answer();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void cut() {
    lock.lock();
    try {
      answer();
    } finally {
      lock.unlock();
    }
  }

  private void answer() {
    if (!over) {
      over = true;
      HttpReply reply = reply(List.copyOf(frames));
      wire.disconnect(this);
      wire.onLoop(() -> HttpFront.send(request, "realtime", reply));
    }
  }

  private static HttpReply reply(List<Frame> frames) {
    String events =
        frames.stream().filter(Frame::news).map(Frame::json).collect(Collectors.joining(","));
    String cursor = frames.isEmpty() ? "" : frames.getLast().id();
    String body = "{\"events\":[" + events + "],\"cursor\":\"" + cursor + "\"}";
    return HttpReply.json(200, body.getBytes(UTF_8)).with("Cache-Control", "no-store");
  }
}
