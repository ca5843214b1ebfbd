package dev.switchboard.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Somebody who sends a body drop by drop.
final class BodyPaceTest {
  private static final int LEAST = 1000;
  private static final int DROPS = 400;

  private final BodyPace pace = new BodyPace(new BodyPace.Rule(Duration.ofMinutes(1), LEAST));
  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void whatHasJustBegunIsGivenTime() {
    pace.begin(refused::incrementAndGet);

    pace.look();

    assertThat(refused).hasValue(0);
  }

  @Test
  void whatComesFastEnoughMayGoOnForAsLongAsItLikes() {
    BodyPace.Body body = pace.begin(refused::incrementAndGet);
    for (int i = 0; i < 1000; i++) {
      pace.look();
      body.grow(LEAST);
    }

    assertThat(refused).hasValue(0);
  }

  @Test
  void whatHasComeFastBeforeMayNotTrickleNow() {
    BodyPace.Body body = pace.begin(refused::incrementAndGet);
    body.grow(100 * LEAST);
    pace.look();
    body.grow(LEAST - 1);

    pace.look();

    assertThat(refused).hasValue(1);
    pace.look();
    assertThat(refused).as("told once").hasValue(1);
  }

  @Test
  void whatHasComeIsNotLookedAt() {
    pace.begin(refused::incrementAndGet).end();

    pace.look();
    pace.look();

    assertThat(refused).hasValue(0);
  }

  @Test
  void whoSendsDropByDropIsToldSoAndCutOff() throws IOException {
    Vertx vertx = Vertx.vertx();
    BodyRoom room = new BodyRoom(1 << 20);
    HttpFront front =
        new HttpFront(
            vertx,
            List.of(
                new Route(
                    "echo",
                    "/echo"::equals,
                    1 << 20,
                    _ -> CompletableFuture.completedFuture(HttpReply.text(200, "got it")))),
            new SimpleMeterRegistry(),
            Proxies.NONE,
            room,
            new HttpFront.Paces(
                HeadPace.Rule.DEFAULT, new BodyPace.Rule(Duration.ofMillis(300), LEAST)));
    int port = front.start("127.0.0.1", 0);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String head = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      socket.getOutputStream().write(new byte[200_000]);

      String answer = dripUntilAnswered(socket);

      assertThat(answer).contains(" 408 ", "REQUEST_TIMEOUT", "Connection: close");
      assertThat(room.left()).as("memory for others").isEqualTo(1 << 20);
    } finally {
      front.stop();
      vertx.close().await();
    }
  }

  /// A byte every twentieth of a second, until the server ends the connection or [#DROPS] are sent.
  private static String dripUntilAnswered(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    socket.setSoTimeout(50);
    byte[] read = new byte[4096];
    for (int drop = 0; drop < DROPS; drop++) {
      try {
        int length = socket.getInputStream().read(read);
        if (length < 0) {
          return answer.toString();
        }
        answer.append(new String(read, 0, length, US_ASCII));
      } catch (SocketTimeoutException nothingYet) {
        socket.getOutputStream().write('x');
      } catch (IOException reset) {
        return answer.toString();
      }
    }
    return answer.toString();
  }
}
