package dev.switchboard.openchannels.telegram;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.openchannels.connector.BuiltIn;
import dev.switchboard.openchannels.connector.ChannelCard;
import dev.switchboard.openchannels.connector.ChannelRights;
import dev.switchboard.openchannels.connector.Poller;
import dev.switchboard.openchannels.connector.Pollers;
import dev.switchboard.openchannels.connector.Standing;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// Wires the connector of Telegram.
public final class TelegramModule implements AutoCloseable {
  /// The connector's code.
  public static final String CONNECTOR = TelegramPlace.CONNECTOR;

  private static final String TITLE = "Telegram";

  private final Database database;
  private final Lanes lanes;
  private final BotApi api;
  private final FilesModule files;
  private final Pollers pollers;
  private final Typing typing;

  /// What of the machine it needs.
  ///
  /// @param http for calls that are answered at once
  /// @param waiting for those that Telegram keeps open, one of each bot
  /// @param workers threads that may wait
  /// @param pause between two questions to Telegram
  public record Surroundings(
      OutboundHttp http,
      OutboundHttp waiting,
      InstantSource clock,
      Executor workers,
      Poller.Pause pause) {}

  /// @param base of the Bot API, such as `https://api.telegram.org`
  public TelegramModule(
      Database database,
      Lanes lanes,
      Surroundings around,
      FilesModule files,
      Exchanges exchanges,
      String base) {
    this.database = database;
    this.lanes = lanes;
    this.files = files;
    this.api = new BotApi(around.http(), base);
    Intake intake = new Intake(api, lanes, files, exchanges);
    UpdateSource.Tools tools =
        new UpdateSource.Tools(
            database, new BotApi(around.waiting(), base), intake, around.clock());
    this.pollers =
        new Pollers(
            TelegramPlace.KIND,
            UpdateSource.LONGEST_PAUSE,
            around.pause(),
            (portal, bot) -> new UpdateSource(tools, portal, bot));
    this.typing = new Typing(database, api, around.workers());
  }

  /// Begins to ask Telegram what people have written.
  public void start() {
    pollers.start(
        SqlTelegram.everywhere(database).stream()
            .filter(TelegramChannel::active)
            .map(TelegramChannel::key)
            .toList());
  }

  public List<Method> methods(DirectoryModule directory) {
    return new TelegramMethods(database, lanes, new ChannelRights(directory), api, pollers)
        .methods();
  }

  /// The channel as the methods of connectors see it.
  public static BuiltIn connector() {
    return BuiltIn.connectedElsewhere(CONNECTOR, TITLE);
  }

  /// How agents know the connector.
  ///
  /// Source: spec/agents.md §3.2, `channel_chat_id`.
  public static Optional<String> nameForAgents(String connector) {
    return connector.equals(CONNECTOR) ? Optional.of(TelegramPlace.KIND) : Optional.empty();
  }

  /// Every bot of a portal.
  public List<ChannelCard> channels(PortalId portal) {
    return SqlTelegram.all(database, portal).stream().map(this::card).toList();
  }

  private ChannelCard card(TelegramChannel channel) {
    Standing standing = pollers.of(channel.key(), channel.active());
    String receiving = standing.isFine() ? "" : standing.word();
    String id = TelegramPlace.channel(channel.id());
    return new ChannelCard(
            id,
            CONNECTOR,
            channel.name(),
            channel.line(),
            channel.active(),
            Optional.empty(),
            "",
            List.of(id))
        .reached(channel.link())
        .hearing(receiving)
        .skipping(channel.skipped());
  }

  /// What the channels are called, by the destinations of their deliveries.
  public Map<String, String> titles(PortalId portal) {
    return SqlTelegram.all(database, portal).stream()
        .collect(
            Collectors.toMap(
                channel -> TelegramPlace.channel(channel.id()), TelegramChannel::name));
  }

  public List<Carrier> carriers() {
    return List.of(new TelegramCarrier(database, lanes, api, files.store()));
  }

  public List<EventListener> listeners() {
    return List.of(
        (work, event) -> {
          if (event instanceof TelegramEvent changed) {
            Pollers.Key key = new Pollers.Key(work.portal(), changed.bot());
            work.afterCommit(() -> pollers.restart(key));
          }
        },
        typing,
        new TelegramOut(),
        (work, event) -> {
          if (event instanceof LineEvent.LineDeleted deleted) {
            SqlTelegram.on(work, deleted.line().id())
                .forEach(channel -> RemoveTelegram.remove(work, channel));
          }
        });
  }

  /// Stops asking, when what was brought is stored.
  @Override
  public void close() throws InterruptedException {
    pollers.close();
  }
}
