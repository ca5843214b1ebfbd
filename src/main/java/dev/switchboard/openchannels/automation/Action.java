package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.Course.Urgency;
import dev.switchboard.openchannels.tag.Tag;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;

/// One thing done with a dialog. Texts may have variables.
public sealed interface Action {
  /// An operator is asked to take it.
  record Assign(UserId user) implements Action {}

  /// Another line's queue is asked.
  record Move(LineId line) implements Action {}

  record AddTag(Tag tag) implements Action {}

  record RemoveTag(Tag tag) implements Action {}

  /// The client reads it: as the words of whoever started a macro, in the line's name of a rule.
  record Reply(String text) implements Action {}

  /// For colleagues only.
  record Note(String text) implements Action {}

  /// An address is called with what has happened.
  ///
  /// @param secret with which it is signed, or empty
  record Webhook(String url, String secret) implements Action {}

  record Close() implements Action {}

  record StartAgent(UserId bot) implements Action {}

  record SetUrgency(Urgency urgency) implements Action {}

  record Snooze(Duration time) implements Action {}

  /// An employee is told.
  record Notify(UserId user, String text) implements Action {}
}
