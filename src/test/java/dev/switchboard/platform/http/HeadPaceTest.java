package dev.switchboard.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A head that comes letter by letter does not keep its connection.
final class HeadPaceTest {
  private static final int WAITED_FOR = 1200;
  private static final String GET = "GET /echo HTTP/1.1\r\nHost: a\r\n\r\n";

  private final HeadPace pace = new HeadPace(new HeadPace.Rule(Duration.ofSeconds(15), 2, 4));
  private final AtomicInteger closed = new AtomicInteger();
  private final CompletableFuture<HttpReply> slow = new CompletableFuture<>();
  private final Vertx vertx = Vertx.vertx();
  private final HttpFront front =
      new HttpFront(
          vertx,
          List.of(
              new Route(
                  "echo",
                  "/echo"::equals,
                  1 << 20,
                  _ -> CompletableFuture.completedFuture(HttpReply.text(200, "got it"))),
              new Route("slow", "/slow"::equals, 0, _ -> slow)),
          new SimpleMeterRegistry(),
          Proxies.NONE,
          new BodyRoom(1 << 20),
          new HttpFront.Paces(
              new HeadPace.Rule(Duration.ofMillis(300), 1, 2), BodyPace.Rule.DEFAULT));

  private int port;

  /// Says back whatever comes through a WebSocket.
  private static final class Mirror implements Streaming {
    @Override
    public boolean isAt(String path) {
      return path.equals("/mirror");
    }

    @Override
    public void take(HttpServerRequest request, HttpCall head) {
      request
          .toWebSocket()
          .onSuccess(socket -> socket.textMessageHandler(socket::writeTextMessage));
    }
  }

  @BeforeEach
  void start() {
    front.add(new Mirror());
    port = front.start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    front.stop();
    vertx.close().await();
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      pace.look();
    }
  }

  @Test
  void theFirstHeadHasItsWindowsWholly() {
    pace.open(closed::incrementAndGet);
    look(2);
    assertThat(closed).as("two looks can lie one window apart").hasValue(0);
    look(1);
    assertThat(closed).hasValue(1);
    look(9);
    assertThat(closed).as("closed once").hasValue(1);
  }

  @Test
  void whatIsBeingAnsweredMayTakeAsLongAsItTakes() {
    HeadPace.Line line = pace.open(closed::incrementAndGet);
    line.begin();
    line.begin();
    look(9);
    line.answered();
    look(9);
    assertThat(closed).hasValue(0);
    line.answered();
    look(4);
    assertThat(closed).as("the next request has longer to come").hasValue(0);
    look(1);
    assertThat(closed).hasValue(1);
  }

  @Test
  void whatIsClosedIsForgotten() {
    pace.open(closed::incrementAndGet).end();
    look(9);
    assertThat(closed).hasValue(0);
  }

  @Test
  void aHeadWithoutAnEndEndsItsConnection() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("GET /echo HTTP/1.1\r\nX: ".getBytes(US_ASCII));
      assertThat(isEndedAlthoughMoreComes(socket)).isTrue();
    }
  }

  @Test
  void soDoesTheNextHeadOnTheSameConnection() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(GET.getBytes(US_ASCII));
      assertThat(read(socket)).contains("200 OK");
      socket.getOutputStream().write(GET.getBytes(US_ASCII));
      assertThat(read(socket)).contains("200 OK");
      socket.getOutputStream().write("GET /echo HTTP/1.1\r\nX: ".getBytes(US_ASCII));
      assertThat(isEndedAlthoughMoreComes(socket)).isTrue();
    }
  }

  @Test
  void aWebSocketOutlivesWhoeverSendsNoHead() throws Exception {
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      WebSocket socket =
          client
              .newWebSocketBuilder()
              .buildAsync(URI.create("ws://127.0.0.1:" + port + "/mirror"), heard(said))
              .join();
      soDoesTheNextHeadOnTheSameConnection();
      socket.sendText("Still there?", true).join();
      assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("Still there?");
      socket.abort();
    }
  }

  @Test
  void byHttpsALetterNowAndThenDoesNotHelpEitherAndHttp2IsLeftAtWork(@TempDir Path folder)
      throws Exception {
    Certificate certificate =
        SelfSigned.in(folder, List.of("localhost"), Instant.ofEpochSecond(1_800_000_000));
    int secure = front.startTls("127.0.0.1", 0, certificate);
    SSLContext trusting = SSLContext.getInstance("TLS");
    trusting.init(null, new TrustManager[] {new TrustsAll()}, null);
    try (HttpClient client = HttpClient.newBuilder().sslContext(trusting).build();
        Socket socket =
            trusting.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), secure)) {
      URI address = URI.create("https://127.0.0.1:" + secure + "/");
      HttpResponse<Void> ready = client.send(get(address), BodyHandlers.discarding());
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(get(address.resolve("/slow")), BodyHandlers.ofString());
      socket.getOutputStream().write("GET /echo HTTP/1.1\r\nX: ".getBytes(US_ASCII));
      assertThat(isEndedAlthoughMoreComes(socket)).isTrue();
      slow.complete(HttpReply.text(200, "at last"));

      assertThat(ready.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("at last");
    }
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  /// The certificate is not what is tested.
  private static final class TrustsAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private static WebSocket.Listener heard(BlockingQueue<String> said) {
    return new WebSocket.Listener() {
      @Override
      public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        said.add(text.toString());
        return WebSocket.Listener.super.onText(from, text, last);
      }
    };
  }

  private static String read(Socket socket) throws IOException {
    socket.setSoTimeout(30_000);
    byte[] read = new byte[4096];
    int length = socket.getInputStream().read(read);
    return new String(read, 0, Math.max(0, length), US_ASCII);
  }

  /// A letter every twentieth of a second, for a minute.
  private static boolean isEndedAlthoughMoreComes(Socket socket) throws IOException {
    socket.setSoTimeout(50);
    for (int letter = 0; letter < WAITED_FOR; letter++) {
      try {
        if (socket.getInputStream().read() < 0) {
          return true;
        }
      } catch (SocketTimeoutException nothingYet) {
        try {
          socket.getOutputStream().write('x');
        } catch (IOException reset) {
          return true;
        }
      } catch (IOException reset) {
        return true;
      }
    }
    return false;
  }
}
