package dev.switchboard.app;

import dev.switchboard.agents.agent.AgentModule;
import dev.switchboard.agents.agent.OutboundRequests;
import dev.switchboard.crm.CrmModule;
import dev.switchboard.crm.item.ItemView;
import dev.switchboard.directory.DirectoryConfig;
import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.openchannels.bot.BotModule;
import dev.switchboard.openchannels.connector.BuiltIn;
import dev.switchboard.openchannels.connector.ConnectorModule;
import dev.switchboard.openchannels.connector.OmnichannelModule;
import dev.switchboard.openchannels.erase.EraseModule;
import dev.switchboard.openchannels.events.EventModule;
import dev.switchboard.openchannels.external.ExternalModule;
import dev.switchboard.openchannels.im.ImModule;
import dev.switchboard.openchannels.inbox.Channel;
import dev.switchboard.openchannels.inbox.InboxModule;
import dev.switchboard.openchannels.line.LineModule;
import dev.switchboard.openchannels.livechat.LivechatModule;
import dev.switchboard.openchannels.mail.MailModule;
import dev.switchboard.openchannels.network.NetworkModule;
import dev.switchboard.openchannels.push.PushModule;
import dev.switchboard.openchannels.rehearsal.RehearsalModule;
import dev.switchboard.openchannels.report.ReportModule;
import dev.switchboard.openchannels.routing.QueueMeters;
import dev.switchboard.openchannels.search.SearchModule;
import dev.switchboard.openchannels.session.CrmChatMethods;
import dev.switchboard.openchannels.session.CrmPort;
import dev.switchboard.openchannels.session.SessionModule;
import dev.switchboard.openchannels.telegram.TelegramModule;
import dev.switchboard.openchannels.transcript.TranscriptModule;
import dev.switchboard.openchannels.whatsapp.WhatsappModule;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.once.ForgetSteps;
import dev.switchboard.platform.openapi.Described;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.realtime.StreamConfig;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.SideStore;
import dev.switchboard.platform.timer.TimerHandler;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The rooms, each made of what it needs, and joined where one needs another.
final class Rooms {
  /// The channels that nobody has to register, by code.
  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "livechat",
          Channel.changing("Live chat"),
          "omnichannel",
          Channel.keeping("Omnichannel"),
          TelegramModule.CONNECTOR,
          Channel.changing("Telegram"),
          WhatsappModule.CONNECTOR,
          Channel.keeping("WhatsApp"),
          MailModule.CONNECTOR,
          Channel.keeping("E-mail"));

  private final Config config;
  private final DirectoryModule directory;
  private final CrmModule crm;
  private final CrmPort clients;
  private final LineModule lines;
  private final FilesModule files;
  private final SessionModule sessions;
  private final ImModule im;
  private final BotModule bots;
  private final ExternalModule external;
  private final NetworkModule network;
  private final LineLife life;
  private final OmnichannelModule omnichannel;
  private final LivechatModule livechat;
  private final Messengers messengers;
  private final ConnectorModule connectors;
  private final CrmChatMethods crmChats;
  private final EventModule events;
  private final Streams streams;
  private final SearchModule search;
  private final InboxModule inbox;
  private final TranscriptModule transcripts;
  private final PushModule push;
  private final ReportModule reports;
  private final AgentModule agents;
  private final Exchanges exchanges;
  private final EraseModule erasing;
  private final List<Method> operations;
  private final List<Method> rehearsal;

  Rooms(Config config, Foundation base) {
    this.config = config;
    exchanges = new Exchanges(base.clock());
    directory = directory(config, base);
    CrmRights crmRights = new CrmRights(directory.users(), config.crmOperators());
    crm = new CrmModule(base.database(), base.lanes(), base.zone(), crmRights);
    clients = new CrmBinding(crmRights, new ItemView(base.database()));
    lines = lines(config, base, new LineBindings(directory.users(), base.clock()));
    files = files(config, base);
    life = new LineLife(base, directory.users());
    sessions =
        new SessionModule(
            base.database(), base.lanes(), clients, files.links(), base.clock(), base.zone());
    QueueMeters.register(base.database(), base.clock(), base.metrics());
    im = new ImModule(base.database(), base.lanes(), files, base.clock(), base.zone());
    bots =
        new BotModule(
            base.database(),
            base.lanes(),
            new BotModule.Surroundings(
                base.http(), directory.eventAuth()::of, files, base.clock(), base.zone()));
    external = new ExternalModule(base.database(), base.lanes(), base.http(), base.clock());
    network =
        new NetworkModule(
            base.database(), base.lanes(), base.http(), directory.secrets(), config::base);
    omnichannel = new OmnichannelModule(base.database(), base.lanes(), base.http());
    livechat = livechat(config, base);
    messengers = Messengers.of(config, base, files, exchanges);
    connectors =
        new ConnectorModule(
            base.lanes(),
            base.database(),
            directory.users(),
            Stream.concat(
                    Stream.of(
                        livechat.connector(),
                        BuiltIn.connectedElsewhere("omnichannel", "Omnichannel")),
                    Messengers.connectors().stream())
                .toList(),
            config.connectorWebhooks(),
            exchanges);
    crmChats = new CrmChatMethods(base.database(), base.lanes(), clients, connectors::titles);
    events = events(config, base);
    streams = new Streams(StreamConfig.DEFAULT, base.clock());
    search = search(config, base);
    inbox =
        new InboxModule(
            base.database(), base.lanes(), streams, base.clock(), search.search(), CHANNELS);
    transcripts = new TranscriptModule(base.database(), base.zone());
    push = new PushModule(base.database(), base.lanes(), base.http(), base.clock(), config::base);
    reports =
        new ReportModule(base.database(), streams, connectors::titles, base.clock(), base.zone());
    agents = agents(base, new AgentVoice());
    erasing =
        new EraseModule(
            base.database(), base.lanes(), directory.users(), files.store(), base.clock());
    operations =
        new Operations(omnichannel, livechat, messengers, connectors, events, agents, exchanges)
            .methods(config, base);
    rehearsal = new RehearsalModule(base.database(), base.clock()).methods();
    listeners().forEach(base.lanes()::listen);
  }

  private static DirectoryModule directory(Config config, Foundation base) {
    return new DirectoryModule(
        base.database(),
        base.lanes(),
        base.clock(),
        new SecureRandom(),
        new DirectoryConfig(PublicAddress.of(config.base()), base.zone()),
        base.http()::call);
  }

  private static LineModule lines(Config config, Foundation base, LineBindings people) {
    return new LineModule(base.database(), base.lanes(), people, people, config::base);
  }

  private static FilesModule files(Config config, Foundation base) {
    return FilesModule.at(
        new FilesModule.Place(config.data().resolve("files"), config::base),
        base.database(),
        base.lanes(),
        base.clock(),
        config.files());
  }

  private static SearchModule search(Config config, Foundation base) {
    return new SearchModule(
        base.database(), SideStore.beside(config.database()), base.lanes(), base.metrics());
  }

  private LivechatModule livechat(Config config, Foundation base) {
    return new LivechatModule(
        base.database(), base.lanes(), directory.users(), files, base.clock(), config::base);
  }

  private EventModule events(Config config, Foundation base) {
    return new EventModule(
        base.lanes(),
        base.database(),
        base.http(),
        directory.eventAuth()::of,
        base.clock(),
        base.zone(),
        config.connectorWebhooks());
  }

  private AgentModule agents(Foundation base, AgentVoice voice) {
    Lanes lanes = base.lanes();
    return new AgentModule(
        base.database(),
        lanes,
        voice,
        voice,
        new OutboundRequests(base.http()),
        new AgentModule.Chance(new SplittableRandom(), base.clock()));
  }

  /// Events come last: they are told of a change when every room has made its own.
  private List<EventListener> listeners() {
    return Stream.of(
            sessions.listeners(),
            omnichannel.listeners(),
            life.listeners(),
            reports.listeners(),
            livechat.listeners(),
            messengers.listeners(),
            push.listeners(),
            List.<EventListener>of(
                new AgentEars(agents.agents()),
                new EventBinding(),
                new AuditBinding(),
                new CrmErasure(),
                new ExchangeErasure(exchanges)),
            bots.listeners(),
            external.listeners(),
            connectors.listeners(),
            events.listeners())
        .flatMap(List::stream)
        .toList();
  }

  List<Method> methods() {
    return Stream.of(
            directory.methods(),
            lines.methods(),
            rehearsal,
            sessions.methods(),
            im.methods(),
            bots.methods(),
            external.methods(directory, config::base),
            network.methods(),
            life.methods(),
            omnichannel.methods(directory, this::mayAnswer, config::base),
            connectors.methods(),
            crmChats.methods(),
            livechat.methods(),
            messengers.methods(directory),
            events.methods(),
            inbox.methods(),
            transcripts.methods(),
            push.methods(),
            reports.methods(),
            agents.methods(),
            erasing.methods(),
            operations,
            crm.methods())
        .flatMap(List::stream)
        .toList();
  }

  /// What the rooms offer and send beside the methods.
  List<Described> described() {
    return Stream.concat(omnichannel.described().stream(), Stream.of(events.described())).toList();
  }

  /// Whether a bot can answer clients: an agent that is trained, or one that is not ours.
  private boolean mayAnswer(PortalId portal, UserId bot) {
    return agents.agents().isTrained(portal, bot) || external.isOne(portal, bot);
  }

  List<Carrier> carriers() {
    Stream<Carrier> outwards =
        Stream.of(
                omnichannel.carriers(),
                messengers.carriers(),
                bots.carriers(),
                external.carriers(),
                events.carriers())
            .flatMap(List::stream)
            .map(exchanges::watching);
    Stream<Carrier> others =
        Stream.of(
                messengers.whatsapp().inwards(),
                life.carriers(),
                push.carriers(),
                agents.carriers())
            .flatMap(List::stream);
    return Stream.concat(outwards, others).toList();
  }

  Exchanges exchanges() {
    return exchanges;
  }

  List<TimerHandler> timers() {
    return Stream.of(
            List.<TimerHandler>of(new ForgetSteps()),
            directory.timers(),
            events.timers(),
            sessions.timers(),
            bots.timers(),
            life.timers(),
            reports.timers(),
            agents.timerHandlers(),
            livechat.timers(),
            erasing.timers())
        .flatMap(List::stream)
        .toList();
  }

  FilesModule files() {
    return files;
  }

  DirectoryModule directory() {
    return directory;
  }

  CrmPort clients() {
    return clients;
  }

  Streams streams() {
    return streams;
  }

  EraseModule erasing() {
    return erasing;
  }

  SearchModule search() {
    return search;
  }

  InboxModule inbox() {
    return inbox;
  }

  TranscriptModule transcripts() {
    return transcripts;
  }

  PushModule push() {
    return push;
  }

  OmnichannelModule omnichannel() {
    return omnichannel;
  }

  NetworkModule network() {
    return network;
  }

  ExternalModule external() {
    return external;
  }

  Messengers messengers() {
    return messengers;
  }

  LivechatModule livechat() {
    return livechat;
  }

  AgentModule agents() {
    return agents;
  }
}
