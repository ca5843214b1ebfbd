package dev.switchboard.openchannels.reply;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Keeps a message's text as a quick reply for everybody on the line of its dialog.
///
/// Source: contract/methods/imopenlines/imopenlines.message.quick.save.json
record SaveQuickReply(ChatId chat, long message, UserId user)
    implements Command<SaveQuickReply.Outcome> {
  private static final int LONGEST_TITLE = 60;

  enum Outcome {
    SAVED,
    /// He is neither an administrator nor an operator of the line.
    NOT_ALLOWED,
    /// There is no such message in the dialog, or it has no text.
    NO_TEXT
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Message> kept =
        Messages.in(work)
            .find(message)
            .filter(found -> found.chat().equals(chat) && !found.text().isBlank())
            .filter(found -> found.text().length() <= ReplyMethods.LONGEST_TEXT);
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    return kept.flatMap(found -> dialog.map(known -> save(work, known, found.text())))
        .orElse(Outcome.NO_TEXT);
  }

  private Outcome save(Work work, Dialog dialog, String text) {
    int[] title =
        text.strip().lines().findFirst().orElse("").codePoints().limit(LONGEST_TITLE).toArray();
    QuickReply.Words words = new QuickReply.Words("", new String(title, 0, title.length), text);
    ChangeReply.Change.Add add =
        new ChangeReply.Change.Add(Optional.of(dialog.line()), false, words);
    return switch (new ChangeReply(user, add).decide(work)) {
      case ChangeReply.Outcome.Done _ -> Outcome.SAVED;
      case ChangeReply.Outcome.NotAllowed _ -> Outcome.NOT_ALLOWED;
      case ChangeReply.Outcome.NoSuchLine _, ChangeReply.Outcome.NoSuchReply _ -> Outcome.NO_TEXT;
    };
  }
}
