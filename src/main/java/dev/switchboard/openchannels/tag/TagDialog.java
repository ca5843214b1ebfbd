package dev.switchboard.openchannels.tag;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Gives a dialog tags, or takes them from it. Says whether there was room for all of them; if not,
/// nothing changes.
public record TagDialog(ChatId chat, UserId user, List<Tag> tags, boolean on)
    implements Command<Boolean> {
  public TagDialog {
    tags = List.copyOf(tags);
  }

  @Override
  public Boolean decide(Work work) {
    Tags known = Tags.in(work);
    if (!on) {
      tags.forEach(tag -> known.remove(chat, tag, user));
      return true;
    }
    List<Tag> fresh = tags.stream().distinct().filter(tag -> !known.has(chat, tag)).toList();
    if (SqlTags.of(work, chat).size() + fresh.size() > Tags.MOST) {
      return false;
    }
    fresh.forEach(tag -> known.add(chat, tag, user));
    return true;
  }
}
