package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// The messages of a portal, as a command sees them.
public interface Messages {
  static Messages in(Work work) {
    return new SqlMessages(work);
  }

  Optional<Message> find(long id);

  /// The stored message of a channel's own id, by which a repeat is recognised.
  Optional<Message> byExternalId(ChatId chat, String externalId);

  /// The message of ours that the channel knows by this id of its own. Costs one indexed query, and
  /// a look at each message of the dialog that is newer.
  Optional<Message> byChannelId(ChatId chat, String id);

  /// The last message of ours that the channel knows by an id. Costs one indexed query.
  Optional<Message> lastInChannel(ChatId chat);

  /// The last message of an author in a dialog. Costs one indexed query.
  Optional<Message> last(ChatId chat, UserId author);

  /// What was said in one session, in no particular order. Costs one indexed query.
  List<Message> ofSession(ChatId chat, long session);

  /// Stores a new message and counts it in its dialog.
  ///
  /// @return the dialog as it now stands
  Dialog add(Dialog dialog, Message message);

  /// Stores a changed message.
  void save(Message message);
}
