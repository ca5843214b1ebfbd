package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Pins every open dialog that an employee takes part in, or lets all of his go. Answers the
/// sessions that changed, newest first.
///
/// Source: contract/methods/imopenlines/imopenlines.session.mode.pinAll.json, .unpinAll
record PinAll(UserId user, boolean on) implements Command<List<Long>> {
  @Override
  public List<Long> decide(Work work) {
    List<Member> members = Dialogs.in(work).memberships(user);
    return (on ? pin(work, members) : release(work, members))
        .stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static List<Long> pin(Work work, List<Member> members) {
    Map<ChatId, Session> open =
        Sessions.in(work).open(members.stream().map(Member::chat).toList()).stream()
            .collect(Collectors.toMap(Session::chat, Function.identity()));
    List<Long> pinned = new ArrayList<>();
    for (Member member : members) {
      Session session = open.get(member.chat());
      if (session != null && session.id() != member.pinnedSession()) {
        Dialogs.in(work).save(member.pinning(session.id()));
        pinned.add(session.id());
      }
    }
    return pinned;
  }

  private static List<Long> release(Work work, List<Member> members) {
    List<Member> pinned = members.stream().filter(member -> member.pinnedSession() != 0).toList();
    pinned.forEach(member -> Dialogs.in(work).save(member.pinning(0)));
    return pinned.stream().map(Member::pinnedSession).toList();
  }
}
