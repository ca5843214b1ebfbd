package dev.switchboard.platform.exchange;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Reply;
import dev.switchboard.platform.outbox.Verdict;
import java.time.Duration;
import java.time.Instant;

/// A carrier whose attempts are noted.
record WatchedCarrier(Carrier carrier, Exchanges exchanges) implements Carrier {
  @Override
  public String kind() {
    return carrier.kind();
  }

  @Override
  public int concurrency() {
    return carrier.concurrency();
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Instant began = exchanges.now();
    Verdict verdict = carrier.carry(portal, delivery);
    exchanges.note(portal, delivery.destination(), exchange(delivery, verdict, began));
    return verdict;
  }

  private Exchange exchange(Delivery delivery, Verdict verdict, Instant began) {
    Reply reply = verdict.reply();
    boolean taken =
        switch (verdict) {
          case Verdict.Delivered _, Verdict.DeliveredThen _ ->
              reply.status() == 0 || reply.status() / 100 == 2;
          case Verdict.Retry _, Verdict.Park _ -> false;
        };
    return new Exchange(
        began,
        false,
        delivery.kind(),
        taken,
        reply.status(),
        reason(verdict),
        Duration.between(began, exchanges.now()),
        Excerpt.of(delivery.payload()),
        Excerpt.of(reply.text()));
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Delivered _, Verdict.DeliveredThen _ -> "";
      case Verdict.Retry retry -> retry.reason();
      case Verdict.Park park -> park.reason();
    };
  }
}
