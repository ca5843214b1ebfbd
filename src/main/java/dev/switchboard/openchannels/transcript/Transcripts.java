package dev.switchboard.openchannels.transcript;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Transcripts for employees.
final class Transcripts {
  private final Database database;
  private final DialogView dialogs;
  private final Directory directory;

  /// What is asked for.
  ///
  /// @param session only this one; empty: the whole dialog
  /// @param notes with what colleagues have written to each other, and the marks of supervisors
  record Wanted(ChatId chat, Optional<Long> session, boolean notes) {}

  Transcripts(Database database) {
    this.database = database;
    this.dialogs = new DialogView(database);
    this.directory = new Directory(database);
  }

  /// Empty when there is no such dialog, it is not his to read, or it has no such session.
  Optional<Transcript> of(PortalId portal, UserId user, Wanted wanted) {
    return dialogs
        .readable(portal, wanted.chat(), user)
        .filter(dialog -> hasSession(portal, dialog, wanted.session()))
        .map(dialog -> transcript(portal, dialog, wanted));
  }

  private boolean hasSession(PortalId portal, Dialog dialog, Optional<Long> session) {
    return session.isEmpty()
        || !SqlTranscript.sessions(database, portal, dialog.id(), Set.of(session.get())).isEmpty();
  }

  private Transcript transcript(PortalId portal, Dialog dialog, Wanted wanted) {
    Reading reading =
        Reading.of((before, limit) ->
            SqlTranscript.before(
                database, portal, wanted.chat(), wanted.session(), wanted.notes(), before, limit));
    Set<Long> sessions =
        reading.messages().stream().map(Message::session).collect(Collectors.toSet());
    Map<UserId, User> people = people(portal, reading);
    return new Composition(
            SqlTranscript.sessions(database, portal, wanted.chat(), sessions),
            message -> name(message, dialog, people),
            wanted.notes())
        .of(dialog.title(), reading.messages(), reading.cut());
  }

  private Map<UserId, User> people(PortalId portal, Reading reading) {
    Set<UserId> authors =
        reading.messages().stream()
            .map(Message::author)
            .filter(author -> !author.isSystem())
            .collect(Collectors.toSet());
    return authors.isEmpty() ? Map.of() : directory.find(portal, authors);
  }

  private static String name(Message message, Dialog dialog, Map<UserId, User> people) {
    return switch (message.origin()) {
      case CLIENT -> {
        String known = dialog.card().fullName();
        yield known.isBlank() ? dialog.title() : known;
      }
      case OPERATOR, AGENT ->
          Optional.ofNullable(people.get(message.author()))
              .map(user -> user.profile().fullName())
              .orElse(Objects.toString(message.author().value()));
      case SYSTEM -> "";
    };
  }
}
