package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Changes the web chat of a line; the first change makes it.
///
/// @param freshCode names the chat when it is new
/// @param version which the change is meant for; empty: whichever there is
record ChangeLivechat(LineId line, String freshCode, LivechatChange change, Optional<Long> version)
    implements Command<ChangeLivechat.Outcome> {
  sealed interface Outcome {
    record Changed(Livechat chat) implements Outcome {}

    record NoSuchLine() implements Outcome {}

    /// Somebody else has changed it meanwhile.
    record Outdated(long version) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (Lines.in(work).find(line).isEmpty()) {
      return new Outcome.NoSuchLine();
    }
    Livechat before = find(work, line, freshCode);
    if (version.filter(asked -> asked != before.version()).isPresent()) {
      return new Outcome.Outdated(before.version());
    }
    return new Outcome.Changed(
        change.changes(before) ? save(work, change.applied(before)) : before);
  }

  private static Livechat find(Work work, LineId line, String freshCode) {
    return SqlLivechats.in(work)
        .find(line.value())
        .orElseGet(() -> Livechat.fresh(work.portal(), line, freshCode));
  }

  private static Livechat save(Work work, Livechat chat) {
    SqlLivechats.in(work).save(chat);
    work.emit(new Livechats.Changed(chat));
    return chat;
  }
}
