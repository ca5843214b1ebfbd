package dev.switchboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Calls to a TLS server whose certificate is for `hooks.example`.
@Timeout(20)
final class OutboundTlsTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final CallLimits FOLLOWING = new CallLimits(Duration.ofSeconds(5), 1000, 3);
  private static final FakeNames NAMES =
      FakeNames.ofNobody().with("hooks.example", "127.0.0.1").with("other.example", "127.0.0.1");

  @TempDir private static Path directory;
  private static PfxOptions keys = new PfxOptions();
  private static int port;

  @BeforeAll
  static void startServer() throws Exception {
    keys = new PfxOptions().setPath(certificate().toString()).setPassword("changeit");
    HttpServerOptions options =
        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(keys);
    port =
        VERTX
            .createHttpServer(options)
            .requestHandler(request -> {
              if ("/down".equals(request.path())) {
                request.response().putHeader("location", "http://hooks.example/");
                request.response().setStatusCode(302);
              }
              String name = request.connection().indicatedServerName();
              request.response().end(name + " " + request.authority());
            })
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
  }

  @AfterAll
  static void stopServer() {
    VERTX.close().await();
  }

  @Test
  void theNameIsShownAndProvedThoughTheCallGoesToTheAddress() {
    assertThat(call("https://hooks.example:" + port + "/", true))
        .isInstanceOfSatisfying(
            Answer.Answered.class,
            answer ->
                assertThat(answer.body().text()).isEqualTo("hooks.example hooks.example:" + port));
  }

  @Test
  void aCertificateForAnotherNameIsRejected() {
    assertThat(fault(call("https://other.example:" + port + "/", true)))
        .isEqualTo(Answer.Fault.TLS);
    assertThat(fault(call("https://127.0.0.1:" + port + "/", true))).isEqualTo(Answer.Fault.TLS);
  }

  @Test
  void aCertificateOfAnUnknownIssuerIsRejected() {
    assertThat(fault(call("https://hooks.example:" + port + "/", false)))
        .isEqualTo(Answer.Fault.TLS);
  }

  @Test
  void aRedirectFromHttpsToHttpIsRefused() {
    assertThat(call("https://hooks.example:" + port + "/down", true))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.ground()).isEqualTo(Answer.Ground.REDIRECT));
  }

  private static Answer call(String url, boolean trusting) {
    HttpClientOptions options = new HttpClientOptions();
    AddressGuard guard = new AddressGuard(new GuardPolicy(true, List.of()), NAMES);
    try (OutboundHttp out =
        new OutboundHttp(
            VERTX,
            guard,
            OutboundConfig.DEFAULT,
            trusting ? options.setTrustOptions(keys) : options)) {
      return out.call(Call.get(url).with(FOLLOWING));
    }
  }

  private static Answer.Fault fault(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Unreachable.class);
    return ((Answer.Unreachable) answer).fault();
  }

  private static Path certificate() throws IOException, InterruptedException {
    Path file = directory.resolve("server.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String arguments =
        "-genkeypair -keyalg EC -alias a -storetype PKCS12 -storepass changeit -dname CN=hooks.example"
            + " -ext SAN=dns:hooks.example -validity 3650 -keystore "
            + file;
    String[] command = (keytool + " " + arguments).split(" ");
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    return file;
  }
}
