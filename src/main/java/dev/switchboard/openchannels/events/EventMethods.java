package dev.switchboard.openchannels.events;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How applications say which events they want, and where.
///
/// Source: contract/protocol.md §10.
final class EventMethods {
  private static final long OF_A_WEBHOOK = 0;
  private static final int LONGEST_URL = 2000;
  private static final long LONGEST_PAUSE = 86_400;
  private static final int LARGEST_TEST = 64 << 10;
  private static final RestError UNKNOWN_EVENT =
      RestError.badRequest("ERROR_EVENT_NOT_FOUND", "Event not found");

  private final Lanes lanes;
  private final Database database;
  private final boolean webhooksAllowed;

  EventMethods(Lanes lanes, Database database, boolean webhooksAllowed) {
    this.lanes = lanes;
    this.database = database;
    this.webhooksAllowed = webhooksAllowed;
  }

  List<Method> methods() {
    return List.of(
        bindingMethod("event.bind").param(Param.object("OPTIONS")).handledBy(this::bind),
        bindingMethod("event.unbind").handledBy(this::unbind),
        method("event.get").handledBy((caller, _) -> get(caller)),
        method("event.test").handledBy(this::test),
        method("events")
            .param(Param.text("SCOPE"))
            .param(Param.flag("FULL"))
            .handledBy(EventMethods::events));
  }

  private Method.Builder bindingMethod(String name) {
    return method(name)
        .param(Param.text("EVENT").requiredArgument())
        .param(Param.text("HANDLER"))
        .param(Param.integer("AUTH_TYPE"))
        .param(Param.text("EVENT_TYPE").oneOf("online", "offline"))
        .param(Param.text("AUTH_CONNECTOR"));
  }

  private Method.Builder method(String name) {
    Method.Builder method = Method.named(name);
    return webhooksAllowed ? method : method.applicationOnly();
  }

  private boolean bind(Caller caller, Params params) {
    KnownEvents.Entry event =
        KnownEvents.find(text(params, "EVENT"))
            .filter(known -> KnownEvents.isOpen(known, caller.scopes()))
            .orElseThrow(() -> UNKNOWN_EVENT);
    EventHandler.Ear ear = ear(caller, params, "Offline events binding");
    UserId user = authType(caller, params, "Event binding with AUTH_TYPE").orElse(UserId.SYSTEM);
    BindHandler.Outcome outcome =
        lanes.call(caller.portal(), new BindHandler(ear, event.code(), user, caller.user()));
    return switch (outcome) {
      case BOUND -> true;
      case ALREADY_BOUND -> throw unable("Handler already binded");
      case TOO_MANY -> throw unable("the application has too many handlers");
    };
  }

  /// Where the caller wants to hear: at an address, or in a queue.
  private static EventHandler.Ear ear(Caller caller, Params params, String what) {
    String connector = OfflineMethods.connector(params);
    if (isOffline(params)) {
      demandAdministrator(caller, what);
      return EventHandler.Ear.queue(application(caller), connector);
    }
    return new EventHandler.Ear(application(caller), handlerUrl(params), connector, pause(params));
  }

  /// `minTimeout` of `ONOFFLINEEVENT`, in seconds.
  private static Duration pause(Params params) {
    JsonNode sent = params.object("OPTIONS").get("minTimeout");
    long seconds =
        sent == null ? 1 : Params.number(sent).filter(number -> number >= 0).orElse(LONGEST_PAUSE);
    return Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE));
  }

  private static RestError unable(String why) {
    return RestError.badRequest("ERROR_CORE", "Unable to set event handler: " + why);
  }

  /// Without `auth_type` every match goes; an ordinary employee touches only what is his.
  private Map<String, Integer> unbind(Caller caller, Params params) {
    String event =
        KnownEvents.find(text(params, "EVENT"))
            .map(KnownEvents.Entry::code)
            .orElseThrow(() -> UNKNOWN_EVENT);
    EventHandler.Ear ear =
        isOffline(params)
            ? ear(caller, params, "Offline events unbinding")
            : new EventHandler.Ear(
                application(caller),
                text(params, "HANDLER"),
                OfflineMethods.connector(params),
                Duration.ZERO);
    Optional<UserId> user = authType(caller, params, "Event unbinding with AUTH_TYPE");
    int count = lanes.call(caller.portal(), new UnbindHandlers(ear, event, user, owner(caller)));
    return Map.of("count", count);
  }

  /// Whose handlers an ordinary employee sees: his own.
  private static Optional<UserId> owner(Caller caller) {
    return caller.administrator() ? Optional.empty() : Optional.of(caller.user());
  }

  private List<Map<String, Object>> get(Caller caller) {
    Optional<UserId> owner = owner(caller);
    return SqlEventHandlers.of(database, caller.portal(), application(caller)).stream()
        .filter(handler -> owner.map(handler::belongsTo).orElse(true))
        .map(EventMethods::card)
        .toList();
  }

  private static Map<String, Object> card(EventHandler handler) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("event", handler.event());
    card.put("handler", handler.url());
    card.put("auth_type", handler.user().toString());
    card.put("offline", handler.ear().isQueue() ? 1 : 0);
    if (!handler.ear().connector().isEmpty()) {
      card.put("connector_id", handler.ear().connector());
    }
    return card;
  }

  private int test(Caller caller, Params params) {
    JsonNode query = params.tree();
    if (Json.write(query).length() > LARGEST_TEST) {
      throw RestError.argument("The parameters must be at most " + LARGEST_TEST + " characters");
    }
    return lanes.call(caller.portal(), new FireTest(application(caller), query));
  }

  private static List<String> events(Caller caller, Params params) {
    Optional<String> scope = params.text("SCOPE");
    if (scope.isPresent()) {
      return KnownEvents.codesOf(scope.get());
    }
    return params.flag("FULL", false)
        ? KnownEvents.codes()
        : KnownEvents.codesOpenTo(caller.scopes());
  }

  static long application(Caller caller) {
    return caller.application().orElse(OF_A_WEBHOOK);
  }

  private static boolean isOffline(Params params) {
    return params.text("EVENT_TYPE").filter("offline"::equalsIgnoreCase).isPresent();
  }

  static void demandAdministrator(Caller caller, String what) {
    if (!caller.administrator()) {
      throw RestError.forbidden(
          "ACCESS_DENIED", "Access denied! " + what + " requires administrator access rights");
    }
  }

  /// The user of `auth_type`, the system for 0; empty when it was not sent.
  private static Optional<UserId> authType(Caller caller, Params params, String what) {
    Optional<Long> user = params.integer("AUTH_TYPE");
    if (user.filter(id -> id < 0).isPresent()) {
      throw RestError.argument("Argument 'AUTH_TYPE' must be a user, came: " + user.get());
    }
    if (user.filter(id -> id > 0 && id != caller.user().value()).isPresent()) {
      demandAdministrator(caller, what);
    }
    return user.map(UserId::new);
  }

  private static String handlerUrl(Params params) {
    String text = text(params, "HANDLER");
    RestError wrong = RestError.badRequest("ERROR_WRONG_HANDLER_URL", "Wrong handler URL");
    if (text.length() > LONGEST_URL) {
      throw wrong;
    }
    try {
      URI url = URI.create(text);
      String scheme = String.valueOf(url.getScheme());
      if (url.getHost() == null || url.getRawUserInfo() != null) {
        throw wrong;
      }
      if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
        throw RestError.badRequest(
            "ERROR_UNSUPPORTED_PROTOCOL", "Unsupported event handler protocol (" + scheme + ")");
      }
      return text;
    } catch (IllegalArgumentException _) {
      throw wrong;
    }
  }

  private static String text(Params params, String name) {
    return params
        .text(name)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> RestError.argument("Argument '" + name + "' is null or empty"));
  }
}
