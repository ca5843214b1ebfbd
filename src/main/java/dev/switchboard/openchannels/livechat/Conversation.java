package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientView;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.inbox.Readings;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionView;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A visitor's own dialog, as his browser gets it.
final class Conversation {
  private final Database database;
  private final ClientView dialogs;
  private final SessionView sessions;
  private final Directory directory;
  private final FileLinks links;
  private final Readings readings;

  Conversation(Database database, Directory directory, FileLinks links) {
    this.database = database;
    this.dialogs = new ClientView(database);
    this.sessions = new SessionView(database);
    this.directory = directory;
    this.links = links;
    this.readings = new Readings(database);
  }

  /// The visitor's dialog; empty until he has written.
  Optional<ChatId> chat(PortalId portal, Visitor visitor) {
    return dialogs.at(portal, visitor.place()).map(Dialog::id);
  }

  /// The newest messages before one, oldest first.
  List<Message> before(PortalId portal, ChatId chat, long before, int limit) {
    return dialogs.before(portal, chat, before, limit);
  }

  List<Message> after(PortalId portal, ChatId chat, long after, int limit) {
    return dialogs.after(portal, chat, after, limit);
  }

  Optional<Message> message(PortalId portal, ChatId chat, long id) {
    return dialogs.message(portal, chat, id);
  }

  /// What the chat calls those who wrote messages to the client, by the message.
  Map<Long, String> names(Livechats.Open open, Collection<Message> messages) {
    Faces faces = faces(open, authors(messages));
    return messages.stream()
        .filter(message -> !message.author().isSystem())
        .collect(
            Collectors.toMap(
                Message::id,
                message ->
                    faces
                        .of(message.author(), message.origin() == Message.Origin.OPERATOR)
                        .getOrDefault("name", "")));
  }

  private static Set<UserId> authors(Collection<Message> messages) {
    return messages.stream()
        .filter(message -> message.origin() != Message.Origin.CLIENT)
        .map(Message::author)
        .filter(author -> !author.isSystem())
        .collect(Collectors.toSet());
  }

  List<Map<String, Object>> shown(Livechats.Open open, Collection<Message> messages) {
    Faces faces = faces(open, authors(messages));
    FileCard files = new FileCard(open.chat().portal(), links);
    return messages.stream().map(message -> MessageCard.of(message, faces, files)).toList();
  }

  /// How far the talk has come, and who answers.
  Map<String, @Nullable Object> state(Livechats.Open open, ChatId chat) {
    Optional<Session> last = sessions.last(open.chat().portal(), chat);
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    long read = last.map(session -> read(open, session)).orElse(0L);
    state.put("version", last.map(session -> version(session) + "." + read).orElse("0"));
    state.put("session", last.map(Session::id).orElse(null));
    state.put("stage", last.map(Conversation::stage).orElse("none"));
    state.put("rates", last.filter(Conversation::rates).isPresent());
    state.put("stars", last.flatMap(session -> stars(open, session)).orElse(null));
    state.put("operator", last.map(session -> operator(open, session)).orElse(null));
    state.put("read", read);
    return state;
  }

  /// Up to where whoever answers has seen it. Who only looks on is not told of.
  private long read(Livechats.Open open, Session session) {
    return session.stage() instanceof Session.Stage.Answered answered
        ? readings.upTo(open.chat().portal(), session.chat(), answered.by())
        : 0;
  }

  /// Somebody who writes.
  Map<String, String> face(Livechats.Open open, UserId user, boolean person) {
    return faces(open, Set.of(user)).of(user, person);
  }

  private Optional<Integer> stars(Livechats.Open open, Session session) {
    return SqlRatings.stars(database, open.chat().portal(), session.id());
  }

  /// Another one whenever the talk changes hands, ends or begins anew.
  private static String version(Session session) {
    String rated = rates(session) ? ".r" : "";
    return session.id() + "." + session.fence() + "." + stage(session) + rated;
  }

  /// Whether it is time to say how it was: the line asks, or it is over.
  private static boolean rates(Session session) {
    boolean over =
        session.stage() instanceof Session.Stage.Closed closed && closed.last().isPresent();
    return over || session.course().rating().isOpen();
  }

  private static String stage(Session session) {
    return switch (session.stage()) {
      case Session.Stage.WithAgent _ -> "agent";
      case Session.Stage.Queued _ -> "waiting";
      case Session.Stage.Answered _ -> "work";
      case Session.Stage.Closed _ -> "closed";
    };
  }

  /// Whoever is only asked to take the dialog stays unnamed.
  private @Nullable Map<String, String> operator(Livechats.Open open, Session session) {
    Optional<UserId> answering =
        switch (session.stage()) {
          case Session.Stage.WithAgent agent -> Optional.of(agent.bot());
          case Session.Stage.Answered answered -> Optional.of(answered.by());
          case Session.Stage.Queued _, Session.Stage.Closed _ -> Optional.empty();
        };
    boolean person = session.stage() instanceof Session.Stage.Answered;
    return answering.map(user -> faces(open, Set.of(user)).of(user, person)).orElse(null);
  }

  private Faces faces(Livechats.Open open, Set<UserId> people) {
    return new Faces(
        people.isEmpty() ? Map.of() : directory.find(open.chat().portal(), people),
        open.line().operatorDisplay(),
        open.line().defaultOperator());
  }

  /// The first people of the line's queue, for a visitor who has not written yet.
  List<Map<String, String>> team(Livechats.Open open, int most) {
    List<UserId> people =
        open.line().queue().stream().flatMap(Conversation::user).limit(most).toList();
    Faces faces = faces(open, Set.copyOf(people));
    return people.stream().map(user -> faces.of(user, true)).distinct().toList();
  }

  private static Stream<UserId> user(QueueEntry entry) {
    return entry instanceof QueueEntry.User(UserId user) ? Stream.of(user) : Stream.empty();
  }
}
