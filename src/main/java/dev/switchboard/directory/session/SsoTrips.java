package dev.switchboard.directory.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.sso.CompanyLogin;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Browsers that are at the company's provider and will come back.
///
/// The browser carries its own trip in a cookie, `{until}.{secret}.{next}.{seal}`; state, nonce and
/// verifier are made from the secret. So only the browser that was sent can come back, once and not
/// too late, and nothing is kept of those who never do. The key is forgotten when the server stops:
/// whoever is on the way then begins again.
final class SsoTrips {
  /// Long enough to log in at the provider.
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final Pattern COOKIE =
      Pattern.compile("([0-9]{1,12})\\.([0-9a-z]{50})\\.([A-Za-z0-9_-]{1,2800})\\.([0-9a-f]{64})");
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LONGEST_NEXT = 2000;
  private static final int MOST = 100_000;

  private final SecretKeySpec key;
  private final InstantSource clock;
  private final Cache<String, Boolean> over =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

  SsoTrips(SecureRandom random, InstantSource clock) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
    this.clock = clock;
  }

  /// One browser's way.
  ///
  /// @param next path on this server to which it goes on
  record Trip(String secret, String next) {
    CompanyLogin.Challenge challenge() {
      return new CompanyLogin.Challenge(state(), nonce(), Base64Url.of(sha256(verifier())));
    }

    CompanyLogin.Returned returned(String code) {
      return new CompanyLogin.Returned(code, nonce(), verifier());
    }

    boolean hasState(String shown) {
      return new SecretHash(state()).matches(new SecretHash(shown));
    }

    private String state() {
      return SecretHash.of("sso-state:" + secret).value();
    }

    private String nonce() {
      return SecretHash.of("sso-nonce:" + secret).value();
    }

    private String verifier() {
      return SecretHash.of("sso-verifier:" + secret).value();
    }

    @Override
    public String toString() {
      return "Trip[REDACTED]";
    }
  }

  /// What the browser keeps until it comes back.
  String cookie(Trip trip) {
    String open =
        clock.instant().plus(LIFE).getEpochSecond()
            + "."
            + trip.secret()
            + "."
            + Base64Url.of(trip.next().getBytes(UTF_8));
    return open + "." + seal(open);
  }

  static Trip begin(Secret secret, String next) {
    return new Trip(secret.value(), next.length() <= LONGEST_NEXT ? next : "/");
  }

  /// The trip of a browser that comes back. Empty: it was never sent, too long ago, or has come
  /// back before.
  Optional<Trip> end(String cookie) {
    Matcher shown = COOKIE.matcher(cookie);
    if (!shown.matches()) {
      return Optional.empty();
    }
    String open = cookie.substring(0, cookie.lastIndexOf('.'));
    boolean ours = new SecretHash(seal(open)).matches(new SecretHash(shown.group(4)));
    if (!ours || clock.instant().getEpochSecond() >= Long.parseLong(shown.group(1))) {
      return Optional.empty();
    }
    boolean first = over.asMap().putIfAbsent(shown.group(2), true) == null;
    return Optional.of(new Trip(shown.group(2), Base64Url.text(shown.group(3)))).filter(_ -> first);
  }

  private String seal(String open) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(open.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// As addresses and cookies take it.
  private static final class Base64Url {
    private Base64Url() {}

    static String of(byte[] bytes) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String text(String written) {
      return new String(Base64.getUrlDecoder().decode(written), UTF_8);
    }
  }
}
