package dev.switchboard.openchannels.network;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.openchannels.connector.AdmitGuest;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.RequestBody;
import dev.switchboard.platform.wire.WireLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// `POST /api/network/join`: where partners join lines of ours, with `Authorization: Token …` and
/// the secret that both sides know.
///
/// A partner's calls can be led to his own address only, so that nobody makes us call others.
final class NetworkDoor {
  static final String PATH = "/api/network/join";
  private static final int BODY_LIMIT = 16 * 1024;
  private static final int LONGEST = 1000;
  private static final int LONGEST_PEER = 200;
  private static final WireLimits LIMITS = new WireLimits(BODY_LIMIT, 8, 100, 100, BODY_LIMIT, 64);

  private final Database database;
  private final Lanes lanes;
  private final Secrets secrets;
  private final Supplier<String> base;
  private final RequestBody bodies = new RequestBody(LIMITS);

  /// Who wants to join.
  ///
  /// @param peer the same whenever the same one comes
  /// @param api where he takes what the line says, and with which token
  record Guest(String peer, String title, String api, String token) {}

  /// What came of it.
  sealed interface Admission {
    /// @param webhook where the line takes what is written
    record Admitted(String webhook, String line) implements Admission {}

    record NotFound() implements Admission {}

    record Inactive() implements Admission {}
  }

  NetworkDoor(Database database, Lanes lanes, Secrets secrets, Supplier<String> base) {
    this.database = database;
    this.lanes = lanes;
    this.secrets = secrets;
    this.base = base;
  }

  Route route(Executor workers) {
    return new Route("network", PATH::equals, BODY_LIMIT, Route.blocking(workers, this::handle));
  }

  /// @param portals whose codes count; empty: those of every portal
  Admission admit(String code, Guest guest, Optional<PortalId> portals) {
    Optional<NetworkCode> found =
        SqlNetwork.code(database, code)
            .filter(known -> portals.isEmpty() || portals.get().equals(known.portal()));
    if (found.isEmpty()) {
      return new Admission.NotFound();
    }
    if (!found.get().active()) {
      return new Admission.Inactive();
    }
    Secret token = secrets.next();
    AdmitGuest admit =
        new AdmitGuest(
            found.get().line(),
            guest.peer(),
            token.value(),
            guest.title(),
            guest.api(),
            guest.token());
    return lanes
        .call(found.get().portal(), admit)
        .<Admission>map(line ->
            new Admission.Admitted(
                base.get() + "/omnichannel/" + token.value() + "/bot_api_webhook", line))
        .orElseGet(Admission.Inactive::new);
  }

  private HttpReply handle(HttpCall call) {
    if (!call.method().equals("POST")) {
      return error(405, "post_expected").with("Allow", "POST");
    }
    Optional<Partner> partner =
        call.authorization("Token")
            .flatMap(secret -> SqlNetwork.bySecret(database, secret))
            .filter(Partner::active);
    if (partner.isEmpty()) {
      return error(401, "unauthorized").with("WWW-Authenticate", "Token");
    }
    return switch (bodies.decode("application/json", call.body(), "")) {
      case Decoded.Tree tree -> admit(partner.get(), tree.parameters());
      case Decoded.Refused _ -> error(400, "bad_request");
    };
  }

  private HttpReply admit(Partner partner, JsonNode body) {
    Map<String, String> sent = new LinkedHashMap<>();
    for (String name : List.of("code", "peer", "name", "api", "token")) {
      sent.put(name, body.path(name).asString(""));
    }
    String api = sent.getOrDefault("api", "");
    String peer = sent.getOrDefault("peer", "");
    boolean wrong =
        sent.values().stream().anyMatch(value -> value.isBlank() || value.length() > LONGEST)
            || peer.length() > LONGEST_PEER
            || !api.startsWith(partner.url() + "/");
    if (wrong) {
      return error(400, "bad_request");
    }
    Guest guest =
        new Guest(
            "partner:" + partner.id() + ":" + peer,
            partner.name(),
            api,
            sent.getOrDefault("token", ""));
    return switch (admit(sent.getOrDefault("code", ""), guest, Optional.of(partner.portal()))) {
      case Admission.Admitted admitted ->
          HttpReply.json(200, Map.of("webhook", admitted.webhook(), "line", admitted.line()));
      case Admission.NotFound _ -> error(404, "not_found");
      case Admission.Inactive _ -> error(409, "inactive");
    };
  }

  private static HttpReply error(int status, String code) {
    return HttpReply.json(status, Map.of("error", code));
  }
}
