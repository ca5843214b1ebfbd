package dev.switchboard.openchannels.routing;

import dev.switchboard.platform.identity.UserId;
import java.util.List;

/// Who is to be asked.
public sealed interface Choice {
  /// Everybody else on the line, by the reason why it was not he.
  List<Group> others();

  record Ask(UserId user, What why, List<Group> others) implements Choice {}

  /// The line shows its dialogs to everyone; the first to answer has it.
  record Everyone(List<Group> others) implements Choice {}

  record Nobody(List<Group> others) implements Choice {}

  /// Somebody who is asked before the queue is, if he is free.
  ///
  /// @param outsiders whether he is also asked when he does not answer on the line
  record Favourite(UserId user, What why, boolean outsiders) {}

  /// A waiting session has found somebody.
  record Match(long session, Ask ask) {}
}
