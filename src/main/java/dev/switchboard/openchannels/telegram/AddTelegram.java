package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;

/// Makes a bot the channel of a line, switched on.
record AddTelegram(LineId line, BotToken token, Me me) implements Command<AddTelegram.Outcome> {
  enum Outcome {
    ADDED,
    NO_LINE,
    /// It is the channel of a line already.
    TAKEN
  }

  @Override
  public Outcome decide(Work work) {
    if (Lines.in(work).find(line).isEmpty()) {
      return Outcome.NO_LINE;
    }
    if (SqlTelegram.in(work).find(token.bot()).isPresent()) {
      return Outcome.TAKEN;
    }
    TelegramChannel channel =
        new TelegramChannel(
            work.portal(),
            line,
            token,
            me.name(),
            me.username(),
            true,
            0,
            Instant.EPOCH,
            Skipped.NONE);
    SqlTelegram.in(work).save(channel);
    work.emit(TelegramEvent.of(TelegramEvent.What.ADDED, channel));
    return Outcome.ADDED;
  }
}
