package dev.switchboard.openchannels.mail;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.openchannels.connector.BuiltIn;
import dev.switchboard.openchannels.connector.ChannelCard;
import dev.switchboard.openchannels.connector.ChannelRights;
import dev.switchboard.openchannels.connector.Poller;
import dev.switchboard.openchannels.connector.Pollers;
import dev.switchboard.openchannels.connector.Standing;
import dev.switchboard.openchannels.dialog.BbCode;
import dev.switchboard.openchannels.dialog.ClientView;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Wires the connector of mailboxes.
public final class MailModule implements AutoCloseable {
  /// The connector's code.
  public static final String CONNECTOR = MailPlace.CONNECTOR;

  private static final String TITLE = "E-mail";

  private final Database database;
  private final Lanes lanes;
  private final MailLink link;
  private final Letters letters;
  private final SentCarrier sent;
  private final Pollers pollers;

  /// What of the machine it needs.
  ///
  /// @param howOften between two questions to a mailbox
  /// @param pause how it waits between them
  public record Surroundings(AddressGuard guard, Duration howOften, Poller.Pause pause) {}

  public MailModule(
      Database database, Lanes lanes, Surroundings around, FilesModule files, Exchanges exchanges) {
    Lenience.begin();
    this.database = database;
    this.lanes = lanes;
    this.link = new MailLink(around.guard());
    this.letters = new Letters(new ClientView(database), files.store());
    this.sent = new SentCarrier(database, new SentFolder(link), letters);
    Intake intake = new Intake(lanes, files, exchanges);
    MailSource.Tools tools = new MailSource.Tools(database, link, intake, around.howOften());
    this.pollers =
        new Pollers(
            MailPlace.KIND,
            MailSource.LONGEST_PAUSE,
            around.pause(),
            (portal, id) -> new MailSource(tools, portal, id));
  }

  /// Begins to read what people have written.
  public void start() {
    pollers.start(
        SqlMail.everywhere(database).stream().filter(Mailbox::active).map(Mailbox::key).toList());
  }

  public List<Method> methods(DirectoryModule directory) {
    return new MailMethods(
            database, lanes, new ChannelRights(directory), new Doors(link), pollers, sent::refusal)
        .methods();
  }

  /// The channel as the methods of connectors see it.
  public static BuiltIn connector() {
    return BuiltIn.connectedElsewhere(CONNECTOR, TITLE);
  }

  /// What an agent hears of a client's message: a subject has no markup for it.
  public static String heard(Dialog dialog, String text) {
    return dialog.connector().equals(CONNECTOR) ? BbCode.plain(text) : text;
  }

  /// Every mailbox of a portal.
  public List<ChannelCard> channels(PortalId portal) {
    return SqlMail.all(database, portal).stream().map(this::card).toList();
  }

  private ChannelCard card(Mailbox mailbox) {
    Standing standing = pollers.of(mailbox.key(), mailbox.active());
    String deaf = standing.isFine() ? "" : "mail_" + standing.word();
    String id = MailPlace.channel(mailbox.id());
    return new ChannelCard(
            id,
            CONNECTOR,
            mailbox.title(),
            mailbox.line(),
            mailbox.active(),
            Optional.empty(),
            "",
            List.of(id))
        .reached("mailto:" + mailbox.address())
        .hearing(deaf)
        .skipping(mailbox.skipped());
  }

  /// What the channels are called, by the destinations of their deliveries.
  public Map<String, String> titles(PortalId portal) {
    return SqlMail.all(database, portal).stream()
        .flatMap(mailbox ->
            Stream.of(MailPlace.channel(mailbox.id()), MailPlace.sent(mailbox.id()))
                .map(to -> Map.entry(to, mailbox.title())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public List<Carrier> carriers() {
    return List.of(new MailCarrier(database, new SmtpOut(link), letters), sent);
  }

  public List<EventListener> listeners() {
    return List.of(
        (work, event) -> {
          if (event instanceof MailEvent changed) {
            Pollers.Key key = new Pollers.Key(work.portal(), changed.mailbox());
            work.afterCommit(() -> pollers.restart(key));
          }
        },
        new MailOut(),
        (work, event) -> {
          if (event instanceof LineEvent.LineDeleted deleted) {
            SqlMail.on(work, deleted.line().id())
                .forEach(mailbox -> RemoveMailbox.remove(work, mailbox));
          }
        });
  }

  /// Stops reading, when what was read is stored.
  @Override
  public void close() throws InterruptedException {
    pollers.close();
  }
}
