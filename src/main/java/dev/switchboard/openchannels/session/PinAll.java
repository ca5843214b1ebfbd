package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pins every open dialog that an employee takes part in, or lets all of his go. Answers the
/// sessions that changed, newest first.
///
/// Source: contract/methods/imopenlines/imopenlines.session.mode.pinAll.json, .unpinAll
record PinAll(UserId user, boolean on) implements Command<List<Long>> {
  @Override
  public List<Long> decide(Work work) {
    List<Long> changed = new ArrayList<>();
    for (Member member : Dialogs.in(work).memberships(user)) {
      Optional<Session> open = Sessions.in(work).open(member.chat());
      if (on && open.filter(session -> session.id() != member.pinnedSession()).isPresent()) {
        Dialogs.in(work).save(member.pinning(open.get().id()));
        changed.add(open.get().id());
      } else if (!on && member.pinnedSession() != 0) {
        Dialogs.in(work).save(member.pinning(0));
        changed.add(member.pinnedSession());
      }
    }
    changed.sort((a, b) -> Long.compare(b, a));
    return List.copyOf(changed);
  }
}
