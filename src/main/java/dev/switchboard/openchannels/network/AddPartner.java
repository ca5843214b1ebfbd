package dev.switchboard.openchannels.network;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Makes another installation known.
record AddPartner(String name, String url, String secret) implements Command<AddPartner.Outcome> {
  static final int MOST = 20;

  sealed interface Outcome {
    record Added(long id) implements Outcome {}

    record TooMany() implements Outcome {}

    record SecretTaken() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    List<Partner> all = SqlNetwork.allPartners(work);
    if (all.size() >= MOST) {
      return new Outcome.TooMany();
    }
    if (all.stream().anyMatch(known -> known.secret().equals(secret))) {
      return new Outcome.SecretTaken();
    }
    long id = work.nextId("network_partner");
    SqlNetwork.partners(work).save(new Partner(work.portal(), id, name, url, secret, true));
    return new Outcome.Added(id);
  }

  /// The secret stays out of logs.
  @Override
  public String toString() {
    return "AddPartner[" + name + "]";
  }
}
