package dev.switchboard.directory.sso;

import com.nimbusds.jose.jwk.JWKSet;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the provider of a portal who somebody is: the flow of OpenID Connect with a code and PKCE.
/// Blocks: for virtual threads.
public final class CompanyLogin {
  /// Where the provider sends people back to.
  public static final String BACK = "/login/sso/back";

  private static final Logger log = LoggerFactory.getLogger(CompanyLogin.class);

  /// How long description and keys are believed; a key that is not known is looked up at once.
  private static final Duration FRESH = Duration.ofHours(1);

  private final PortalId portal;
  private final Database database;
  private final ProviderCalls calls;
  private final InstantSource clock;
  private final String redirect;
  private volatile @Nullable Known known;

  public CompanyLogin(
      PortalId portal,
      Database database,
      Outside outside,
      InstantSource clock,
      PublicAddress address) {
    this.portal = portal;
    this.database = database;
    this.calls = new ProviderCalls(outside);
    this.clock = clock;
    this.redirect = address.base().getScheme() + "://" + address.domain() + BACK;
  }

  /// What was read of a provider.
  private record Known(Description provider, JWKSet keys, Instant at) {}

  /// What binds the three steps of a login together.
  ///
  /// @param state comes back with the browser
  /// @param nonce comes back in the token
  /// @param challenge hash of the verifier, in base64url
  public record Challenge(String state, String nonce, String challenge) {}

  /// What the browser has brought back, and what it was sent with.
  public record Returned(String code, String nonce, String verifier) {
    @Override
    public String toString() {
      return "Returned[REDACTED]";
    }
  }

  /// What came of looking at the provider.
  ///
  /// @param ground empty: all is well
  /// @param sentence what was expected and what came
  record Finding(Optional<SsoObjection.Ground> ground, String sentence) {}

  public Optional<Provider> provider() {
    return Provider.read(database, portal);
  }

  /// To be entered at the provider.
  String redirect() {
    return redirect;
  }

  /// Where the browser is sent; empty when the provider does not answer as it should.
  public Optional<String> begin(Provider provider, Challenge challenge) {
    try {
      return Optional.of(address(provider, known(provider).provider(), challenge));
    } catch (SsoObjection objection) {
      return noted(objection);
    }
  }

  private String address(Provider provider, Description described, Challenge challenge) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", provider.clientId());
    query.put("redirect_uri", redirect);
    query.put("scope", "openid email profile");
    query.put("state", challenge.state());
    query.put("nonce", challenge.nonce());
    query.put("code_challenge", challenge.challenge());
    query.put("code_challenge_method", "S256");
    String at = described.authorization();
    return at + (at.contains("?") ? "&" : "?") + ProviderCalls.encoded(query);
  }

  /// Whom the provider names for the code; empty when that is not to be believed.
  public Optional<Claims> finish(Provider provider, Returned returned) {
    try {
      return Optional.of(claims(provider, returned));
    } catch (SsoObjection objection) {
      return noted(objection);
    }
  }

  private Claims claims(Provider provider, Returned returned) {
    Known now = known(provider);
    Map<String, String> form =
        Map.of(
            "code",
            returned.code(),
            "code_verifier",
            returned.verifier(),
            "redirect_uri",
            redirect);
    IdToken token = IdToken.parse(calls.redeem(provider, now.provider(), form));
    JWKSet keys = token.namesOneOf(now.keys()) ? now.keys() : look(provider).keys();
    token.demandSignedBy(keys);
    return token.claims(
        new IdToken.Expected(
            provider.issuer(), provider.clientId(), returned.nonce(), clock.instant()));
  }

  private Known known(Provider provider) {
    Known last = known;
    boolean fresh =
        last != null
            && last.provider().issuer().equals(provider.issuer())
            && clock.instant().isBefore(last.at().plus(FRESH));
    return last != null && fresh ? last : look(provider);
  }

  private Known look(Provider provider) {
    Description described = calls.describe(provider.issuer());
    Known now = new Known(described, calls.keys(described), clock.instant());
    known = now;
    return now;
  }

  /// Looks at the provider now, whatever is known of it.
  Finding check(Provider provider) {
    try {
      look(provider);
      return new Finding(Optional.empty(), "");
    } catch (SsoObjection objection) {
      return new Finding(Optional.of(objection.ground()), objection.sentence());
    }
  }

  private <T> Optional<T> noted(SsoObjection objection) {
    log.warn(
        "login.sso_failed portal={} ground={} why={}",
        portal,
        objection.ground(),
        objection.sentence());
    return Optional.empty();
  }
}
