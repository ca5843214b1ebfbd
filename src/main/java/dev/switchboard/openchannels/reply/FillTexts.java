package dev.switchboard.openchannels.reply;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Fills in the variables of texts for a dialog. Changes nothing; asked of the lane, which has all
/// it needs in memory.
record FillTexts(ChatId chat, UserId operator, List<String> texts)
    implements Command<List<String>> {
  FillTexts {
    texts = List.copyOf(texts);
  }

  @Override
  public List<String> decide(Work work) {
    return Dialogs.in(work)
        .find(chat)
        .map(dialog -> Variables.of(work, dialog, operator))
        .map(variables -> texts.stream().map(variables::fill).toList())
        .orElse(texts);
  }
}
