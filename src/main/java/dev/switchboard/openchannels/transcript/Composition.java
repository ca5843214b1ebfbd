package dev.switchboard.openchannels.transcript;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.transcript.Transcript.Begun;
import dev.switchboard.openchannels.transcript.Transcript.Ended;
import dev.switchboard.openchannels.transcript.Transcript.Entry;
import dev.switchboard.openchannels.transcript.Transcript.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Puts messages and sessions together as a transcript.
///
/// @param sessions those whose beginning and end is to be told, by id
/// @param author what whoever wrote a message is called
/// @param marks whether the marks of supervisors are told
public record Composition(
    Map<Long, Session> sessions, Function<Message, String> author, boolean marks) {
  public Composition {
    sessions = Map.copyOf(sessions);
  }

  /// @param messages oldest first
  /// @param cut whether there are earlier ones
  public Transcript of(String name, List<Message> messages, boolean cut) {
    List<Entry> entries = new ArrayList<>();
    Optional<Session> current = Optional.empty();
    for (Message message : messages) {
      Optional<Session> next = Optional.ofNullable(sessions.get(message.session()));
      if (!next.equals(current)) {
        current.flatMap(this::end).ifPresent(entries::add);
        next.map(session -> new Begun(session.id(), session.createdAt())).ifPresent(entries::add);
        current = next;
      }
      entries.add(said(message));
    }
    current.flatMap(this::end).ifPresent(entries::add);
    return new Transcript(name, entries, cut);
  }

  private Optional<Entry> end(Session session) {
    int mark = marks && session.head() != null ? session.head().rating() : 0;
    return session.isOpen()
        ? Optional.empty()
        : Optional.of(
            new Ended(
                session.id(), session.stage().since(), session.course().rating().vote(), mark));
  }

  private Said said(Message message) {
    return new Said(
        message.createdAt(),
        author.apply(message),
        message.inside(),
        message.text(),
        message.params().files().stream().map(RemoteFile::name).toList(),
        message.isDeleted());
  }
}
