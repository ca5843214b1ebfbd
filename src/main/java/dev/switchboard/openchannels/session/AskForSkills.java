package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Says what whoever takes the open session of a dialog has to be able to do. One that waits keeps
/// its place, and somebody else is asked if whoever is asked is not able.
record AskForSkills(ChatId chat, UserId user, List<String> skills) implements Command<Handled> {
  @Override
  public Handled decide(Work work) {
    return Reach.session(
        work,
        chat,
        user,
        (dialog, session) -> {
          Dispatch dispatch = new Dispatch(work);
          dispatch.need(dialog, session, skills, user);
          dispatch.drain();
          return new Handled.Done();
        });
  }
}
