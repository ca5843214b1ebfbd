package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.openchannels.connector.BuiltIn;
import dev.switchboard.openchannels.connector.ChannelCard;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Wires the connector of WhatsApp.
public final class WhatsappModule {
  /// The connector's code.
  public static final String CONNECTOR = WhatsappPlace.CONNECTOR;

  private static final String TITLE = "WhatsApp";

  private final Database database;
  private final Lanes lanes;
  private final GraphApi api;
  private final FilesModule files;
  private final Exchanges exchanges;
  private final Surroundings around;

  /// What of the machine it needs.
  ///
  /// @param workers threads that may wait
  /// @param base where this server is reached
  public record Surroundings(OutboundHttp http, Executor workers, Supplier<String> base) {}

  /// @param graph where the Graph API is, such as `https://graph.facebook.com/v26.0`
  public WhatsappModule(
      Database database,
      Lanes lanes,
      Surroundings around,
      FilesModule files,
      Exchanges exchanges,
      String graph) {
    this.database = database;
    this.lanes = lanes;
    this.around = around;
    this.files = files;
    this.exchanges = exchanges;
    this.api = new GraphApi(around.http(), graph);
  }

  public List<Method> methods(DirectoryModule directory) {
    return new WhatsappMethods(
            database,
            lanes,
            directory,
            new Doorbell(api, directory.secrets()),
            new ChannelForm(around.base()))
        .methods();
  }

  /// Where Meta brings what people write.
  public Route route() {
    return new WhatsappWebhook(database, lanes, exchanges).route(around.workers());
  }

  /// The channel as the methods of connectors see it.
  public static BuiltIn connector() {
    return BuiltIn.connectedElsewhere(CONNECTOR, TITLE);
  }

  /// How agents know the connector.
  ///
  /// Source: spec/agents.md §3.2, `channel_chat_id`.
  public static Optional<String> nameForAgents(String connector) {
    return connector.equals(CONNECTOR) ? Optional.of(WhatsappPlace.KIND) : Optional.empty();
  }

  /// Every number of a portal.
  public List<ChannelCard> channels(PortalId portal) {
    return SqlWhatsapp.all(database, portal).stream().map(WhatsappModule::card).toList();
  }

  private static ChannelCard card(WhatsappChannel channel) {
    Standing standing = Standing.of(channel);
    String deaf =
        standing.isFine() ? "" : "whatsapp_" + standing.state().name().toLowerCase(Locale.ROOT);
    String id = WhatsappPlace.channel(channel.id());
    return new ChannelCard(
            id,
            CONNECTOR,
            channel.number().title(),
            channel.line(),
            channel.active(),
            Optional.empty(),
            "",
            List.of(id, LetterCarrier.destination(channel.id())))
        .reached(channel.link())
        .hearing(deaf);
  }

  /// What the channels are called, by the destinations of their deliveries.
  public Map<String, String> titles(PortalId portal) {
    Map<String, String> titles = new HashMap<>();
    for (WhatsappChannel channel : SqlWhatsapp.all(database, portal)) {
      titles.put(WhatsappPlace.channel(channel.id()), channel.number().title());
      titles.put(LetterCarrier.destination(channel.id()), channel.number().title());
    }
    return titles;
  }

  public List<Carrier> carriers() {
    return List.of(new WhatsappCarrier(database, lanes, api, files.store()));
  }

  /// Those that bring what clients write into their dialogs.
  public List<Carrier> inwards() {
    return List.of(new LetterCarrier(database, lanes, api, files));
  }

  public List<EventListener> listeners() {
    return List.of(
        new WhatsappOut(),
        new ReadMarks(database, api, around.workers()),
        (work, event) -> {
          if (event instanceof LineEvent.LineDeleted deleted) {
            SqlWhatsapp.on(work, deleted.line().id())
                .forEach(channel -> RemoveWhatsapp.remove(work, channel));
          }
        });
  }
}
