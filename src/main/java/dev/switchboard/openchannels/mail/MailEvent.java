package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.DomainEvent;

/// What people do with a mailbox as a channel. Its password is not told.
///
/// @param title what it is called
public record MailEvent(What what, long mailbox, String title, LineId line, boolean active)
    implements DomainEvent {
  /// What was done.
  public enum What {
    ADDED,
    CHANGED,
    REMOVED
  }

  static MailEvent of(What what, Mailbox mailbox) {
    return new MailEvent(what, mailbox.id(), mailbox.title(), mailbox.line(), mailbox.active());
  }
}
