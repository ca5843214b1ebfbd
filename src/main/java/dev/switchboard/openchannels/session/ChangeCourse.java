package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Says how urgent the open session of a dialog is, or what it is about.
record ChangeCourse(ChatId chat, UserId user, Change change) implements Command<Handled> {
  sealed interface Change {
    record SetUrgency(Course.Urgency urgency) implements Change {}

    /// @param category 0: none
    record SetCategory(long category) implements Change {}
  }

  @Override
  public Handled decide(Work work) {
    return Reach.session(
        work,
        chat,
        user,
        (dialog, session) -> {
          new SessionDesk(work).change(dialog, session, this::changed);
          return new Handled.Done();
        });
  }

  private Course changed(Course course) {
    return switch (change) {
      case Change.SetUrgency to -> course.urgent(to.urgency());
      case Change.SetCategory to -> course.in(to.category());
    };
  }
}
