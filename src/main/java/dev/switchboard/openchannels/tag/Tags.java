package dev.switchboard.openchannels.tag;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// The tags of dialogs, as a command sees them.
public final class Tags {
  /// The most that a dialog has.
  public static final int MOST = 50;

  private final Work work;

  private Tags(Work work) {
    this.work = work;
  }

  public static Tags in(Work work) {
    return new Tags(work);
  }

  public boolean has(ChatId chat, Tag tag) {
    return SqlTags.find(work, chat, tag).isPresent();
  }

  /// Costs one query.
  public List<Tag> of(ChatId chat) {
    return SqlTags.of(work, chat);
  }

  /// Says whether the dialog has the tag now: it may have too many.
  public boolean add(ChatId chat, Tag tag, UserId by) {
    if (has(chat, tag)) {
      return true;
    }
    List<Tag> known = SqlTags.of(work, chat);
    if (known.size() >= MOST) {
      return false;
    }
    SqlTags.save(work, new SqlTags.Row(chat, tag, by, work.now()));
    work.emit(new TagEvent.Tagged(chat, tag, by));
    return true;
  }

  public void remove(ChatId chat, Tag tag, UserId by) {
    SqlTags.find(work, chat, tag)
        .ifPresent(row -> {
          SqlTags.remove(work, row);
          work.emit(new TagEvent.Untagged(chat, tag, by));
        });
  }
}
