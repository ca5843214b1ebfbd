package dev.switchboard.openchannels.push;

import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Wires notifications by Web Push.
public final class PushModule {
  private static final String SCOPE = "imopenlines";
  private static final int LONGEST_ENDPOINT = 1000;
  private static final int SECRET = 16;

  private final Database database;
  private final Lanes lanes;
  private final InstantSource clock;
  private final PushCarrier carrier;

  /// @param base where browsers reach this server
  public PushModule(
      Database database,
      Lanes lanes,
      OutboundHttp http,
      InstantSource clock,
      Supplier<String> base) {
    this.database = database;
    this.lanes = lanes;
    this.clock = clock;
    this.carrier = new PushCarrier(database, http, clock, base);
  }

  /// Makes the key of a portal that has none. It is kept for good.
  public void prepare(PortalId portal) {
    key(portal);
  }

  private PushKey key(PortalId portal) {
    return SqlPush.key(database, portal)
        .orElseGet(() -> lanes.call(portal, new MakeKey(PushKey.fresh(clock.instant()))));
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.push.key").scope(SCOPE).handledBy((caller, _) -> shown(caller)),
        Method.named("switchboard.push.subscribe")
            .scope(SCOPE)
            .param(Param.text("ENDPOINT").requiredArgument())
            .param(Param.text("P256DH").requiredArgument())
            .param(Param.text("AUTH").requiredArgument())
            .param(Param.text("LANGUAGE").oneOf("en", "de", "es", "fr", "pt", "ru", "ar"))
            .handledBy(this::subscribe),
        Method.named("switchboard.push.unsubscribe")
            .scope(SCOPE)
            .param(Param.text("ENDPOINT").requiredArgument())
            .handledBy(this::unsubscribe));
  }

  public List<EventListener> listeners() {
    return List.of(new PushNews());
  }

  public List<Carrier> carriers() {
    return List.of(carrier);
  }

  private Map<String, String> shown(Caller caller) {
    return Map.of("key", key(caller.portal()).publicKey());
  }

  private boolean subscribe(Caller caller, Params params) {
    String endpoint = params.text("ENDPOINT").orElse("");
    String key = params.text("P256DH").orElse("");
    String secret = params.text("AUTH").orElse("");
    if (endpoint.length() > LONGEST_ENDPOINT || !isHttps(endpoint)) {
      throw RestError.argument("Argument 'ENDPOINT' must be an https address of a push service");
    }
    if (key.length() > LONGEST_ENDPOINT || Curve.decoded(key).flatMap(Curve::key).isEmpty()) {
      throw RestError.argument("Argument 'P256DH' must be a public key of the curve P-256");
    }
    if (Curve.decoded(secret).filter(bytes -> bytes.length == SECRET).isEmpty()) {
      throw RestError.argument("Argument 'AUTH' must be a secret of 16 bytes");
    }
    return lanes.call(
        caller.portal(),
        new Subscribe(
            new Subscription(
                Subscription.idOf(endpoint),
                caller.user(),
                endpoint,
                key,
                secret,
                params.text("LANGUAGE").orElse("en"),
                clock.instant())));
  }

  private static boolean isHttps(String endpoint) {
    try {
      URI address = URI.create(endpoint);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private boolean unsubscribe(Caller caller, Params params) {
    String id = Subscription.idOf(params.text("ENDPOINT").orElse(""));
    return lanes.call(caller.portal(), new Unsubscribe(id, Optional.of(caller.user())));
  }
}
