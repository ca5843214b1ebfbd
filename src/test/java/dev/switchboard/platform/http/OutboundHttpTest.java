package dev.switchboard.platform.http;

import static dev.switchboard.platform.http.LocalServer.answered;
import static dev.switchboard.platform.http.LocalServer.fault;
import static dev.switchboard.platform.http.LocalServer.ground;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls to a real server on this machine.
@Timeout(20)
final class OutboundHttpTest {
  private static final CallLimits QUICK = new CallLimits(Duration.ofMillis(300), 1 << 20, 0);
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
  void statusHeadersAndBodyArrive() {
    Answer.Answered answer = answered(SERVER.demo().call(Call.get(SERVER.url("/hello?x=1"))));
    assertThat(answer.status()).isEqualTo(203);
    assertThat(answer.header("X-One")).contains("a");
    assertThat(answer.headers().get("x-one")).containsExactly("a", "b");
    assertThat(answer.body().text()).isEqualTo("Привет");
    assertThat(answer.truncated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void methodHeadersAndBodyAreSentAsTheyAre(String method) {
    Call call =
        Call.post(SERVER.url("/echo?a=%20b"), "application/json", Payload.of("{\"т\":1}"))
            .with("X-Key", "k")
            .with("x-key", "v");
    Call sent = new Call(method, call.url(), call.headers(), call.body(), call.limits());
    assertThat(answered(SERVER.demo().call(sent)).body().text())
        .isEqualTo(
            method
                + " /echo?a=%20b host=127.0.0.1:"
                + SERVER.port()
                + " key=v type=application/json agent=Switchboard length=8 {\"т\":1}");
  }

  @Test
  void aPostWithoutBodySaysSo() {
    Call call =
        Call.post(SERVER.url("/echo"), "text/plain", Payload.EMPTY).with("User-Agent", "Other");
    assertThat(answered(SERVER.demo().call(call)).body().text()).contains("agent=Other length=0 ");
  }

  @Test
  void anAnswerWithoutBodyIsNotWaitedFor() {
    Call get = Call.get(SERVER.url("/hello"));
    Call head = new Call("HEAD", get.url(), get.headers(), get.body(), QUICK);
    assertThat(answered(SERVER.demo().call(head)).status()).isEqualTo(203);
    assertThat(
            answered(SERVER.demo().call(Call.get(SERVER.url("/status?204")).with(QUICK))).status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({"999, true", "1000, false", "1001, false", "0, true", "1, true"})
  void whatExceedsTheLimitIsCutOff(int limit, boolean truncated) {
    CallLimits limits = new CallLimits(Duration.ofSeconds(5), limit, 0);
    Answer.Answered answer =
        answered(SERVER.demo().call(Call.get(SERVER.url("/bytes?1000")).with(limits)));
    assertThat(answer.truncated()).isEqualTo(truncated);
    assertThat(answer.body().size()).isEqualTo(Math.min(limit, 1000));
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void anEndlessAnswerIsCutOffAtOnce() {
    CallLimits limits = new CallLimits(Duration.ofSeconds(15), 100_000, 0);
    long start = System.nanoTime();
    Answer.Answered answer =
        answered(SERVER.demo().call(Call.get(SERVER.url("/endless")).with(limits)));
    assertThat(answer.truncated()).isTrue();
    assertThat(answer.body().size()).isEqualTo(100_000);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/silent", "/slow"})
  void silenceAndSlowBodiesEndWithTheTimeout(String path) {
    assertThat(fault(SERVER.demo().call(Call.get(SERVER.url(path)).with(QUICK))))
        .isEqualTo(Answer.Fault.TIMEOUT);
  }

  @Test
  void aSlowNameServerEndsWithTheTimeoutAndThenNothingIsSent() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    OutboundHttp out =
        SERVER.open(name -> {
          await(answer);
          answered.countDown();
          return List.of(InetAddress.ofLiteral("127.0.0.1"));
        });
    String url = "http://slow.example:" + SERVER.port() + "/hello";
    assertThat(fault(out.call(Call.get(url).with(QUICK)))).isEqualTo(Answer.Fault.TIMEOUT);
    answer.countDown();
    assertThat(answered.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(answered(out.call(Call.get(SERVER.url("/status?200")))).status()).isEqualTo(200);
    assertThat(SERVER.seen()).containsExactly("/status?200");
  }

  @Test
  void tooManySlowLookUpsTurnFurtherCallsAway() {
    CountDownLatch answer = new CountDownLatch(1);
    OutboundConfig one = new OutboundConfig(1, 1, Duration.ofSeconds(1), 1);
    NameResolver slow =
        name -> {
          await(answer);
          return List.of();
        };
    OutboundHttp out = SERVER.open(LocalServer.LOOPBACK, slow, one);
    List<CompletableFuture<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 34; i++) {
      calls.add(out.send(Call.get("http://slow.example/")));
    }
    assertThat(fault(calls.getLast().join())).isEqualTo(Answer.Fault.BUSY);
    answer.countDown();
    assertThat(fault(calls.getFirst().join())).isEqualTo(Answer.Fault.NAME_UNKNOWN);
  }

  @Test
  void oneHostCannotHaveMoreConnectionsThanItsShare() throws Exception {
    OutboundConfig one = new OutboundConfig(1, 2, Duration.ofSeconds(1), 1);
    OutboundHttp out = SERVER.open(LocalServer.LOOPBACK, FakeNames.ofNobody(), one);
    List<CompletableFuture<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      calls.add(out.send(Call.get(SERVER.url("/silent")).with(QUICK)));
    }
    List<Answer.Fault> faults =
        calls.stream().map(CompletableFuture::join).map(LocalServer::fault).toList();
    assertThat(faults).containsOnly(Answer.Fault.TIMEOUT, Answer.Fault.BUSY);
    assertThat(faults).filteredOn(Answer.Fault.BUSY::equals).hasSizeBetween(2, 3);
    assertThat(answered(out.call(Call.get(SERVER.url("/hello")))).status()).isEqualTo(203);
  }

  @Test
  void aClosedPortAndAnUnknownNameAreUnreachable() {
    HttpServer gone = SERVER.vertx().createHttpServer().requestHandler(_ -> {});
    int closed = gone.listen(0, "127.0.0.1").await().actualPort();
    gone.close().await();
    assertThat(fault(SERVER.demo().call(Call.get("http://127.0.0.1:" + closed + "/"))))
        .isEqualTo(Answer.Fault.CONNECT);
    assertThat(fault(SERVER.demo().call(Call.get("http://nowhere.example/"))))
        .isEqualTo(Answer.Fault.NAME_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 99999 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nx: LONG\r\n\r\n",
      })
  void whatIsNoHttpAnswerIsBroken(String text) {
    String sent = text.replace("LONG", "x".repeat(20_000));
    int raw =
        SERVER
            .vertx()
            .createNetServer()
            .connectHandler(socket -> socket.handler(_ -> socket.end(Buffer.buffer(sent))))
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    Answer answer = SERVER.demo().call(Call.get("http://127.0.0.1:" + raw + "/"));
    assertThat(fault(answer)).isEqualTo(Answer.Fault.BROKEN);
    assertThat(((Answer.Unreachable) answer).sentence()).doesNotContain("Exception", "127.0.0.1");
  }

  @Test
  void withoutAPolicyThatAllowsItNothingReachesThisMachine() {
    OutboundHttp strict =
        SERVER.open(GuardPolicy.STRICT, FakeNames.ofNobody(), OutboundConfig.DEFAULT);
    for (String host :
        List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433")) {
      assertThat(strict.call(Call.get("http://" + host + ":" + SERVER.port() + "/hello")))
          .isInstanceOf(Answer.Refused.class);
    }
    assertThat(SERVER.seen()).isEmpty();
  }

  @Test
  void anAllowedNetworkIsReached() {
    GuardPolicy policy = new GuardPolicy(false, List.of(Network.parse("127.0.0.0/30")));
    OutboundHttp out = SERVER.open(policy, FakeNames.ofNobody(), OutboundConfig.DEFAULT);
    assertThat(answered(out.call(Call.get(SERVER.url("/hello")))).status()).isEqualTo(203);
    assertThat(ground(out.call(Call.get("http://127.0.0.4:" + SERVER.port() + "/"))))
        .isEqualTo(Answer.Ground.ADDRESS);
  }

  @Test
  void aNameThatChangesItsAddressAfterTheCheckGainsNothing() {
    AtomicInteger lookups = new AtomicInteger();
    GuardPolicy policy = new GuardPolicy(false, List.of(Network.parse("127.0.0.1")));
    // The listed address at first, then the same machine by an address that is not listed.
    NameResolver rebinding =
        name -> List.of(named(name, (byte) (lookups.getAndIncrement() == 0 ? 1 : 2)));
    OutboundHttp out = SERVER.open(policy, rebinding, OutboundConfig.DEFAULT);
    String url = "http://rebind.example:" + SERVER.port() + "/echo";
    assertThat(answered(out.call(Call.get(url))).body().text())
        .contains("host=rebind.example:" + SERVER.port());
    assertThat(lookups).hasValue(1);
    assertThat(ground(out.call(Call.get(url)))).isEqualTo(Answer.Ground.ADDRESS);
    assertThat(SERVER.seen()).containsExactly("/echo");
  }

  @Test
  void theCallGoesToTheCheckedAddressEvenIfTheMachineKnowsTheNameByAnother() {
    OutboundHttp out = SERVER.open(name -> List.of(named("localhost", (byte) 1)));
    Answer answer = out.call(Call.get("http://no-such-name.invalid:" + SERVER.port() + "/echo"));
    assertThat(answered(answer).body().text())
        .contains("host=no-such-name.invalid:" + SERVER.port());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TRACE | x-a | b | METHOD",
        "CONNECT | x-a | b | METHOD",
        "get | x-a | b | METHOD",
        "GET | Host | evil.example | HEADER",
        "POST | Content-Length | 5 | HEADER",
        "POST | Transfer-Encoding | chunked | HEADER",
        "GET | Connection | upgrade | HEADER",
        "GET | x a | b | HEADER",
        "GET | x: | b | HEADER",
        "GET | x-a | b\\r\\nHost: evil | HEADER",
        "GET | x-a | b\\0 | HEADER",
        "GET | x-a | é | HEADER",
      })
  void whatCouldSmuggleARequestIsRefused(
      String method, String name, String value, Answer.Ground ground) {
    String header = value.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
    Call get = Call.get(SERVER.url("/hello")).with(name, header);
    Call call = new Call(method, get.url(), get.headers(), get.body(), get.limits());
    assertThat(ground(SERVER.demo().call(call))).isEqualTo(ground);
    assertThat(SERVER.seen()).isEmpty();
  }

  @Test
  void answersAreCompressedByNobody() {
    assertThat(answered(SERVER.demo().call(Call.get(SERVER.url("/encoding")))).body().text())
        .isEqualTo("null");
  }

  @Test
  void whatDependsOnAnAnswerMayBlock() {
    Thread thread =
        SERVER
            .demo()
            .send(Call.get(SERVER.url("/slow-start")))
            .thenApply(_ -> Thread.currentThread())
            .join();
    assertThat(thread.isVirtual()).isTrue();
  }

  @Test
  void anEventLoopIsKeptFromWaiting() {
    OutboundHttp out = SERVER.demo();
    var waiting =
        SERVER
            .vertx()
            .getOrCreateContext()
            .<Answer>executeBlocking(() -> out.call(Call.get(SERVER.url("/hello"))));
    assertThat(waiting.await()).isInstanceOf(Answer.Answered.class);
    CompletableFuture<Answer> onLoop = new CompletableFuture<>();
    SERVER
        .vertx()
        .runOnContext(_ -> {
          try {
            onLoop.complete(out.call(Call.get(SERVER.url("/hello"))));
          } catch (IllegalStateException e) {
            onLoop.completeExceptionally(e);
          }
        });
    assertThatThrownBy(onLoop::join).hasCauseInstanceOf(IllegalStateException.class);
  }

  private static InetAddress named(String name, byte last) {
    try {
      return InetAddress.getByAddress(name, new byte[] {127, 0, 0, last});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
