package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.PastConversation.Author;
import dev.switchboard.openchannels.session.PastConversation.Said;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in what was said in another system, as closed sessions of the past: all of it or nothing.
///
/// The order of a dialog is that of its messages' ids, for history as for what is said here. So
/// history comes oldest first, and only into dialogs in which nobody has written here.
///
/// No event tells of single messages: nobody is notified, no agent, rule, application or clock
/// hears. What is stored as a whole, the session, is seen by lists, reports and open browsers.
public record ImportHistory(List<PastConversation> conversations)
    implements Command<ImportHistory.Outcome> {
  public ImportHistory {
    conversations = List.copyOf(conversations);
  }

  public sealed interface Outcome {
    record Imported(List<Entry> entries) implements Outcome {}

    /// Nothing was stored.
    ///
    /// @param at the conversation that is to blame, from 0
    record Refused(int at, Reason reason) implements Outcome {}
  }

  /// Where a conversation is now.
  ///
  /// @param repeated it was there before
  public record Entry(ChatId chat, long session, UserId client, boolean repeated) {}

  public enum Reason {
    NO_LINE,
    NO_EMPLOYEE,
    /// Something is said to have been said later than now.
    NOT_PAST,
    /// Somebody has written in the dialog here.
    LIVE,
    /// The dialog already holds something that was said later.
    OLDER,
    /// Some of its messages are there, but not as one conversation.
    PARTLY_KNOWN
  }

  @Override
  public Outcome decide(Work work) {
    Map<String, Instant> ends = new HashMap<>();
    for (int i = 0; i < conversations.size(); i++) {
      Optional<Reason> reason = objection(work, conversations.get(i), ends);
      if (reason.isPresent()) {
        return new Outcome.Refused(i, reason.get());
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (PastConversation past : conversations) {
      entries.add(repeated(work, past).orElseGet(() -> store(work, past)));
    }
    return new Outcome.Imported(List.copyOf(entries));
  }

  /// @param ends how far the dialogs of this call reach, by their clients
  private static Optional<Reason> objection(
      Work work, PastConversation past, Map<String, Instant> ends) {
    if (Lines.in(work).find(past.client().line()).isEmpty()) {
      return Optional.of(Reason.NO_LINE);
    }
    if (past.said().stream().anyMatch(said -> !isKnown(work, said.author()))) {
      return Optional.of(Reason.NO_EMPLOYEE);
    }
    if (past.ended().isAfter(work.now())) {
      return Optional.of(Reason.NOT_PAST);
    }
    Optional<Dialog> dialog = dialog(work, past);
    return dialog.isPresent() && known(work, dialog.get(), past) > 0
        ? Optional.of(Reason.PARTLY_KNOWN).filter(_ -> !isRepeated(work, dialog.get(), past))
        : misplaced(work, dialog, past, ends);
  }

  private static Optional<Dialog> dialog(Work work, PastConversation past) {
    return past.client().place(work).flatMap(Dialogs.in(work)::at);
  }

  /// History is put behind history, and nowhere else.
  private static Optional<Reason> misplaced(
      Work work, Optional<Dialog> dialog, PastConversation past, Map<String, Instant> ends) {
    String client = past.client().key();
    if (dialog.isPresent() && !ends.containsKey(client)) {
      Optional<Instant> end = SqlImported.end(work, dialog.get());
      if (end.isEmpty()) {
        return Optional.of(Reason.LIVE);
      }
      ends.put(client, end.get());
    }
    Instant end = ends.put(client, past.ended());
    return end != null && past.begun().isBefore(end) ? Optional.of(Reason.OLDER) : Optional.empty();
  }

  private static boolean isRepeated(Work work, Dialog dialog, PastConversation past) {
    return known(work, dialog, past) == past.said().size() && repeated(work, past).isPresent();
  }

  private static boolean isKnown(Work work, Author author) {
    return !(author instanceof Author.Employee(UserId user))
        || Users.in(work).find(user).filter(known -> known.type() == UserType.EMPLOYEE).isPresent();
  }

  private static long known(Work work, Dialog dialog, PastConversation past) {
    return past.said().stream()
        .filter(said -> Messages.in(work).byExternalId(dialog.id(), said.id()).isPresent())
        .count();
  }

  /// Where it was stored when it came before.
  private static Optional<Entry> repeated(Work work, PastConversation past) {
    Optional<Dialog> dialog = dialog(work, past);
    if (dialog.isEmpty()) {
      return Optional.empty();
    }
    Optional<Message> first = stored(work, dialog.get(), past.said().getFirst());
    Optional<Message> last = stored(work, dialog.get(), past.said().getLast());
    return first
        .filter(one -> last.filter(other -> other.session() == one.session()).isPresent())
        .map(one -> new Entry(one.chat(), one.session(), dialog.get().client(), true));
  }

  private static Optional<Message> stored(Work work, Dialog dialog, Said said) {
    return Messages.in(work).byExternalId(dialog.id(), said.id());
  }

  private static Entry store(Work work, PastConversation past) {
    Line line = Lines.in(work).find(past.client().line()).orElseThrow();
    Optional<Dialog> known = dialog(work, past);
    ClientMessage client = past.client().settle(work);
    Dialog dialog = new ReceiveMessage(client, Optional.empty()).dialog(work, line);
    if (known.isEmpty()) {
      dialog = dialog.begunAt(past.begun());
    }
    long parent =
        known.flatMap(old -> Sessions.in(work).last(old.id())).map(Session::id).orElse(0L);
    long session = work.nextId("session");
    for (Said said : past.said()) {
      dialog = Messages.in(work).add(dialog, message(work, dialog, session, said));
    }
    Dialogs.in(work).save(dialog);
    SqlImported.note(work, dialog, past.ended());
    Sessions.in(work).save(closed(past, dialog, session, parent));
    return new Entry(dialog.id(), session, dialog.client(), false);
  }

  private static Session closed(PastConversation past, Dialog dialog, long id, long parent) {
    return new Session(
        id,
        dialog.id(),
        dialog.line(),
        parent,
        new Session.Stage.Closed(past.holder(), false, past.ended()),
        1,
        null,
        past.course(),
        past.begun());
  }

  private static Message message(Work work, Dialog dialog, long session, Said said) {
    UserId author =
        switch (said.author()) {
          case Author.Client _ -> dialog.client();
          case Author.Employee(UserId user) -> user;
          case Author.Nobody _ -> UserId.SYSTEM;
        };
    Message.Origin origin =
        switch (said.author()) {
          case Author.Client _ -> Message.Origin.CLIENT;
          case Author.Employee _ -> Message.Origin.OPERATOR;
          case Author.Nobody _ -> Message.Origin.SYSTEM;
        };
    return new Message(
        work.nextId("message"),
        dialog.id(),
        session,
        author,
        origin,
        said.text(),
        said.inside(),
        said.id(),
        MessageParams.files(said.files()),
        said.at());
  }
}
