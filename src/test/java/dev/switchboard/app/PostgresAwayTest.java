package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.testing.OwnPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL stops under a running server, and starts again.
final class PostgresAwayTest {
  private static final String USER_CODE = "omnichannel|1|1001|v";
  private static final Duration SOON = Duration.ofSeconds(8);

  @TempDir private Path data;
  @TempDir private Path store;

  private OwnPostgres postgres;
  private ClientServer client;
  private LiveServer server;

  @BeforeEach
  void start() throws IOException {
    postgres = new OwnPostgres(store.resolve("pg"));
    client = new ClientServer();
    server = LiveServer.start(data, client.url(), "--db", postgres.address());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    client.close();
    postgres.close();
  }

  private LiveServer.Answer write(int number) {
    String body =
        """
        {"event":"new_message","chat_id":1001,"visitor":{"id":"v"},
         "message":{"id":"a%1$d","kind":"visitor","text":"Message %1$d"}}\
        """;
    return server.webhook(body.formatted(number));
  }

  private LiveServer.Answer dialog() {
    return server.rest("operator", "imopenlines.dialog.get", Map.of("USER_CODE", USER_CODE));
  }

  @Test
  void whoCallsMeanwhileIsSoonToldToTryAgainAndTheServerIsNotReady() throws Exception {
    assertThat(write(1).status()).isEqualTo(200);
    postgres.stop();

    assertThat(within(Duration.ofSeconds(3), () -> server.get("/health/ready")).status())
        .isEqualTo(503);
    assertThat(server.get("/health/live").status()).isEqualTo(200);
    LiveServer.Answer written = within(SOON, () -> write(2));
    assertThat(written.status()).isEqualTo(503);
    assertThat(written.header("Retry-After")).isPresent();
    for (String method : List.of("imopenlines.dialog.get", "imopenlines.config.add", "batch")) {
      Map<String, Object> parameters =
          Map.of("USER_CODE", USER_CODE, "cmd", Map.of("a", "profile", "b", "profile"));
      LiveServer.Answer told = within(SOON, () -> server.rest("admin", method, parameters));
      assertThat(told.status()).as(method + told.body()).isEqualTo(503);
      assertThat(told.json().path("error").asString()).isEqualTo("OVERLOAD_LIMIT");
      assertThat(told.header("Retry-After")).isPresent();
    }

    postgres.startAgain();
    await().atMost(Duration.ofSeconds(30)).until(() -> server.get("/health/ready").status() == 200);
    assertThat(write(2).status()).isEqualTo(200);
    assertThat(dialog().status()).isEqualTo(200);
  }

  private static LiveServer.Answer within(Duration most, Supplier<LiveServer.Answer> call) {
    long begun = System.nanoTime();
    LiveServer.Answer answer = call.get();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(most);
    return answer;
  }

  @Test
  void whatWasAcknowledgedIsThereOnceAndAnsweredOnce() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> writeUntil(enough));
    await().until(() -> !texts().isEmpty());
    postgres.stop();
    assertThat(server.get("/health/ready").status()).isEqualTo(503);
    postgres.startAgain();
    await().atMost(Duration.ofSeconds(30)).until(() -> server.get("/health/ready").status() == 200);
    int before = texts().size();
    await().atMost(Duration.ofSeconds(30)).until(() -> texts().size() > before + 5);
    enough.set(true);
    int acknowledged = writer.get();

    List<String> expected =
        IntStream.rangeClosed(1, acknowledged).mapToObj(i -> "You said: Message " + i).toList();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(texts()).endsWith(expected.getLast()));
    assertThat(texts()).filteredOn(text -> text.startsWith("You said")).isEqualTo(expected);
  }

  /// One message after the other, each until it is acknowledged.
  private int writeUntil(AtomicBoolean enough) {
    int number = 0;
    while (!enough.get()) {
      number++;
      int wanted = number;
      await().atMost(Duration.ofSeconds(40)).until(() -> write(wanted).status() == 200);
    }
    return number;
  }

  private List<String> texts() {
    return new ArrayList<>(client.sentTo("1001")).stream().map(ClientServer.Sent::text).toList();
  }
}
