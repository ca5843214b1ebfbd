package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.openchannels.routing.Choice;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is asked before the queue of a line is: the employee who is responsible for the client, and
/// on lines that spread evenly the one who had the client's last session.
///
/// Source: spec/open-channels.md §7, CRM_FORWARD.
record Favourites(Work work) {
  List<Choice.Favourite> of(Line line, Dialog dialog, Optional<UserId> last) {
    return Stream.of(responsible(line, dialog), last(line, last))
        .flatMap(Optional::stream)
        .toList();
  }

  /// He is asked even if he does not answer on the line, but not once he has left.
  private Optional<Choice.Favourite> responsible(Line line, Dialog dialog) {
    if (!line.crm() || !line.crmForward() || line.ignoresFormResponsible() || !isKnown(dialog)) {
      return Optional.empty();
    }
    ResponsibleSought question = new ResponsibleSought(dialog);
    work.emit(question);
    return question
        .found()
        .filter(user -> Rights.in(work).role(user) != Role.NONE)
        .map(user -> new Choice.Favourite(user, What.ASKED_RESPONSIBLE, true));
  }

  /// As of now: the session that asks may just have bound it.
  private boolean isKnown(Dialog dialog) {
    return Dialogs.in(work).find(dialog.id()).orElse(dialog).crm().isBound();
  }

  private static Optional<Choice.Favourite> last(Line line, Optional<UserId> last) {
    return last.filter(_ -> line.queueType() == QueueType.EVENLY)
        .map(user -> new Choice.Favourite(user, What.ASKED_LAST, false));
  }
}
