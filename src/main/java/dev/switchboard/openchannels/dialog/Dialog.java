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
/// @param crm what it is bound to in the CRM
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
    CrmLinks crm,
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
    int from = 0;
    for (int i = 0; i < index; i++) {
      from = code.indexOf('|', from) + 1;
    }
    int to = code.indexOf('|', from);
    return code.substring(from, to < 0 ? code.length() : to);
  }

  Dialog withMessage(long message) {
    return copy(card, silent, crm, messageCount + 1, message);
  }

  public Dialog withSilent(boolean on) {
    return copy(card, on, crm, messageCount, lastMessage);
  }

  public Dialog withCrm(CrmLinks links) {
    return copy(card, silent, links, messageCount, lastMessage);
  }

  /// What is left of one that is erased: its number, its line and how much there was.
  ///
  /// @param nobody its code and place from now on
  public Dialog erased(String nobody) {
    return new Dialog(
        id,
        nobody,
        nobody,
        line,
        client,
        false,
        new ClientCard("", "", "", "", "", ""),
        "",
        "",
        true,
        CrmLinks.NONE,
        messageCount,
        lastMessage,
        createdAt);
  }

  /// The CRM lead, 0 when there is none.
  public long lead() {
    return crm.lead();
  }

  /// The channel has told more about the client.
  public Dialog withCard(ClientCard newCard) {
    return copy(newCard, silent, crm, messageCount, lastMessage);
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
        crm,
        messageCount,
        lastMessage,
        createdAt);
  }

  /// The dialog began in another system.
  public Dialog begunAt(Instant then) {
    return new Dialog(
        id,
        code,
        place,
        line,
        client,
        chatIsNumber,
        card,
        title,
        description,
        silent,
        crm,
        messageCount,
        lastMessage,
        then);
  }

  private Dialog copy(
      ClientCard newCard, boolean newSilent, CrmLinks links, long newCount, long newLast) {
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
        links,
        newCount,
        newLast,
        createdAt);
  }
}
