package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.inbox.ReadDialog;
import dev.switchboard.openchannels.inbox.Reading;
import dev.switchboard.openchannels.inbox.Readings;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// How a bot notes what it has read of a dialog that it holds.
///
/// @param upTo the last message it has seen
/// @param unread how many are left
/// @param seen the newest of those that it had not seen before, oldest first
public record BotReading(long upTo, int unread, List<Long> seen) {
  private static final int SHOWN = 100;

  public BotReading {
    seen = List.copyOf(seen);
  }

  /// Empty when the bot does not hold the dialog any more.
  ///
  /// @param upTo empty: all there are
  public static Optional<BotReading> note(
      Database database,
      Lanes lanes,
      PortalId portal,
      Dialog dialog,
      UserId bot,
      Optional<Long> upTo) {
    long before = new Readings(database).upTo(portal, dialog.id(), bot);
    Optional<Reading> reading = lanes.call(portal, new ReadDialog(dialog.id(), bot, upTo));
    return reading.map(after -> {
      List<Long> seen =
          new DialogView(database)
              .messages(portal, dialog.id(), before + 1, after.upTo() + 1, false, SHOWN).stream()
                  .filter(message -> !message.author().equals(bot))
                  .map(Message::id)
                  .toList()
                  .reversed();
      return new BotReading(
          after.upTo(), SqlChats.unread(database, portal, dialog.id(), bot), seen);
    });
  }
}
