package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/// A channel on a line, of whatever connector, as an administrator looks at it.
///
/// @param id of the channel among all: `omnichannel:3`, `livechat:1`, `telegram:1`, `whatsapp:1`,
///   `mail:1`
/// @param connector its connector's code
/// @param on switched on; its line may still be off
/// @param bot the agent that answers first
/// @param probe an address that shows whether the channel can be reached; empty: there is none
/// @param receivers destinations of the deliveries that leave by this channel
/// @param link where people find the channel; empty: there is no such address
/// @param deaf why nothing can be heard from it now, as a word; empty: it is heard
public record ChannelCard(
    String id,
    String connector,
    String title,
    LineId line,
    boolean on,
    Optional<UserId> bot,
    String probe,
    List<String> receivers,
    String link,
    String deaf,
    Skipped skipped) {
  public ChannelCard {
    receivers = List.copyOf(receivers);
  }

  public ChannelCard(
      String id,
      String connector,
      String title,
      LineId line,
      boolean on,
      Optional<UserId> bot,
      String probe,
      List<String> receivers) {
    this(id, connector, title, line, on, bot, probe, receivers, "", "", Skipped.NONE);
  }

  public ChannelCard reached(String address) {
    return new ChannelCard(
        id, connector, title, line, on, bot, probe, receivers, address, deaf, skipped);
  }

  public ChannelCard hearing(String why) {
    return new ChannelCard(
        id, connector, title, line, on, bot, probe, receivers, link, why, skipped);
  }

  public ChannelCard skipping(Skipped messages) {
    return new ChannelCard(
        id, connector, title, line, on, bot, probe, receivers, link, deaf, messages);
  }
}
