package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.identity.PortalId;
import java.util.List;

/// Whoever has channels to show.
@FunctionalInterface
public interface ChannelSource {
  List<ChannelCard> channels(PortalId portal);
}
