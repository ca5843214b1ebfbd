package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Erases dialogs. Who the client is goes at once, what was said follows bit by bit: the row of it
/// is in the same commit, and outlives a server that is stopped.
///
/// A dialog with an open session is refused and not closed on the way: somebody may be answering,
/// and a client may be waiting, which is for people to end. Then nothing is erased.
///
/// @param chats at most [#MOST]; one that is not there is left out
/// @param withCrm the client's lead and contact go, too
record EraseDialog(List<ChatId> chats, UserId by, boolean withCrm)
    implements Command<EraseDialog.Outcome> {
  static final int MOST = 200;

  EraseDialog {
    chats = List.copyOf(chats);
    if (chats.size() > MOST) {
      throw new IllegalArgumentException(
          "at most " + MOST + " dialogs expected, came " + chats.size());
    }
  }

  sealed interface Outcome {
    /// @param erasures as they stand, those that were begun before among them
    record Begun(List<Erasure> erasures) implements Outcome {
      public Begun {
        erasures = List.copyOf(erasures);
      }
    }

    record NotThere() implements Outcome {}

    /// Nothing was erased.
    record StillOpen(ChatId chat) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    List<Dialog> dialogs =
        chats.stream().flatMap(chat -> Dialogs.in(work).find(chat).stream()).toList();
    if (dialogs.isEmpty()) {
      return new Outcome.NotThere();
    }
    Optional<Session> open =
        Sessions.in(work).open(dialogs.stream().map(Dialog::id).toList()).stream().findFirst();
    if (open.isPresent()) {
      return new Outcome.StillOpen(open.get().chat());
    }
    if (withCrm) {
      dialogs.forEach(dialog -> work.emit(new Erased.Person(dialog.crm(), by)));
    }
    List<Erasure> erasures = dialogs.stream().map(dialog -> begin(work, dialog)).toList();
    dialogs.forEach(dialog -> forgetClient(work, dialog.client()));
    return new Outcome.Begun(erasures);
  }

  private Erasure begin(Work work, Dialog dialog) {
    Optional<Erasure> known = SqlErasures.open(work, dialog.id());
    if (known.isPresent()) {
      return known.get();
    }
    Erasure erasure =
        new Erasure(
            work.nextId("erasure"),
            new Erasure.What.OneDialog(dialog.id(), dialog.lastMessage()),
            by,
            work.now(),
            Erasure.Count.NOTHING,
            null);
    SqlErasures.in(work).save(erasure);
    // The row is wiped at the end of the batch; what follows in it sees the dialog as it will be.
    Dialogs.in(work).save(dialog.erased(Codes.of(dialog)));
    SqlTraces.wipeDialog(work, dialog);
    work.emit(new Erased.Begun(dialog));
    work.emit(new ErasureEvent.Asked(erasure, dialog.client()));
    return erasure;
  }

  /// The client is known by his other dialogs, as long as there are any.
  private void forgetClient(Work work, UserId client) {
    boolean isElsewhere =
        Dialogs.in(work).ofClient(client).stream()
            .anyMatch(other -> !Codes.isErased(other) && !chats.contains(other.id()));
    if (!isElsewhere) {
      SqlTraces.wipeClient(work, client);
    }
  }
}
