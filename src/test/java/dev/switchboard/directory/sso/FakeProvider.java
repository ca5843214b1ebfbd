package dev.switchboard.directory.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.directory.TestBrowser;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A provider of OpenID Connect as it should be, which can be told to do one thing wrong. It
/// demands of the server what a real one does: the client secret, PKCE, the same way back, each
/// code once.
public final class FakeProvider implements AutoCloseable {
  public static final String CLIENT = "switchboard desk";
  public static final String SECRET = "s3cret:/+%&=";

  /// Made once: RSA keys take long.
  private static final RSAKey RSA = rsa("first");

  private static final RSAKey OTHER_RSA = rsa("second");
  private static final ECKey CURVE = curve();

  private final HttpServer server;
  private final InstantSource clock;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger askedForKeys = new AtomicInteger();
  private final Map<String, Object> person = new ConcurrentHashMap<>();
  private volatile Signing signing = claims -> signed(claims, JWSAlgorithm.RS256, RSA);
  private volatile UnaryOperator<JWTClaimsSet.Builder> twist = claims -> claims;
  private volatile JWKSet published = new JWKSet(List.<JWK>of(RSA, CURVE)).toPublicJWKSet();
  private volatile String name;
  private volatile boolean basic = true;

  /// Makes a token of what it is to say.
  @FunctionalInterface
  private interface Signing {
    String token(JWTClaimsSet claims) throws JOSEException;
  }

  public FakeProvider(InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    name = issuer();
    knows("bob-7", "bob@example.com", true);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey curve() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
  }

  /// What an administrator fills in.
  public Map<String, Object> settings() {
    return Map.of(
        "ISSUER", issuer(), "CLIENT_ID", CLIENT, "SECRET", SECRET, "TITLE", "Log in with Acme");
  }

  /// Who logs in there from now on.
  public void knows(String subject, String email, boolean verified) {
    person.clear();
    person.putAll(Map.of("sub", subject, "email", email, "email_verified", verified));
    person.putAll(Map.of("given_name", "Bob", "family_name", "Newman"));
  }

  public void says(UnaryOperator<JWTClaimsSet.Builder> other) {
    twist = other;
  }

  public void callsItself(String other) {
    name = other;
  }

  public void wantsTheSecretInTheForm() {
    basic = false;
  }

  public void signsWithTheCurve() {
    signing = claims -> signed(claims, JWSAlgorithm.ES256, CURVE);
  }

  /// @param knownToAll whether the new key is published
  public void changesItsKey(boolean knownToAll) {
    signing = claims -> signed(claims, JWSAlgorithm.RS256, OTHER_RSA);
    if (knownToAll) {
      published = new JWKSet(List.<JWK>of(OTHER_RSA)).toPublicJWKSet();
    }
  }

  /// Claims to have signed with the published key, but has another.
  public void signsWrongly() {
    signing =
        claims ->
            signed(
                claims,
                JWSAlgorithm.RS256,
                new RSAKey.Builder(OTHER_RSA).keyID(RSA.getKeyID()).build());
  }

  public void signsNothing() {
    signing = claims -> new PlainJWT(claims).serialize();
  }

  /// What everybody can do who knows the public key, if the server lets the token choose.
  public void signsWithThePublicKeyAsSecret() {
    signing =
        claims -> {
          SignedJWT token =
              new SignedJWT(
                  new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(RSA.getKeyID()).build(), claims);
          token.sign(new MACSigner(RSA.toRSAPublicKey().getEncoded()));
          return token.serialize();
        };
  }

  public int askedForKeys() {
    return askedForKeys.get();
  }

  private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWK key)
      throws JOSEException {
    JWSSigner signer =
        key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  /// The person agrees.
  ///
  /// @param address where the server has sent the browser
  /// @return where the browser is sent back to
  public String consent(String address) {
    if (!address.startsWith(issuer() + "/authorize?")) {
      throw new AssertionError("the provider's own address expected, came " + address);
    }
    Map<String, String> asked = TestBrowser.query(URI.create(address).getRawQuery());
    Map<String, String> expected =
        Map.of(
            "response_type", "code",
            "client_id", CLIENT,
            "scope", "openid email profile",
            "code_challenge_method", "S256");
    if (!asked.entrySet().containsAll(expected.entrySet())) {
      throw new AssertionError("a login with a code and PKCE expected, came " + asked);
    }
    String code = "code/" + numbers.incrementAndGet();
    codes.put(code, asked);
    return asked.get("redirect_uri")
        + "?code="
        + URLEncoder.encode(code, UTF_8)
        + "&state="
        + asked.get("state");
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/realm/.well-known/openid-configuration" ->
          answer(exchange, 200, Json.write(describe()));
      case "/realm/keys" -> {
        askedForKeys.incrementAndGet();
        answer(exchange, 200, published.toString());
      }
      case "/realm/token" -> redeem(exchange);
      case "/realm/authorize" -> {
        String back =
            consent(
                "http://"
                    + exchange.getRequestHeaders().getFirst("Host")
                    + exchange.getRequestURI());
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        answer(
            exchange,
            200,
            "<!doctype html><html lang=\"en\"><title>Acme</title><main><h1>Acme</h1><p><a href=\""
                + back.replace("&", "&amp;")
                + "\">Continue as Bob</a></p></main></html>");
      }
      default -> answer(exchange, 404, "{}");
    }
  }

  private Map<String, Object> describe() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("issuer", name);
    said.put("authorization_endpoint", issuer() + "/authorize");
    said.put("token_endpoint", issuer() + "/token");
    said.put("jwks_uri", issuer() + "/keys");
    if (!basic) {
      said.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
    }
    return said;
  }

  private void redeem(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        TestBrowser.query(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (!knowsTheSecret(exchange, form)) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null || !fits(asked, form)) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(exchange, 200, Json.write(Map.of("token_type", "Bearer", "id_token", token(asked))));
  }

  private static boolean fits(Map<String, String> asked, Map<String, String> form) {
    String hash = challenge(form.getOrDefault("code_verifier", ""));
    return "authorization_code".equals(form.get("grant_type"))
        && asked.getOrDefault("redirect_uri", "none").equals(form.get("redirect_uri"))
        && hash.equals(asked.get("code_challenge"));
  }

  private boolean knowsTheSecret(HttpExchange exchange, Map<String, String> form) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String both = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8);
    String right = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    return basic
        ? right.equals(header)
        : header == null
            && CLIENT.equals(form.get("client_id"))
            && SECRET.equals(form.get("client_secret"));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String token(Map<String, String> asked) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
            .claim("nonce", asked.get("nonce"));
    person.forEach(claims::claim);
    try {
      return signing.token(twist.apply(claims).build());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// A date that the token is to bear.
  public static Date at(InstantSource clock, Duration from) {
    return Date.from(clock.instant().plus(from));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
