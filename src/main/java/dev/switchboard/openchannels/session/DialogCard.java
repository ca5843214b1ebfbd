package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A dialog with its newest session and those who take part: what the methods about chats tell.
///
/// Source: spec/open-channels.md §1.2 to §1.4 and §16.3.
record DialogCard(Dialog dialog, Optional<Session> session, List<Member> members) {
  private static final String NOTHING = "0";

  DialogCard {
    members = List.copyOf(members);
  }

  /// Who answers, is asked to, or did at the end; 0 when nobody does.
  long owner() {
    return session.flatMap(Session::holder).map(UserId::value).orElse(0L);
  }

  List<Long> managers() {
    return owner() == 0 ? List.of() : List.of(owner());
  }

  /// Everybody in the dialog, the client last.
  List<Long> participants() {
    return Stream.concat(
            members.stream().map(member -> member.user().value()),
            Stream.of(dialog.client().value()))
        .toList();
  }

  /// What `user` is in the chat.
  String role(UserId user) {
    if (owner() == user.value()) {
      return "owner";
    }
    return members.stream().anyMatch(member -> member.user().equals(user)) ? "member" : "guest";
  }

  /// Ten positions; readers find the session's id at the sixth.
  String entityData1() {
    boolean bound = dialog.lead() != 0;
    return String.join(
        "|",
        flag(bound),
        bound ? "LEAD" : "NONE",
        Long.toString(dialog.lead()),
        flag(isPinned()),
        flag(session.filter(Session::isClosing).isPresent()),
        session.map(known -> Long.toString(known.id())).orElse(NOTHING),
        session.map(known -> Long.toString(known.createdAt().getEpochSecond())).orElse(NOTHING),
        NOTHING,
        NOTHING,
        NOTHING);
  }

  private boolean isPinned() {
    return session
        .filter(known -> members.stream().anyMatch(m -> m.pinnedSession() == known.id()))
        .isPresent();
  }

  String entityData2() {
    return "LEAD|" + dialog.lead() + "|COMPANY|0|CONTACT|0|DEAL|0";
  }

  String entityData3() {
    return flag(dialog.silent());
  }

  private static String flag(boolean on) {
    return on ? "Y" : "N";
  }
}
