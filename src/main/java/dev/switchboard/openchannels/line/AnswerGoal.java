package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.List;

/// How soon an operator has to answer, and who is told when it takes longer.
///
/// @param within zero: no goal
/// @param text with `#OPERATOR#` and `#DIALOG#` to be filled in
public record AnswerGoal(Duration within, boolean alert, List<UserId> told, String text) {
  public AnswerGoal {
    told = List.copyOf(told);
  }
}
