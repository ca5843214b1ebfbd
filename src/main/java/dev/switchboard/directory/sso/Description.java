package dev.switchboard.directory.sso;

import dev.switchboard.directory.sso.SsoObjection.Ground;
import dev.switchboard.platform.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a provider says of itself.
///
/// @param authorization where browsers are sent
/// @param token where codes are redeemed
/// @param keys where its public keys are
/// @param basic whether the client secret goes into the header, as by default; else into the form
record Description(String issuer, String authorization, String token, String keys, boolean basic) {
  private static final String BASIC = "client_secret_basic";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LONGEST = 2000;

  /// Where the provider describes itself.
  static String address(String issuer) {
    return (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer)
        + "/.well-known/openid-configuration";
  }

  static Description read(String issuer, String json) {
    JsonNode said = tree(json);
    String name = said.path("issuer").asString("");
    if (!name.equals(issuer)) {
      throw new SsoObjection(
          Ground.OTHER_ISSUER,
          "The provider calls itself '%s', but '%s' is entered here."
              .formatted(SsoObjection.shown(name), issuer));
    }
    return new Description(
        issuer,
        address(said, "authorization_endpoint"),
        address(said, "token_endpoint"),
        address(said, "jwks_uri"),
        basic(said.path("token_endpoint_auth_methods_supported")));
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode said = Json.tree(json);
      if (said.isObject()) {
        return said;
      }
    } catch (JacksonException _) {
      // The same as JSON that is no object.
    }
    throw new SsoObjection(
        Ground.NO_DESCRIPTION, "The description of a provider expected, but something else came.");
  }

  private static String address(JsonNode said, String name) {
    String address = said.path(name).asString("");
    if (!isSafe(address)) {
      throw new SsoObjection(
          Ground.DESCRIPTION,
          "An https address expected as %s, came: '%s'."
              .formatted(name, SsoObjection.shown(address)));
    }
    return address;
  }

  /// Whether nobody on the way can read along: only what stays on this machine may go unencrypted.
  static boolean isSafe(String address) {
    try {
      URI uri = URI.create(address);
      boolean local =
          "http".equals(uri.getScheme())
              && uri.getHost() != null
              && THIS_MACHINE.contains(uri.getHost());
      return address.length() <= LONGEST
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getFragment() == null
          && ("https".equals(uri.getScheme()) || local);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean basic(JsonNode methods) {
    List<String> known = methods.values().stream().map(one -> one.asString("")).toList();
    return known.isEmpty() || known.contains(BASIC);
  }
}
