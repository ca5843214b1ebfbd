package dev.switchboard.openchannels.automation;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Deliveries;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;

/// Lets a rule act after the commit of what it reacts to: it never holds up a client's message, and
/// is not forgotten when the server dies in between. The rules of a dialog act one after the other.
final class RuleCarrier implements Carrier {
  private static final String KIND = "automation";

  static void send(Work work, Rule rule, Facts facts) {
    Deliveries.send(work, KIND, Long.toString(facts.chat()), KIND, new RunRule(rule.id(), facts));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    return new Verdict.DeliveredThen(Json.read(delivery.payload(), RunRule.class));
  }
}
