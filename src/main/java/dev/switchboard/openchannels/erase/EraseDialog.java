package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Erased;
import dev.switchboard.openchannels.dialog.Touched;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Erases a dialog, or every dialog of its client. Who the client is goes at once, what was said
/// follows bit by bit: the row of it is in the same commit, and outlives a server that is stopped.
///
/// A dialog with an open session is refused and not closed on the way: somebody may be answering,
/// and a client may be waiting, which is for people to end.
///
/// @param whole everything of the client
record EraseDialog(ChatId chat, boolean whole, UserId by) implements Command<EraseDialog.Outcome> {
  /// A client of more dialogs is erased by asking again.
  static final int MOST = 200;

  sealed interface Outcome {
    /// @param erasures as they stand, those that were begun before among them
    /// @param more the client has more dialogs
    record Begun(List<Erasure> erasures, boolean more) implements Outcome {
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
    Optional<Dialog> asked = Dialogs.in(work).find(chat);
    if (asked.isEmpty()) {
      return new Outcome.NotThere();
    }
    List<Dialog> all = all(work, asked.get());
    List<Dialog> some = all.subList(0, Math.min(MOST, all.size()));
    Optional<Session> open =
        Sessions.in(work).open(some.stream().map(Dialog::id).toList()).stream().findFirst();
    if (open.isPresent()) {
      return new Outcome.StillOpen(open.get().chat());
    }
    List<Erasure> erasures = some.stream().map(dialog -> begin(work, dialog)).toList();
    forgetClient(work, asked.get(), some);
    return new Outcome.Begun(erasures, all.size() > some.size());
  }

  /// The one that was asked for, and then those that are not erased yet.
  private List<Dialog> all(Work work, Dialog asked) {
    if (!whole) {
      return List.of(asked);
    }
    return Dialogs.in(work).ofClient(asked.client()).stream()
        .filter(dialog -> dialog.id().equals(chat) || !Codes.isErased(dialog))
        .sorted(
            Comparator.comparing((Dialog dialog) -> !dialog.id().equals(chat))
                .thenComparing(dialog -> dialog.id().value()))
        .toList();
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
    SqlTraces.wipeDialog(work, dialog);
    work.emit(new Erased.Begun(dialog));
    work.emit(new Touched.Whole(dialog.id()));
    work.emit(new ErasureEvent.Asked(erasure, dialog.client()));
    return erasure;
  }

  /// The client is known by his other dialogs, as long as there are any.
  private static void forgetClient(Work work, Dialog asked, List<Dialog> erased) {
    boolean isElsewhere =
        Dialogs.in(work).ofClient(asked.client()).stream()
            .anyMatch(
                other ->
                    !Codes.isErased(other)
                        && erased.stream().noneMatch(gone -> gone.id().equals(other.id())));
    if (!isElsewhere) {
      SqlTraces.wipeClient(work, asked.client());
    }
  }
}
