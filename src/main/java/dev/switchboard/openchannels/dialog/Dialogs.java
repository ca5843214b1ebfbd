package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// The dialogs of a portal, as a command sees them.
public interface Dialogs {
  static Dialogs in(Work work) {
    return new SqlDialogs(work);
  }

  Optional<Dialog> find(ChatId chat);

  Optional<Dialog> byCode(String userCode);

  /// The dialog in which the next message of this place of a channel lands.
  Optional<Dialog> at(String place);

  /// The dialog of an item of the CRM that was last written in. Costs one indexed query.
  Optional<Dialog> last(CrmObject item);

  /// Every dialog of a client. Costs one indexed query.
  List<Dialog> ofClient(UserId client);

  void save(Dialog dialog);

  /// Takes `user` into the dialog, if he is not in it yet.
  void join(ChatId chat, UserId user);

  void leave(ChatId chat, UserId user);

  Optional<Member> member(ChatId chat, UserId user);

  List<Member> members(ChatId chat);

  /// Every dialog that `user` takes part in.
  List<Member> memberships(UserId user);

  void save(Member member);
}
