package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.app.LiveServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What clients do below the level of methods: https, offers of other protocols, repetitions.
final class WireTest {
  @TempDir private static Path data;
  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    server = LiveServer.start(data, "http://127.0.0.1:9", "--tls-port", "0");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static String admin() {
    return server.key("/webhooks/admin");
  }

  private static HttpClient trusting() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(data.resolve("tls/certificate.pem"))) {
      store.setCertificateEntry(
          "ours", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  @Test
  void theSameIsOfferedByHttpsToWhoeverTrustsTheCertificate() throws Exception {
    int port = server.config().https().port().orElseThrow();
    try (HttpClient client = trusting()) {
      for (String host : new String[] {"localhost", "127.0.0.1"}) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(
                        URI.create("https://" + host + ":" + port + admin() + "profile.json"))
                    .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
      }
    }
  }

  @Test
  void anOfferToChangeToHttp2IsAnsweredInTheOldProtocol() throws IOException {
    byte[] body = "{\"NAME\":\"user.get\"}".getBytes(UTF_8);
    String head =
        """
        POST %smethod.get HTTP/1.1
        Host: 127.0.0.1
        Connection: Upgrade, HTTP2-Settings
        Upgrade: h2c
        HTTP2-Settings: AAMAAABkAAQAAP__
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(admin(), body.length)
            .replace("\n", "\r\n");
    URI base = URI.create(server.base());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(body);
      byte[] answer = new byte[4096];
      int read = socket.getInputStream().read(answer);
      assertThat(new String(answer, 0, read, UTF_8)).startsWith("HTTP/1.1 200 OK");
    }
  }

  private static long leads() {
    return server.get(admin() + "crm.lead.list").json().path("total").asLong();
  }

  @Test
  void aWriteIsDoneOncePerRequestId() {
    String path =
        admin() + "/crm.lead.add/?bx24_request_id=r-1&bx24_sdk_ver=1.1.0&bx24_sdk_type=js";
    byte[] lead = "{\"fields\":{\"TITLE\":\"Once\"}}".getBytes(UTF_8);
    long before = leads();
    Answer first = server.post(path, LiveServer.JSON, lead);
    Answer second = server.post(path, LiveServer.JSON, lead);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.header("idempotent-replayed")).isEmpty();
    assertThat(second.header("idempotent-replayed")).contains("true");
    assertThat(leads()).isEqualTo(before + 1);
    Answer other =
        server.post(path, LiveServer.JSON, "{\"fields\":{\"TITLE\":\"Two\"}}".getBytes(UTF_8));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("error").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(leads()).isEqualTo(before + 1);
  }

  @Test
  void aBatchOfWritesIsDoneOncePerRequestId() {
    String path = admin() + "batch?bx24_request_id=r-2";
    byte[] batch =
        "{\"cmd\":{\"a\":\"crm.lead.add?fields[TITLE]=A\",\"b\":\"crm.lead.get?id=$result[a]\"}}"
            .getBytes(UTF_8);
    long before = leads();
    Answer first = server.post(path, LiveServer.JSON, batch);
    assertThat(first.json().at("/result/result/b/TITLE").asString()).isEqualTo("A");
    assertThat(server.post(path, LiveServer.JSON, batch).body()).isEqualTo(first.body());
    assertThat(leads()).isEqualTo(before + 1);
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    Answer answer = server.get(admin() + "profile?bx24_request_id=" + "x".repeat(256));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asString()).isEqualTo("INVALID_IDEMPOTENCY_KEY");
  }
}
