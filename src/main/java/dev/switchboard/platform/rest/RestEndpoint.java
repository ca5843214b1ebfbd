package dev.switchboard.platform.rest;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.once.RequestId;
import dev.switchboard.platform.once.Requests;
import dev.switchboard.platform.storage.StorageException;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.RequestBody;
import dev.switchboard.platform.wire.WireLimits;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// The REST protocol: an address and a body in, a status and a body out. Knows no HTTP server.
///
/// Source: contract/protocol.md.
public final class RestEndpoint {
  private final Calls calls;
  private final Authenticator authenticator;
  private final Optional<Requests> requests;
  private final RequestBody bodies = new RequestBody(WireLimits.DEFAULT);
  private final InstantSource clock;
  private final LeakyBuckets buckets;
  private final ZoneId zone;

  /// A request below `/rest/`.
  ///
  /// @param path what follows `/rest/`
  /// @param contentType empty when the header is missing
  /// @param query without `?`
  public record Request(
      String path, String query, String contentType, byte[] body, Sender sender) {}

  /// What a request says of itself beside its parameters.
  ///
  /// @param address of the client
  /// @param bearer the token of `Authorization: Bearer …`, if any
  /// @param requestId the header `Idempotency-Key`, if any
  /// @param browser what a browser that has logged in brings, if it is one
  public record Sender(
      String address,
      Optional<String> bearer,
      Optional<String> requestId,
      Optional<Credentials.Browser> browser) {
    /// Somebody who brings nothing.
    public static Sender at(String address) {
      return new Sender(address, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Sender withBearer(String token) {
      return new Sender(address, Optional.of(token), requestId, browser);
    }
  }

  /// @param body JSON
  /// @param repeated the answer of an earlier call with the same id
  public record Reply(int status, byte[] body, boolean repeated) {
    Reply(int status, byte[] body) {
      this(status, body, false);
    }
  }

  /// @param rooms the methods of all rooms; those of the system are added
  /// @param requests executes once what carries an id of its own; empty: ids are not heeded
  public RestEndpoint(
      List<Method> rooms,
      Authenticator authenticator,
      Optional<Requests> requests,
      RestLimits limits,
      InstantSource clock,
      ZoneId zone) {
    this.clock = clock;
    this.buckets = new LeakyBuckets(limits);
    this.authenticator = authenticator;
    this.requests = requests;
    this.zone = zone;
    List<Method> methods = new ArrayList<>(rooms);
    methods.addAll(new SystemMethods(clock, zone).methods(this::table));
    methods.add(
        Method.named("batch")
            .notInBatch()
            .param(Param.any("cmd"))
            .param(Param.flag("halt"))
            .handledBy(this::batch));
    this.table = new MethodTable(methods);
    this.calls = new Calls(table, authenticator, clock, limits);
  }

  private final MethodTable table;

  public MethodTable table() {
    return table;
  }

  private Object batch(Caller caller, Params params) {
    return Batch.run(calls, zone, caller, params);
  }

  /// Answers one request. Blocks: for virtual threads.
  public Reply handle(Request request) {
    try {
      buckets.pour(request.sender().address(), clock.instant());
      ObjectNode parameters = decode(request);
      Address address = Address.of(request.path());
      Credentials credentials = credentials(address, request, parameters);
      Caller caller = caller(credentials);
      Optional<String> id = RequestIds.take(request.sender(), parameters);
      Method method = calls.find(address.method());
      return id.isPresent() && requests.isPresent()
          ? once(
              requests.get(),
              RequestIds.of(caller, id.get(), method, parameters),
              caller,
              () -> answer(caller, method, parameters))
          : answer(caller, method, parameters);
    } catch (RestError e) {
      return error(e);
    } catch (RuntimeException e) {
      if (StorageException.meansAway(e)) {
        return error(Calls.STORE_AWAY);
      }
      throw e;
    }
  }

  private Reply answer(Caller caller, Method method, ObjectNode parameters) {
    try {
      return new Reply(200, Json.bytes(calls.run(caller, method, parameters).body(zone)));
    } catch (RestError e) {
      return error(e);
    }
  }

  private static Reply once(Requests requests, RequestId id, Caller caller, Supplier<Reply> call) {
    Requests.Outcome outcome =
        requests.once(
            caller.portal(),
            id,
            () -> {
              Reply reply = call.get();
              return new Requests.Answer(reply.status(), reply.body());
            });
    return switch (outcome) {
      case Requests.Outcome.First(Requests.Answer(int status, byte[] body)) ->
          new Reply(status, body);
      case Requests.Outcome.Repeated(Requests.Answer(int status, byte[] body)) ->
          new Reply(status, body, true);
      case Requests.Outcome.IdReused _ -> throw RequestIds.REUSED;
    };
  }

  /// A token opens what its maker chose; a browser is the person himself.
  private Caller caller(Credentials credentials) {
    Caller caller = authenticator.authenticate(credentials);
    return credentials instanceof Credentials.Browser ? caller.inBrowser(table.scopes()) : caller;
  }

  private ObjectNode decode(Request request) {
    return switch (bodies.decode(request.contentType(), request.body(), request.query())) {
      case Decoded.Tree(ObjectNode parameters) -> parameters;
      case Decoded.Refused(Decoded.Reason reason, String sentence) ->
          throw new RestError(
              reason == Decoded.Reason.TOO_LARGE ? 413 : 400, "INVALID_REQUEST", sentence);
    };
  }

  private static Credentials credentials(Address address, Request request, ObjectNode parameters) {
    if (address.webhook().isPresent()) {
      return address.webhook().get();
    }
    for (String name : List.of("auth", "access_token")) {
      if (parameters.path(name).isString()) {
        return new Credentials.Token(parameters.path(name).stringValue());
      }
    }
    return request
        .sender()
        .bearer()
        .<Credentials>map(Credentials.Token::new)
        .or(request.sender()::browser)
        .orElse(new Credentials.None());
  }

  /// The body of a refusal.
  public static Reply error(RestError error) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("error", error.code());
    body.put("error_description", error.description());
    return new Reply(error.status(), Json.bytes(body));
  }

  /// An address taken apart: empty parts and the suffix `.json` do not count.
  record Address(Optional<Credentials.Webhook> webhook, String method) {
    static Address of(String path) {
      List<String> parts = new ArrayList<>();
      for (String part : path.split("/")) {
        if (!part.isEmpty()) {
          parts.add(part);
        }
      }
      if (parts.isEmpty()) {
        return new Address(Optional.empty(), "");
      }
      String method = withoutSuffix(parts.getLast());
      return parts.size() == 3 && parts.getFirst().matches("[0-9]{1,18}")
          ? new Address(
              Optional.of(new Credentials.Webhook(Long.parseLong(parts.getFirst()), parts.get(1))),
              method)
          : new Address(Optional.empty(), parts.size() == 1 ? method : String.join("/", parts));
    }

    private static String withoutSuffix(String name) {
      return name.toLowerCase(Locale.ROOT).endsWith(".json")
          ? name.substring(0, name.length() - ".json".length())
          : name;
    }
  }
}
