package dev.switchboard.directory.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.switchboard.directory.sso.SsoObjection.Ground;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a provider says of a person, with its signature. Decides without asking anybody whether it
/// is to be believed.
///
/// Only signatures by a private key count: without one, or with a key that both sides have, anybody
/// who knows what is public could have written it.
record IdToken(SignedJWT token) {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);
  private static final int FEWEST_BITS = 2048;
  private static final int LONGEST_SUBJECT = 255;

  /// How far the clocks of two servers may differ.
  static final Duration LEEWAY = Duration.ofSeconds(60);

  /// For whom and when it must be.
  record Expected(String issuer, String clientId, String nonce, Instant now) {}

  static IdToken parse(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
      demand(
          ALGORITHMS.contains(algorithm),
          "A signature by a private key expected, as RS256 or ES256, came: "
              + SsoObjection.shown(algorithm.getName()));
      return new IdToken(token);
    } catch (ParseException | IllegalArgumentException _) {
      throw objection("A signed token expected, but something else came.");
    }
  }

  /// Whether one of the keys is the one that it names. A token may name none: then any will do.
  boolean namesOneOf(JWKSet keys) {
    return !candidates(keys).isEmpty();
  }

  void demandSignedBy(JWKSet keys) {
    List<JWK> candidates = candidates(keys);
    demand(!candidates.isEmpty(), "The token names a key that the provider does not publish.");
    demand(candidates.stream().anyMatch(this::isSignedBy), "The token's signature is wrong.");
  }

  private List<JWK> candidates(JWKSet keys) {
    return new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader())).select(keys);
  }

  private boolean isSignedBy(JWK key) {
    JWSHeader header = token.getHeader();
    try {
      PublicKey known = publicKey(key);
      return known != null
          && token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(header, known));
    } catch (JOSEException _) {
      return false;
    }
  }

  private static @Nullable PublicKey publicKey(JWK key) throws JOSEException {
    return switch (key) {
      case RSAKey rsa when rsa.size() >= FEWEST_BITS -> rsa.toRSAPublicKey();
      case ECKey curve -> curve.toECPublicKey();
      default -> null;
    };
  }

  /// What it says, if it is for us and for now. The caller has checked the signature.
  Claims claims(Expected expected) {
    JWTClaimsSet said = said();
    demand(
        expected.issuer().equals(said.getIssuer()),
        "The token is of another issuer than expected.");
    demandForUs(said, expected.clientId());
    demandNow(said, expected.now());
    demand(
        expected.nonce().equals(said.getClaim("nonce")),
        "The token belongs to another login: its nonce is not the one that was sent.");
    String subject = Objects.requireNonNullElse(said.getSubject(), "");
    demand(
        !subject.isBlank() && subject.length() <= LONGEST_SUBJECT,
        "The token does not say whom it is about.");
    return Claims.of(expected.issuer(), subject, said.getClaims());
  }

  private JWTClaimsSet said() {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException _) {
      throw objection("The token says nothing that can be read.");
    }
  }

  private static void demandForUs(JWTClaimsSet said, String clientId) {
    demand(said.getAudience().contains(clientId), "The token is for another application.");
    Object party = said.getClaim("azp");
    demand(
        party == null ? said.getAudience().size() == 1 : clientId.equals(party),
        "The token was made for another application.");
  }

  private static void demandNow(JWTClaimsSet said, Instant now) {
    Date until = said.getExpirationTime();
    demand(until != null && until.toInstant().plus(LEEWAY).isAfter(now), "The token has expired.");
    demand(
        said.getIssueTime() != null && hasCome(said.getIssueTime(), now),
        "The token is of the future: one of the two clocks is wrong.");
    demand(
        said.getNotBeforeTime() == null || hasCome(said.getNotBeforeTime(), now),
        "The token does not hold yet.");
  }

  private static boolean hasCome(Date moment, Instant now) {
    return !moment.toInstant().minus(LEEWAY).isAfter(now);
  }

  private static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw objection(otherwise);
    }
  }

  private static SsoObjection objection(String sentence) {
    return new SsoObjection(Ground.TOKEN, sentence);
  }

  @Override
  public String toString() {
    return "IdToken[REDACTED]";
  }
}
