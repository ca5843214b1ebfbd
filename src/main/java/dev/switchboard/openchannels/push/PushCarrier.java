package dev.switchboard.openchannels.push;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Call;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Deliveries;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import java.net.URI;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes notifications to the push services of browsers.
///
/// What is ten minutes old is news no more and is dropped; a browser that its service does not know
/// any more is forgotten. Nothing of it is parked for a person.
///
/// Source: RFC 8030, RFC 8291, RFC 8292.
final class PushCarrier implements Carrier {
  private static final Logger log = LoggerFactory.getLogger(PushCarrier.class);
  private static final String KIND = "push";
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;

  private final Database database;
  private final OutboundHttp http;
  private final InstantSource clock;
  private final Supplier<String> base;
  private final SecureRandom random = new SecureRandom();

  PushCarrier(Database database, OutboundHttp http, InstantSource clock, Supplier<String> base) {
    this.database = database;
    this.http = http;
    this.clock = clock;
    this.base = base;
  }

  static void send(Work work, PushMessage message) {
    Deliveries.send(
        work, "push:" + message.subscription(), Long.toString(message.chat()), KIND, message);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    PushMessage message = Json.read(delivery.payload(), PushMessage.class);
    Optional<Subscription> browser = SqlPush.find(database, portal, message.subscription());
    Optional<PushKey> key = SqlPush.key(database, portal);
    boolean old = delivery.createdAt().plus(FRESH).isBefore(clock.instant());
    if (browser.isEmpty() || key.isEmpty() || old) {
      return new Verdict.Delivered();
    }
    return switch (http.call(call(browser.get(), key.get(), message))) {
      case Answer.Answered answered -> verdict(message, answered);
      case Answer.Refused refused -> gone(message, refused.sentence());
      case Answer.Unreachable unreachable -> Verdict.retry(unreachable.sentence());
    };
  }

  private Call call(Subscription browser, PushKey key, PushMessage message) {
    ECPublicKey receiver = Curve.decoded(browser.key()).flatMap(Curve::key).orElseThrow();
    byte[] secret = Curve.decoded(browser.secret()).orElseThrow();
    byte[] salt = new byte[SealedPush.SALT];
    random.nextBytes(salt);
    byte[] body = new SealedPush(receiver, secret).seal(message.json(), Curve.newPair(), salt);
    URI endpoint = URI.create(browser.endpoint());
    return Call.post(browser.endpoint(), "application/octet-stream", Payload.of(body))
        .with("Content-Encoding", "aes128gcm")
        .with("TTL", Long.toString(FRESH.toSeconds()))
        .with("Urgency", "high")
        .with("Topic", "chat" + message.chat())
        .with("Authorization", key.authorization(endpoint, contact(), clock.instant()));
  }

  /// Push services want to know whom to write to.
  private String contact() {
    String own = base.get();
    return own.startsWith("https:") ? own : "mailto:postmaster@" + URI.create(own).getHost();
  }

  private static Verdict verdict(PushMessage message, Answer.Answered answered) {
    int status = answered.status();
    if (status < 300 || status == TOO_LARGE) {
      return new Verdict.Delivered();
    }
    if (status == TOO_MANY || status >= 500) {
      return Verdict.retry("the push service answered " + status);
    }
    return gone(message, "the push service answered " + status);
  }

  private static Verdict gone(PushMessage message, String why) {
    log.debug("push.gone subscription={} reason={}", message.subscription(), why);
    return new Verdict.DeliveredThen(new Unsubscribe(message.subscription(), Optional.empty()));
  }
}
