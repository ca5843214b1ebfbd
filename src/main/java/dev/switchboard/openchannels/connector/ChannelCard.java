package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/// A channel on a line, of whatever connector, as an administrator looks at it.
///
/// @param id of the channel among all: `omnichannel:3`, `livechat:1`, `telegram:1`
/// @param connector its connector's code
/// @param on switched on; its line may still be off
/// @param bot the agent that answers first
/// @param probe an address that shows whether the channel can be reached; empty: there is none
/// @param receivers destinations of the deliveries that leave by this channel
public record ChannelCard(
    String id,
    String connector,
    String title,
    LineId line,
    boolean on,
    Optional<UserId> bot,
    String probe,
    List<String> receivers) {
  public ChannelCard {
    receivers = List.copyOf(receivers);
  }
}
