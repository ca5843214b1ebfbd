package dev.switchboard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients that talk to a server which dies under them.
///
/// Each writes in a chat of its own, one message after the other, and repeats a message with the
/// same id until it is acknowledged, as a careful client does.
final class KillClients implements AutoCloseable {
  private static final int MESSAGES_AFTERWARDS = 3;
  private static final int MOST_REFUSALS = 50;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final URI webhook;
  private final String idPrefix;
  private final List<KillHistory.Sent> sent = new ArrayList<>();
  private final Set<String> acknowledged = new HashSet<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final List<Future<?>> conversations = new ArrayList<>();

  /// Open while the server is up: who finds it dead waits here.
  private volatile CountDownLatch up = new CountDownLatch(0);

  private volatile boolean finishing;

  KillClients(URI webhook, String idPrefix) {
    this.webhook = webhook;
    this.idPrefix = idPrefix;
  }

  void start(long firstChat, int chats) {
    for (long chat = firstChat; chat < firstChat + chats; chat++) {
      long number = chat;
      conversations.add(threads.submit(() -> converse(number)));
    }
  }

  /// To be called before the server is killed.
  void serverGoesDown() {
    up = new CountDownLatch(1);
  }

  /// To be called when the server is up again.
  void serverIsUp() {
    up.countDown();
  }

  /// Lets every chat write a few more messages and waits until all are acknowledged.
  void finish() throws InterruptedException {
    finishing = true;
    for (Future<?> conversation : conversations) {
      try {
        conversation.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a client could not go on", e.getCause());
      }
    }
  }

  List<KillHistory.Sent> sent() {
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  Set<String> acknowledged() {
    synchronized (acknowledged) {
      return Set.copyOf(acknowledged);
    }
  }

  /// How many times a message was sent again.
  int repeated() {
    return repeated.get();
  }

  private Void converse(long chat) throws InterruptedException {
    int afterwards = 0;
    for (int number = 0; afterwards < MESSAGES_AFTERWARDS; number++) {
      if (finishing) {
        afterwards++;
      }
      String id = idPrefix + chat + "-" + number;
      String text = "message " + number + " of chat " + chat;
      synchronized (sent) {
        sent.add(new KillHistory.Sent(Long.toString(chat), id, text));
      }
      sendUntilAcknowledged(body(chat, id, text));
      synchronized (acknowledged) {
        acknowledged.add(id);
      }
    }
    return null;
  }

  private void sendUntilAcknowledged(String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(webhook)
            .header("Content-Type", "application/json")
            .timeout(TIMEOUT)
            .POST(BodyPublishers.ofString(body))
            .build();
    for (int refusals = 0; ; refusals++) {
      String problem;
      try {
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status == 200) {
          return;
        }
        problem = "status " + status;
      } catch (IOException e) {
        problem = e.toString();
      }
      if (refusals >= MOST_REFUSALS) {
        throw new IllegalStateException(
            "refused " + refusals + " times, at last with " + problem + ": " + body);
      }
      repeated.incrementAndGet();
      up.await();
    }
  }

  private static String body(long chat, String id, String text) {
    return """
    {"event":"new_message","chat_id":%d,"visitor":{"id":"visitor-%d"},\
    "message":{"id":"%s","kind":"visitor","text":"%s"}}\
    """
        .formatted(chat, chat, id, text);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
    threads.close();
    http.close();
  }
}
