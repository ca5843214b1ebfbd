package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.DomainEvent;

/// What people do with a number's channel. Its secrets are not told.
///
/// @param number Meta's own number of it
/// @param title what it is called
public record WhatsappEvent(What what, long number, String title, LineId line, boolean active)
    implements DomainEvent {
  /// What was done.
  public enum What {
    ADDED,
    CHANGED,
    REMOVED
  }

  static WhatsappEvent of(What what, WhatsappChannel channel) {
    return new WhatsappEvent(
        what, channel.id(), channel.number().title(), channel.line(), channel.active());
  }
}
