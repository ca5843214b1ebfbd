package dev.switchboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressGuardTest {
  private static final AddressGuard STRICT = new AddressGuard(GuardPolicy.STRICT, names());

  @ParameterizedTest
  @MethodSource("hostileUrls")
  void hostileUrlsAreRefusedForTheirReason(Answer.Ground ground, String url) {
    assertThat(STRICT.check(url))
        .isInstanceOfSatisfying(
            AddressGuard.Verdict.Refused.class,
            refused -> assertThat(refused.answer().ground()).isEqualTo(ground));
  }

  @Test
  void theTableOfHostileUrlsIsLong() throws IOException {
    assertThat(hostileUrls().map(row -> row.get()[1]).distinct()).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "http://public.example, public.example, 80, /",
    "HTTPS://Public.Example./A?b=%20#c, public.example, 443, /A?b=%20",
    "https://public.example:8443/x, public.example, 8443, /x",
    "http://8.8.8.8/, 8.8.8.8, 80, /",
    "http://[2a00:1450:4001::1]:8080/, 2a00:1450:4001:0:0:0:0:1, 8080, /",
    "http://[::ffff:8.8.8.8]/, 8.8.8.8, 80, /",
    "http://[64:ff9b::8.8.8.8]/, 64:ff9b:0:0:0:0:808:808, 80, /",
    "https://пример.рф/путь?я=1, xn--e1afmkfd.xn--p1ai, 443, /%D0%BF%D1%83%D1%82%D1%8C?%D1%8F=1",
    "http://bücher.example?q, xn--bcher-kva.example, 80, /?q",
    "http://under_score.example/, under_score.example, 80, /",
    "http://1e100.net/, 1e100.net, 80, /",
    "http://x.0x7g/, x.0x7g, 80, /",
  })
  void honestUrlsPassInOneForm(String url, String host, int port, String resource) {
    boolean tls = url.regionMatches(true, 0, "https", 0, 5);
    assertThat(STRICT.check(url))
        .isInstanceOfSatisfying(
            AddressGuard.Verdict.Passed.class,
            passed -> assertThat(passed.target()).isEqualTo(new Target(tls, host, port, resource)));
  }

  @Test
  void aNameIsLookedUpOnceAndAnAddressNever() {
    FakeNames names = names();
    AddressGuard guard = new AddressGuard(GuardPolicy.STRICT, names);
    assertThat(guard.check("http://public.example/"))
        .isInstanceOfSatisfying(
            AddressGuard.Verdict.Passed.class,
            passed -> assertThat(passed.address()).isEqualTo(FakeNames.PUBLIC));
    guard.check("http://8.8.8.8/");
    guard.check("http://[::1]/");
    guard.check("http://0177.0.0.1/");
    assertThat(names.asked()).containsExactly("public.example");
  }

  @Test
  void anUnknownNameIsNoObjection() {
    AddressGuard guard = new AddressGuard(GuardPolicy.STRICT, FakeNames.ofNobody());
    assertThat(guard.check("http://nowhere.example/"))
        .isEqualTo(new AddressGuard.Verdict.Unknown("nowhere.example"));
    assertThat(guard.objection("http://nowhere.example/")).isEmpty();
    assertThat(guard.objection("http://10.0.0.1/")).isPresent();
  }

  @Test
  void aRefusalNamesTheKindOfAddressButNotTheAddress() {
    assertThat(STRICT.objection("http://private.example/").orElseThrow().sentence())
        .isEqualTo("A public address expected, but the host has a private address.");
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.1.2.3/, true",
    "http://private.example/, true",
    "http://10.2.0.1/, false",
    "http://192.168.7.9/, true",
    "http://192.168.7.8/, false",
    "http://[fd12:3456::1]/, true",
    "http://[fd12:3457::1]/, false",
    "http://[::ffff:10.1.0.1]/, true",
    "http://mixed.example/, true",
    "http://127.0.0.1/, false",
    "http://8.8.8.8/, true",
  })
  void networksThatASettingNamesAreOpen(String url, boolean open) {
    List<Network> allowed =
        Stream.of("10.1.0.0/16", "192.168.7.9", "fd12:3456::/32").map(Network::parse).toList();
    AddressGuard guard = new AddressGuard(new GuardPolicy(false, allowed), names());
    assertThat(guard.check(url) instanceof AddressGuard.Verdict.Passed).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8091/", "http://localhost:8091/", "http://[::1]:8091/"})
  void loopbackCanBeOpened(String url) {
    AddressGuard guard = new AddressGuard(new GuardPolicy(true, List.of()), names());
    assertThat(guard.check(url)).isInstanceOf(AddressGuard.Verdict.Passed.class);
    assertThat(guard.check("http://10.0.0.1/")).isInstanceOf(AddressGuard.Verdict.Refused.class);
    assertThat(guard.check("http://0.0.0.0/")).isInstanceOf(AddressGuard.Verdict.Refused.class);
  }

  @Test
  void theEdgesOfEveryNetworkAreExact() {
    String[] inside = {
      "172.16.0.0", "172.31.255.255", "100.64.0.0", "100.127.255.255", "198.19.255.255"
    };
    String[] outside = {
      "172.15.255.255",
      "172.32.0.0",
      "100.63.255.255",
      "100.128.0.0",
      "198.20.0.0",
      "9.255.255.255",
      "11.0.0.0",
      "126.255.255.255",
      "128.0.0.0",
      "169.253.255.255",
      "169.255.0.0",
      "192.167.255.255",
      "192.169.0.0",
      "223.255.255.255",
      "1.0.0.0",
      "2001:200::",
      "2003::",
      "3ffe::"
    };
    assertThat(inside).allSatisfy(text -> assertThat(kind(text)).isPresent());
    assertThat(outside).allSatisfy(text -> assertThat(kind(text)).isEmpty());
  }

  @Test
  void aNetworkHoldsExactlyTheAddressesThatShareItsPrefix() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 5_000; i++) {
      int network = random.nextInt();
      int bits = random.nextInt(33);
      int other = random.nextBoolean() ? network ^ (1 << random.nextInt(32)) : random.nextInt();
      boolean shared = bits == 0 || network >>> (32 - bits) == other >>> (32 - bits);
      assertThat(new Network(v4(network), bits).contains(v4(other)))
          .as("%08x/%d %08x", network, bits, other)
          .isEqualTo(shared);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0/",
        "10.0.0.0/33",
        "::/129",
        "10.0.0.0/-1",
        "10.0/8",
        "example.com",
        "10.0.0.0/8/8",
        "010.0.0.0/8",
        "fe80::1%eth0",
        "10.0.0.0/+8"
      })
  void aNetworkThatCannotBeReadFailsAtTheStart(String text) {
    assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void randomTextIsCheckedButNeverThrows() {
    String alphabet = "htps:/.@[]#?%\\01x7fa-_ é\0。";
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder url = new StringBuilder(random.nextInt(4) == 0 ? "" : "http://");
      for (int length = random.nextInt(14); length > 0; length--) {
        url.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      refused += STRICT.check(url.toString()) instanceof AddressGuard.Verdict.Refused ? 1 : 0;
    }
    assertThat(refused).isBetween(10_000, 19_999);
  }

  static Stream<Arguments> hostileUrls() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(AddressGuardTest.class.getResourceAsStream("hostile-urls.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.split(" ", 2))
              .map(row -> Arguments.of(Answer.Ground.valueOf(row[0]), row[1]))
              .toList()
              .stream();
    }
  }

  private static FakeNames names() {
    return FakeNames.ofTheWorld()
        .with("localhost", "127.0.0.1", "::1")
        .with("api.localhost", "127.0.0.1")
        .with("ip6-localhost", "::1")
        .with("loopback.example", "127.0.0.1")
        .with("private.example", "10.1.0.1")
        .with("mixed.example", "93.184.216.34", "10.1.0.1")
        .with("mixed-reverse.example", "10.1.0.1", "93.184.216.34")
        .with("six.example", "fd00::1")
        .with("127.0.0.1.nip.io", "127.0.0.1")
        .with("metadata.google.internal", "169.254.169.254")
        .with("chat_bot", "172.17.0.2");
  }

  private static Optional<String> kind(String address) {
    return SpecialNetworks.nameOf(InetAddress.ofLiteral(address));
  }

  private static InetAddress v4(int bits) {
    return InetAddress.ofLiteral(
        "%d.%d.%d.%d".formatted(bits >>> 24, bits >>> 16 & 255, bits >>> 8 & 255, bits & 255));
  }
}
