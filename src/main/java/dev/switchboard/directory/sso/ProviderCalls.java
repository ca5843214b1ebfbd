package dev.switchboard.directory.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import dev.switchboard.directory.sso.SsoObjection.Ground;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.json.Json;
import java.net.URLEncoder;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What is asked of a provider. Nothing is believed because of where it comes from, and no redirect
/// is followed.
final class ProviderCalls {
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(10), 256 << 10, 0);
  private static final int MOST_KEYS = 100;
  private static final int LONGEST_TOKEN = 64 << 10;

  private final Outside outside;

  ProviderCalls(Outside outside) {
    this.outside = outside;
  }

  Description describe(String issuer) {
    String address = Description.address(issuer);
    Answer.Answered answer = answer(Call.get(address));
    if (answer.status() != 200 || answer.truncated()) {
      throw new SsoObjection(
          Ground.NO_DESCRIPTION,
          "The description of a provider expected at %s, but %s came."
              .formatted(address, came(answer)));
    }
    return Description.read(issuer, answer.body().text());
  }

  JWKSet keys(Description provider) {
    Answer.Answered answer = answer(Call.get(provider.keys()));
    if (answer.status() != 200 || answer.truncated()) {
      throw new SsoObjection(
          Ground.KEYS,
          "Keys expected at %s, but %s came.".formatted(provider.keys(), came(answer)));
    }
    try {
      JWKSet keys = JWKSet.parse(answer.body().text());
      if (!keys.isEmpty() && keys.size() <= MOST_KEYS) {
        return keys;
      }
    } catch (ParseException | IllegalArgumentException _) {
      // The same as none.
    }
    throw new SsoObjection(
        Ground.KEYS, "1 to %d keys expected at %s.".formatted(MOST_KEYS, provider.keys()));
  }

  /// The ID token for a code.
  ///
  /// @param form what is sent beside the names of this server
  String redeem(Provider known, Description provider, Map<String, String> form) {
    Map<String, String> all = new LinkedHashMap<>(form);
    all.put("grant_type", "authorization_code");
    if (!provider.basic()) {
      all.put("client_id", known.clientId());
      all.put("client_secret", known.clientSecret().value());
    }
    Call call =
        Call.post(provider.token(), "application/x-www-form-urlencoded", Payload.of(encoded(all)))
            .with("accept", "application/json");
    Answer.Answered answer =
        answer(provider.basic() ? call.with("authorization", basic(known)) : call);
    JsonNode said = tree(answer);
    String token = said.path("id_token").asString("");
    if (answer.status() != 200 || token.isEmpty() || token.length() > LONGEST_TOKEN) {
      String error = SsoObjection.shown(said.path("error").asString(""));
      throw new SsoObjection(
          Ground.CODE,
          "An ID token expected for the code, but %s came, error '%s'."
              .formatted(came(answer), error));
    }
    return token;
  }

  private static JsonNode tree(Answer.Answered answer) {
    try {
      return Json.tree(answer.body().text());
    } catch (JacksonException _) {
      return Json.tree("{}");
    }
  }

  private Answer.Answered answer(Call call) {
    return switch (outside.call(call.with(LIMITS))) {
      case Answer.Answered answer -> answer;
      case Answer.Refused refused -> throw new SsoObjection(Ground.UNREACHABLE, refused.sentence());
      case Answer.Unreachable unreachable ->
          throw new SsoObjection(Ground.UNREACHABLE, unreachable.sentence());
    };
  }

  private static String came(Answer.Answered answer) {
    return "status " + answer.status() + (answer.truncated() ? " with too much" : "");
  }

  /// Name and secret are encoded before they are joined, as OAuth wants it.
  private static String basic(Provider known) {
    String both = encoded(known.clientId()) + ":" + encoded(known.clientSecret().value());
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
