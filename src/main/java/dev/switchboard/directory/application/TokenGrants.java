package dev.switchboard.directory.application;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.portal.Portal;
import dev.switchboard.directory.portal.Portals;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An application gets tokens for a code, or new ones for a refresh token.
///
/// Source: contract/protocol.md §9, steps 3 and 4; the statuses are those of RFC 6749 §5.2.
public final class TokenGrants {
  private static final SecretHash NOBODYS = SecretHash.of("no application has this secret");

  /// What can be shown for tokens.
  private enum Proof {
    CODE("authorization_code", "code"),
    REFRESH("refresh_token", "refresh_token");

    private final String grantType;
    private final String parameter;

    Proof(String grantType, String parameter) {
      this.grantType = grantType;
      this.parameter = parameter;
    }
  }

  private final PortalId portal;
  private final Applications applications;
  private final Portals portals;
  private final Lanes lanes;
  private final Secrets secrets;
  private final PublicAddress address;

  public TokenGrants(
      PortalId portal, Database database, Lanes lanes, Secrets secrets, PublicAddress address) {
    this.portal = portal;
    this.applications = new Applications(database);
    this.portals = new Portals(database);
    this.lanes = lanes;
    this.secrets = secrets;
    this.address = address;
  }

  Reply answer(Request request) {
    Optional<Proof> proof = proof(given(request, "grant_type"));
    if (proof.isEmpty()) {
      return refusal(
          400, "invalid_request", "grant_type must be authorization_code or refresh_token");
    }
    Optional<String> client = given(request, "client_id");
    Optional<String> secret = given(request, "client_secret");
    Optional<String> shown = given(request, proof.get().parameter);
    if (client.isEmpty() || secret.isEmpty() || shown.isEmpty()) {
      return refusal(
          400,
          "invalid_request",
          "client_id, client_secret and " + proof.get().parameter + " must be given");
    }
    return client(client.get(), secret.get())
        .map(application -> grant(application, proof.get(), SecretHash.of(shown.get())))
        .orElseGet(() -> refusal(400, "invalid_client", "client_id or client_secret is wrong"));
  }

  private static Optional<String> given(Request request, String name) {
    return request.filled(name).or(() -> request.asked(name));
  }

  private static Optional<Proof> proof(Optional<String> grantType) {
    for (Proof proof : Proof.values()) {
      if (grantType.filter(proof.grantType::equals).isPresent()) {
        return Optional.of(proof);
      }
    }
    return Optional.empty();
  }

  /// Takes as long for an application that does not exist.
  private Optional<Application> client(String clientId, String secret) {
    Optional<Application> application = applications.find(portal, clientId);
    SecretHash kept = application.map(Application::secret).orElse(NOBODYS);
    return kept.matches(SecretHash.of(secret)) ? application : Optional.empty();
  }

  private Reply grant(Application application, Proof proof, SecretHash shown) {
    Secret access = secrets.next();
    Secret refresh = secrets.next();
    long id = application.id();
    Issued issued =
        lanes.call(
            portal,
            switch (proof) {
              case CODE -> new ExchangeCode(id, shown, access.hash(), refresh.hash());
              case REFRESH -> new RefreshTokens(id, shown, access.hash(), refresh.hash());
            });
    return switch (issued) {
      case Issued.Refused _ ->
          refusal(400, "invalid_grant", proof.parameter + " is unknown, used or expired");
      case Issued.Tokens(UserId user, Instant expiresAt) -> {
        Map<String, Object> body = tokens(application, access, refresh);
        body.put("expires", expiresAt.getEpochSecond());
        body.put("user_id", user.value());
        yield Reply.json(200, body);
      }
    };
  }

  private Map<String, Object> tokens(Application application, Secret access, Secret refresh) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("access_token", access.value());
    body.put("refresh_token", refresh.value());
    body.put("expires_in", Token.ACCESS_LIFE.toSeconds());
    body.put("scope", application.card().scopes().text());
    body.put("domain", address.domain());
    body.put("server_endpoint", address.endpoint());
    body.put("status", "L");
    body.put("client_endpoint", address.endpoint());
    body.put("member_id", portals.find(portal).map(Portal::memberId).orElse(""));
    return body;
  }

  private static Reply refusal(int status, String code, String description) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("error", code);
    body.put("error_description", description);
    return Reply.json(status, body);
  }
}
