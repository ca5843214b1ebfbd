package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.regex.Pattern;

/// Whom a colleague has named in what he wrote: `[USER=17]Mia[/USER]`.
public final class Mentions {
  private static final int MOST = 20;
  private static final Pattern NAMED = Pattern.compile("\\[USER=([1-9][0-9]{0,17})]");

  private Mentions() {}

  /// Those who are to hear of it: they may read the dialog, and have not written it themselves.
  /// What clients, bots and the system write mentions nobody.
  public static List<UserId> of(Work work, Dialog dialog, Message message) {
    if (message.origin() != Message.Origin.OPERATOR || message.isDeleted()) {
      return List.of();
    }
    return NAMED
        .matcher(message.text())
        .results()
        .map(found -> new UserId(Long.parseLong(found.group(1))))
        .distinct()
        .filter(user -> !user.equals(message.author()))
        .limit(MOST)
        .filter(user -> Reach.isReadableBy(work, dialog, user))
        .toList();
  }
}
