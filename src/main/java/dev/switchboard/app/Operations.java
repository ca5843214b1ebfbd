package dev.switchboard.app;

import dev.switchboard.agents.agent.AgentModule;
import dev.switchboard.openchannels.connector.ChannelCard;
import dev.switchboard.openchannels.connector.ChannelSource;
import dev.switchboard.openchannels.connector.ConnectorModule;
import dev.switchboard.openchannels.connector.OmnichannelModule;
import dev.switchboard.openchannels.events.EventModule;
import dev.switchboard.openchannels.livechat.LivechatModule;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.operations.OperationsModule;
import dev.switchboard.platform.rest.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What administrators see of the machine, told by the rooms.
record Operations(
    OmnichannelModule omnichannel,
    LivechatModule livechat,
    Messengers messengers,
    ConnectorModule connectors,
    EventModule events,
    AgentModule agents,
    Exchanges exchanges) {
  /// What runs when it was not built as a jar.
  private static final String UNRELEASED = "development";

  static String version() {
    return Optional.ofNullable(Operations.class.getPackage().getImplementationVersion())
        .orElse(UNRELEASED);
  }

  List<Method> methods(Config config, Foundation base) {
    OperationsModule module =
        new OperationsModule(
            base.database(),
            base.lanes(),
            base.workers(),
            new OperationsModule.Installation(version(), config.data(), base.clock()),
            this::titles,
            exchanges);
    List<ChannelSource> others =
        List.of(
            livechat::channels,
            messengers.telegram()::channels,
            messengers.whatsapp()::channels,
            messengers.mail()::channels,
            this::registered);
    return Stream.concat(module.methods().stream(), omnichannel.channelMethods(others).stream())
        .toList();
  }

  /// What receivers of deliveries are called.
  private Map<String, String> titles(PortalId portal) {
    Map<String, String> titles = new HashMap<>(omnichannel.titles(portal));
    titles.putAll(messengers.telegram().titles(portal));
    titles.putAll(messengers.whatsapp().titles(portal));
    titles.putAll(messengers.mail().titles(portal));
    titles.putAll(agents.titles(portal));
    events
        .receivers(portal)
        .forEach(receiver -> titles.put(receiver.destination(), receiver.title()));
    return titles;
  }

  private List<ChannelCard> registered(PortalId portal) {
    List<EventModule.Receiver> receivers = events.receivers(portal);
    return connectors.channels(
        portal,
        application ->
            receivers.stream()
                .filter(receiver -> receiver.application() == application)
                .map(EventModule.Receiver::destination)
                .toList());
  }
}
