package dev.switchboard.openchannels.events;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import java.util.Optional;

/// Something that applications may hear of.
///
/// @param code upper case, as in [KnownEvents]
/// @param data written as JSON when it is fired
/// @param order events of one order reach a handler one after the other
/// @param by who caused it; the system when nobody did
/// @param carries the message that leaves by it, if it is more than news: [Message#place]
/// @param audience the only application that may hear of it; empty: every one
public record Event(
    String code,
    Object data,
    String order,
    UserId by,
    Optional<Long> audience,
    Optional<String> carries) {
  private static final int LONGEST_ORDER = 100;

  /// An event about whatever `data` names: what is about the same thing keeps its order.
  public static Event of(String code, Object data) {
    String about = Json.write(data);
    String order = about.length() <= LONGEST_ORDER ? about : code;
    return new Event(code, data, order, UserId.SYSTEM, Optional.empty(), Optional.empty());
  }

  /// An event of a dialog, in order with the others of that dialog.
  public static Event in(ChatId chat, String code, Object data) {
    return new Event(
        code, data, chat.dialogId(), UserId.SYSTEM, Optional.empty(), Optional.empty());
  }

  public Event causedBy(UserId user) {
    return new Event(code, data, order, user, audience, carries);
  }

  public Event onlyFor(long application) {
    return new Event(code, data, order, by, Optional.of(application), carries);
  }

  /// Without this event the client does not see the message.
  public Event carrying(Message message) {
    return new Event(code, data, order, by, audience, Optional.of(message.place()));
  }
}
