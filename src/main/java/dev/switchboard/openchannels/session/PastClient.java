package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// A client who has written in another system, and where he will go on here.
public interface PastClient {
  /// Tells the clients of a line apart.
  String key();

  LineId line();

  /// What recognises his dialog; empty when he cannot have been here.
  Optional<String> place(Work work);

  /// Who he is and where he writes. Whoever was not known to the channel is from now on.
  ClientMessage settle(Work work);

  /// By a channel that knows its clients itself.
  ///
  /// @param client who he is and where; what he says there does not count
  record Elsewhere(ClientMessage client) implements PastClient {
    @Override
    public String key() {
      return client.place();
    }

    @Override
    public LineId line() {
      return client.code().line();
    }

    @Override
    public Optional<String> place(Work work) {
      return Optional.of(client.place());
    }

    @Override
    public ClientMessage settle(Work work) {
      return client;
    }
  }
}
