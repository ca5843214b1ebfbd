package dev.switchboard.openchannels.inbox;

import java.util.List;

/// How many dialogs stand on a person's lists.
///
/// @param mine that he answers or is asked to take
/// @param waiting whose client waits for a person
/// @param all that are not closed
record Counts(long mine, long waiting, long all) {
  /// Open sessions that are alike.
  ///
  /// @param member to whom it is open although his lines do not open it: he takes part, or a
  ///   colleague does; 0: sessions as such
  /// @param line of the dialog
  /// @param current line of the session
  /// @param operator who has it, 0: nobody, or a bot
  record Group(
      long member, long line, long current, boolean queued, long operator, long sessions) {}

  /// @param groups sessions as such, and those that the viewer takes part in
  static Counts of(Viewer viewer, List<Group> groups) {
    long mine = 0;
    long waiting = 0;
    long all = 0;
    for (Group group : groups) {
      if (counts(viewer, group)) {
        all += group.sessions();
        waiting += group.queued() ? group.sessions() : 0;
        mine += group.operator() == viewer.user().value() ? group.sessions() : 0;
      }
    }
    return new Counts(mine, waiting, all);
  }

  /// What he sees through a line is counted there, and not once more because he takes part.
  private static boolean counts(Viewer viewer, Group group) {
    boolean byLine = viewer.seesByLine(group.line(), group.current());
    return group.member() == 0
        ? byLine
        : !byLine && viewer.works() && group.member() == viewer.user().value();
  }
}
