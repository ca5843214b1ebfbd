package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Says that somebody likes a message, or does not any more.
///
/// Source: contract/methods/im/im.message.like.json
///
/// @param likes empty: the other way round than it is
public record LikeMessage(long message, UserId user, Optional<Boolean> likes)
    implements Command<LikeMessage.Outcome> {
  public enum Outcome {
    DONE,
    /// It was so before.
    UNCHANGED,
    NO_MESSAGE
  }

  @Override
  public Outcome decide(Work work) {
    return OwnMessage.seen(work, message, user)
        .map(found -> like(work, found))
        .orElse(Outcome.NO_MESSAGE);
  }

  private Outcome like(Work work, OwnMessage found) {
    MessageExtras extras = found.message().params().extras();
    boolean before = extras.isLikedBy(user);
    boolean after = likes.orElse(!before);
    if (before == after) {
      return Outcome.UNCHANGED;
    }
    Message liked =
        found.message().withParams(found.message().params().with(extras.likedBy(user, after)));
    Messages.in(work).save(liked);
    work.emit(new DialogEvent.MessageLiked(found.dialog(), liked, user));
    return Outcome.DONE;
  }
}
