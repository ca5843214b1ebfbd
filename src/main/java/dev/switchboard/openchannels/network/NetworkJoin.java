package dev.switchboard.openchannels.network;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.openchannels.external.AddExternalBot;
import dev.switchboard.openchannels.external.Dialect;
import dev.switchboard.openchannels.external.ExternalModule;
import dev.switchboard.openchannels.network.NetworkDoor.Admission;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Joins a line that is elsewhere: it becomes a bot here, which can be given dialogs like any
/// other.
///
/// A code carries no address. So it is looked for among the lines of every portal of this server,
/// and then at each partner, that is at the installations that an administrator has entered. Both
/// sides then speak the Omnichannel protocol: for them we are a channel, for us they are a bot.
final class NetworkJoin {
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(10), 16 * 1024, 0);

  private final Database database;
  private final Lanes lanes;
  private final OutboundHttp http;
  private final Secrets secrets;
  private final NetworkDoor door;
  private final Supplier<String> base;

  /// What came of it.
  sealed interface Outcome {
    record Joined(UserId bot) implements Outcome {}

    record NotFound() implements Outcome {}

    record Inactive() implements Outcome {}

    record TooMany() implements Outcome {}
  }

  NetworkJoin(
      Database database,
      Lanes lanes,
      OutboundHttp http,
      Secrets secrets,
      NetworkDoor door,
      Supplier<String> base) {
    this.database = database;
    this.lanes = lanes;
    this.http = http;
    this.secrets = secrets;
    this.door = door;
    this.base = base;
  }

  /// Blocks while partners are asked. The same line has the same bot.
  Outcome join(PortalId portal, String code) {
    Optional<UserId> known = ExternalModule.speakerFor(database, portal, code);
    if (known.isPresent()) {
      return new Outcome.Joined(known.get());
    }
    Secret token = secrets.next();
    return switch (ask(portal, code, token)) {
      case Admission.Admitted admitted -> joined(portal, code, admitted, token);
      case Admission.NotFound _ -> new Outcome.NotFound();
      case Admission.Inactive _ -> new Outcome.Inactive();
    };
  }

  private Outcome joined(PortalId portal, String code, Admission.Admitted admitted, Secret token) {
    AddExternalBot bot =
        new AddExternalBot(
            admitted.line(), Dialect.OMNICHANNEL, admitted.webhook(), token.hash(), code);
    return lanes
        .call(portal, bot)
        .<Outcome>map(Outcome.Joined::new)
        .orElseGet(Outcome.TooMany::new);
  }

  private Admission ask(PortalId portal, String code, Secret token) {
    String api = base.get() + ExternalModule.API;
    NetworkDoor.Guest guest =
        new NetworkDoor.Guest("portal:" + portal, "Network", api, token.value());
    Admission here = door.admit(code, guest, Optional.empty());
    if (!(here instanceof Admission.NotFound)) {
      return here;
    }
    boolean inactive = false;
    for (Partner partner : SqlNetwork.partners(database, portal)) {
      if (partner.active()) {
        switch (ask(partner, code, guest)) {
          case Admission.Admitted admitted -> {
            return admitted;
          }
          case Admission.Inactive _ -> inactive = true;
          case Admission.NotFound _ -> {}
        }
      }
    }
    return inactive ? new Admission.Inactive() : new Admission.NotFound();
  }

  private Admission ask(Partner partner, String code, NetworkDoor.Guest guest) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("peer", base.get() + "|" + guest.peer());
    body.put("name", guest.title());
    body.put("api", guest.api());
    body.put("token", guest.token());
    Call call =
        Call.post(
                partner.url() + NetworkDoor.PATH, "application/json", Payload.of(Json.bytes(body)))
            .with("Authorization", "Token " + partner.secret())
            .with(LIMITS);
    return switch (http.call(call)) {
      case Answer.Answered answered when answered.status() == 200 -> admitted(partner, answered);
      case Answer.Answered answered when answered.status() == 409 -> new Admission.Inactive();
      case Answer.Answered _, Answer.Refused _, Answer.Unreachable _ -> new Admission.NotFound();
    };
  }

  /// What a partner answers is believed only as far as it leads to himself.
  private static Admission admitted(Partner partner, Answer.Answered answered) {
    try {
      JsonNode body = Json.tree(answered.body().text());
      String webhook = body.path("webhook").asString("");
      String line = body.path("line").asString("").strip();
      boolean sound = webhook.startsWith(partner.url() + "/") && webhook.length() <= 2000;
      String name = line.isEmpty() ? partner.name() : line;
      return sound
          ? new Admission.Admitted(webhook, name.substring(0, Math.min(255, name.length())))
          : new Admission.NotFound();
    } catch (JacksonException _) {
      return new Admission.NotFound();
    }
  }
}
