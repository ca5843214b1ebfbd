package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.files.FileConfig;
import dev.switchboard.platform.http.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How many bytes of files visitors may send in a day, so that nobody fills the disk. Behind one
/// network there may be several, who share what some of them may send.
final class UploadQuota {
  private static final int VISITORS_OF_A_NETWORK = 5;

  private final long visitorDay;
  private final InstantSource clock;
  private final ByteQuota<Person> visitors;
  private final ByteQuota<String> networks;

  UploadQuota(FileConfig config, InstantSource clock) {
    this.visitorDay = config.visitorDay();
    this.clock = clock;
    this.visitors = new ByteQuota<>(visitorDay, clock);
    this.networks = new ByteQuota<>(visitorDay * VISITORS_OF_A_NETWORK, clock);
  }

  /// Who sends a file.
  record Sender(Person person, String network) {
    static Sender of(VisitorCall call, Visitor visitor) {
      return new Sender(Person.of(call, visitor), Limits.network(call));
    }
  }

  /// Counts what a visitor sends.
  ///
  /// @return the refusal, if it is too much; nothing is counted then
  Optional<HttpReply> take(Sender sender, long bytes) {
    Optional<Instant> own = visitors.take(sender.person(), bytes);
    if (own.isPresent()) {
      return own.map(again -> refusal(visitorDay, "visitor", again));
    }
    Optional<Instant> shared = networks.take(sender.network(), bytes);
    shared.ifPresent(_ -> visitors.giveBack(sender.person(), bytes));
    return shared.map(again -> refusal(visitorDay * VISITORS_OF_A_NETWORK, "network", again));
  }

  /// What was counted was not kept.
  void giveBack(Sender sender, long bytes) {
    visitors.giveBack(sender.person(), bytes);
    networks.giveBack(sender.network(), bytes);
  }

  private HttpReply refusal(long most, String whose, Instant again) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", "UPLOAD_LIMIT");
    body.put(
        "error_description",
        "Files of at most %d MiB a day are taken from one %s. Send this one again after %s."
            .formatted(most >> 20, whose, again.truncatedTo(ChronoUnit.SECONDS)));
    body.put("again_at", again.toEpochMilli());
    long wait = Duration.between(clock.instant(), again).plusMillis(999).toSeconds();
    return HttpReply.json(Limits.TOO_MANY, body).with("Retry-After", Long.toString(wait));
  }
}
