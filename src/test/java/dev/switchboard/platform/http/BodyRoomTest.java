package dev.switchboard.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who sends more at once than the server has memory for.
final class BodyRoomTest {
  private static final int MIB = 1 << 20;

  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final CompletableFuture<HttpReply> answer = new CompletableFuture<>();
  private final BodyRoom room = new BodyRoom(3 * MIB);
  private final HttpFront front =
      new HttpFront(
          vertx,
          List.of(
              new Route("slow", "/slow"::equals, 8 * MIB, _ -> answer),
              new Route("echo", "/echo"::equals, 8 * MIB, BodyRoomTest::length),
              new Route("tight", "/tight"::equals, 100_000, BodyRoomTest::length)),
          new SimpleMeterRegistry(),
          Proxies.NONE,
          room,
          HttpFront.Paces.DEFAULT);
  private int port;

  private static CompletableFuture<HttpReply> length(HttpCall call) {
    return CompletableFuture.completedFuture(HttpReply.text(200, "got " + call.body().length));
  }

  @BeforeEach
  void open() {
    port = front.start("127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    answer.complete(HttpReply.text(200, "late"));
    front.stop();
    vertx.close().await();
  }

  @Test
  void whatFindsNoRoomIsRefusedAndWhatIsSmallIsServed() throws IOException {
    try (Socket first = begun("/echo", 2 * MIB + 1, 2 * MIB)) {
      untilRefused();
      assertThat(sent("/echo", 60_000)).contains(" 200 ", "got 60000");
      first.getOutputStream().write('x');
      assertThat(answerOf(first)).contains("got " + (2 * MIB + 1));
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> room.left() == 3 * MIB);
    assertThat(sent("/echo", 2 * MIB)).contains(" 200 ");
  }

  @Test
  void whoGoesAwayLeavesHisRoomToOthers() throws IOException {
    try (Socket gone = begun("/echo", 3 * MIB, 2 * MIB)) {
      untilRefused();
      gone.setSoLinger(true, 0);
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> room.left() == 3 * MIB);
    assertThat(sent("/echo", 2 * MIB)).contains(" 200 ");
  }

  @Test
  void aBodyTakesRoomUntilItIsAnswered() throws IOException {
    try (Socket first = begun("/slow", 2 * MIB, 2 * MIB)) {
      untilRefused();
      answer.complete(HttpReply.text(200, "done"));
      assertThat(answerOf(first)).contains("done");
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> room.left() == 3 * MIB);
    assertThat(sent("/echo", 2 * MIB)).contains(" 200 ");
  }

  @Test
  void aBodyThatIsTooLargeTakesNoRoom() throws IOException {
    for (int i = 0; i < 50; i++) {
      assertThat(sent("/tight", 200_000)).doesNotContain(" 200 ");
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> room.left() == 3 * MIB);
    assertThat(sent("/echo", 2 * MIB)).contains(" 200 ");
  }

  @Test
  void aFileIsSentAsItIsAndOneThatIsGoneIsNotThere() throws IOException {
    Path kept = Files.write(folder.resolve("kept"), "what it says".getBytes(US_ASCII));
    answer.complete(HttpReply.file(kept, "application/pdf").with("X-Own", "yes"));
    assertThat(sent("/slow", 1)).contains(" 200 ", "application/pdf", "X-Own: yes");
    assertThat(wholeOf("/slow")).endsWith("\r\n\r\nwhat it says");
    Files.delete(kept);
    assertThat(sent("/slow", 1)).contains(" 404 ");
  }

  private String wholeOf(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      String head = "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  /// The server stops reading, so that not every sender comes to hear why.
  private void untilRefused() {
    await().atMost(Duration.ofSeconds(20)).until(() -> room.left() <= MIB + (64 << 10));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> sent("/echo", 2 * MIB), BodyRoomTest::isRefusal);
  }

  private static boolean isRefusal(String answer) {
    return answer.contains(" 503 ") && answer.contains("Retry-After: 3");
  }

  private String sent(String path, int length) throws IOException {
    try (Socket socket = begun(path, length, length)) {
      return answerOf(socket);
    }
  }

  /// Sends the beginning of a body.
  private Socket begun(String path, int length, int now) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n";
    try {
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      socket.getOutputStream().write(new byte[now]);
    } catch (IOException refused) {
      // It is told why before it has sent everything.
    }
    return socket;
  }

  private static String answerOf(Socket socket) {
    byte[] read = new byte[4096];
    try {
      int length = socket.getInputStream().read(read);
      return length < 0 ? "" : new String(read, 0, length, US_ASCII);
    } catch (IOException reset) {
      return "reset";
    }
  }
}
