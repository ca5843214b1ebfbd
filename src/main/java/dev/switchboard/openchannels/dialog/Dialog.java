package dev.switchboard.openchannels.dialog;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// One client of one channel on one line. It has many sessions, one after the other.
///
/// @param code the client's [UserCode] as text
/// @param chatIsNumber the channel writes its chat's id as a JSON number
/// @param card what the channel says about the client
/// @param place what the channel's next message is recognised by
/// @param silent what operators write stays inside
/// @param lead the CRM lead, 0 when there is none
public record Dialog(
    ChatId id,
    String code,
    String place,
    LineId line,
    UserId client,
    boolean chatIsNumber,
    ClientCard card,
    String title,
    String description,
    boolean silent,
    long lead,
    long messageCount,
    long lastMessage,
    Instant createdAt) {
  public Dialog {
    title = Storable.text(title);
    description = Storable.text(description);
  }

  /// The channel's name: the first part of the code.
  public String connector() {
    return part(0);
  }

  /// The chat's id in the channel.
  public String channelChat() {
    return part(2);
  }

  /// The client's id in the channel.
  public String channelUser() {
    return part(3);
  }

  private String part(int index) {
    return code.split("\\|", -1)[index];
  }

  Dialog withMessage(long message) {
    return copy(card, silent, lead, messageCount + 1, message);
  }

  public Dialog withSilent(boolean on) {
    return copy(card, on, lead, messageCount, lastMessage);
  }

  public Dialog withLead(long newLead) {
    return copy(card, silent, newLead, messageCount, lastMessage);
  }

  /// The channel has told more about the client.
  public Dialog withCard(ClientCard newCard) {
    return copy(newCard, silent, lead, messageCount, lastMessage);
  }

  public Dialog withTitle(String newTitle) {
    return new Dialog(
        id,
        code,
        place,
        line,
        client,
        chatIsNumber,
        card,
        newTitle,
        description,
        silent,
        lead,
        messageCount,
        lastMessage,
        createdAt);
  }

  private Dialog copy(
      ClientCard newCard, boolean newSilent, long newLead, long newCount, long newLast) {
    return new Dialog(
        id,
        code,
        place,
        line,
        client,
        chatIsNumber,
        newCard,
        title,
        description,
        newSilent,
        newLead,
        newCount,
        newLast,
        createdAt);
  }
}
