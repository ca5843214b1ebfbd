package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.im.SendFiles;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// A bot sends a file into the dialog that it holds.
///
/// Source: contract/methods/imbot/imbot.v2.File.upload.json
record BotSendsFile(UserId bot, ChatId chat, String text, StoredFile file, FileLinks links)
    implements Command<Optional<Long>> {
  /// @return the message's number, empty when the dialog is not the bot's
  @Override
  public Optional<Long> decide(Work work) {
    MessageParams carried =
        MessageParams.files(List.of(SendFiles.attached(work.portal(), file, links)));
    return new BotSays(bot, chat, text, carried, false, false).decide(work);
  }
}
