package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.openapi.Described;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Wires the Omnichannel connector.
public final class OmnichannelModule {
  private final Database database;
  private final Lanes lanes;
  private final OutboundHttp http;
  private final OmnichannelChannels channels;
  private final Awaited awaited = new Awaited();

  public OmnichannelModule(Database database, Lanes lanes, OutboundHttp http) {
    this.database = database;
    this.lanes = lanes;
    this.http = http;
    this.channels = new OmnichannelChannels(database);
  }

  /// Where clients' servers bring what their visitors write.
  public Route webhook(
      Executor workers, OmnichannelConfig config, InstantSource clock, Exchanges exchanges) {
    return new OmnichannelWebhook(
            channels,
            new Questions(lanes, awaited, workers, config.answerWithin()),
            lanes,
            workers,
            new Intake(config, clock),
            exchanges)
        .route();
  }

  /// The webhooks, for the description of the server.
  public List<Described> described() {
    return OmnichannelApi.described();
  }

  /// @param trained whether a bot is an agent that can answer
  /// @param base where clients' servers reach this one
  public List<Method> methods(
      DirectoryModule directory, BiPredicate<PortalId, UserId> trained, Supplier<String> base) {
    return new OmnichannelMethods(channels, lanes, directory, trained, http, base).methods();
  }

  /// How every channel of a portal stands, for administrators.
  ///
  /// @param others who has channels besides
  public List<Method> channelMethods(List<ChannelSource> others) {
    List<ChannelSource> sources = Stream.concat(Stream.of(this::cards), others.stream()).toList();
    return new ChannelMethods(database, sources, channels, http).methods();
  }

  private List<ChannelCard> cards(PortalId portal) {
    return channels.all(portal).stream().map(OmnichannelModule::card).toList();
  }

  private static ChannelCard card(OmnichannelChannel channel) {
    return new ChannelCard(
        id(channel),
        OmnichannelWebhook.CONNECTOR,
        channel.title(),
        channel.line(),
        channel.active(),
        channel.bot(),
        channel.clientUrl(),
        List.of(id(channel)));
  }

  /// Among all channels, and as a destination of deliveries.
  static String id(OmnichannelChannel channel) {
    return OmnichannelOut.KIND + ":" + channel.id();
  }

  /// What the channels are called, by the destinations of their deliveries.
  public Map<String, String> titles(PortalId portal) {
    return channels.all(portal).stream()
        .collect(Collectors.toMap(OmnichannelModule::id, OmnichannelChannel::title));
  }

  public List<Carrier> carriers() {
    return List.of(new OmnichannelCarrier(channels, http));
  }

  public List<EventListener> listeners() {
    return List.of(channels, awaited, new OmnichannelOut(awaited));
  }
}
