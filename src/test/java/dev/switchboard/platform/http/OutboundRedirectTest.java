package dev.switchboard.platform.http;

import static dev.switchboard.platform.http.LocalServer.answered;
import static dev.switchboard.platform.http.LocalServer.fault;
import static dev.switchboard.platform.http.LocalServer.ground;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Redirects of a real server on this machine.
@Timeout(20)
final class OutboundRedirectTest {
  private static final CallLimits FOLLOWING = new CallLimits(Duration.ofSeconds(5), 1 << 20, 3);
  private static final LocalServer SERVER = new LocalServer();

  @AfterAll
  static void stopServer() {
    SERVER.close();
  }

  @AfterEach
  void forget() {
    SERVER.reset();
  }

  @Test
  void redirectsAreAnswersUnlessTheCallerFollowsThem() {
    Call call = Call.get(SERVER.url("/redirect?302=/hello"));
    assertThat(answered(SERVER.demo().call(call)).status()).isEqualTo(302);
    assertThat(answered(SERVER.demo().call(call.with(FOLLOWING))).body().text())
        .isEqualTo("Привет");
    assertThat(SERVER.seen())
        .containsExactly("/redirect?302=/hello", "/redirect?302=/hello", "/hello");
  }

  @Test
  void aRedirectWithoutPlaceAndOneToNoUrlEndTheCall() {
    assertThat(
            answered(SERVER.demo().call(Call.get(SERVER.url("/status?302")).with(FOLLOWING)))
                .status())
        .isEqualTo(302);
    assertThat(
            ground(
                SERVER.demo().call(Call.get(SERVER.url("/redirect?302=http://[")).with(FOLLOWING))))
        .isEqualTo(Answer.Ground.URL);
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/, ADDRESS",
    "http://[::ffff:169.254.169.254]/, ADDRESS",
    "http://private.example/, ADDRESS",
    "//169.254.169.254/latest/, ADDRESS",
    "http://0177.0.0.1/, HOST",
    "file:///etc/passwd, URL",
    "ftp://public.example/, SCHEME",
    "http://user@public.example/, USERINFO",
    "http://public.example:25/, PORT",
    "/redirect?302=http://10.0.0.1/, ADDRESS",
  })
  void everyRedirectIsCheckedLikeTheFirstUrl(String location, Answer.Ground ground) {
    OutboundHttp out = SERVER.open(FakeNames.ofNobody().with("private.example", "192.168.1.1"));
    assertThat(ground(out.call(Call.get(SERVER.url("/redirect?302=" + location)).with(FOLLOWING))))
        .isEqualTo(ground);
  }

  @Test
  void redirectsAreCountedAndTheOneTooManyIsRefused() {
    assertThat(
            answered(SERVER.demo().call(Call.get(SERVER.url("/countdown?3")).with(FOLLOWING)))
                .status())
        .isEqualTo(200);
    assertThat(ground(SERVER.demo().call(Call.get(SERVER.url("/countdown?4")).with(FOLLOWING))))
        .isEqualTo(Answer.Ground.REDIRECT);
    assertThat(ground(SERVER.demo().call(Call.get(SERVER.url("/loop")).with(FOLLOWING))))
        .isEqualTo(Answer.Ground.REDIRECT);
    assertThat(SERVER.seen()).filteredOn("/loop"::equals).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "301, POST, GET, 0", "302, POST, GET, 0", "303, POST, GET, 0", "303, PUT, GET, 0",
    "307, POST, POST, 4", "308, POST, POST, 4", "301, PUT, PUT, 4", "302, GET, GET, 4",
  })
  void redirectsChangeTheMethodAsBrowsersDo(int status, String sent, String arrives, int length) {
    Call post =
        Call.post(SERVER.url("/redirect?" + status + "=/echo"), "text/plain", Payload.of("body"));
    Call call = new Call(sent, post.url(), post.headers(), post.body(), FOLLOWING);
    assertThat(answered(SERVER.demo().call(call)).body().text())
        .startsWith(arrives + " /echo")
        .contains(" type=" + (length == 0 ? "null" : "text/plain"))
        .contains(" length=" + length);
  }

  @Test
  void secretsStayWithTheOriginTheyWereMeantFor() {
    OutboundHttp out = SERVER.open(FakeNames.ofNobody().with("other.example", "127.0.0.1"));
    Call here = Call.get(SERVER.url("/redirect?302=/echo")).with("x-key", "secret").with(FOLLOWING);
    assertThat(answered(out.call(here)).body().text()).contains("key=secret");
    String other = "http://other.example:" + SERVER.port() + "/echo";
    Call away =
        Call.get(SERVER.url("/redirect?307=" + other)).with("x-key", "secret").with(FOLLOWING);
    assertThat(answered(out.call(away)).body().text()).contains("key=null", "host=other.example");
  }

  @Test
  void theTimeIsForAllRedirectsTogether() {
    CallLimits limits = new CallLimits(Duration.ofMillis(500), 100, 3);
    Call call = Call.get(SERVER.url("/redirect?302=/redirect?302=/silent")).with(limits);
    long start = System.nanoTime();
    assertThat(fault(SERVER.demo().call(call))).isEqualTo(Answer.Fault.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }
}
