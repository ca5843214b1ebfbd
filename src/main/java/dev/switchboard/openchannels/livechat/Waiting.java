package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One browser that waits for news of its dialog.
final class Waiting implements AutoCloseable {
  private static final int MOST = 64;

  /// What is new.
  sealed interface News {
    /// Messages or the state of the session.
    record Rows() implements News {}

    /// A message that may have been shown already.
    record Changed(long message) implements News {}

    /// Somebody writes to the visitor.
    ///
    /// @param person no bot
    record Typing(UserId by, boolean person) implements News {}

    /// Nothing more will come: the server stops, or the browser has left.
    record End() implements News {}
  }

  private final BlockingQueue<News> news = new ArrayBlockingQueue<>(MOST);
  private final Consumer<Waiting> leave;

  Waiting(Consumer<Waiting> leave) {
    this.leave = leave;
  }

  /// A browser that reads too slowly loses the hint, never the rows.
  void tell(News next) {
    news.offer(next);
  }

  void end() {
    news.clear();
    news.offer(new News.End());
  }

  /// Blocks until there is news, or the time is up.
  Optional<News> next(Duration patience) {
    try {
      return Optional.ofNullable(news.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new News.End());
    }
  }

  @Override
  public void close() {
    leave.accept(this);
  }
}
