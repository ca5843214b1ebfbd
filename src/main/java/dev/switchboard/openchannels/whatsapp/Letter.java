package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.line.LineId;
import tools.jackson.databind.JsonNode;

/// One message of a client's as Meta has brought it, on its way into a dialog.
///
/// @param number Meta's own number of the phone number that he wrote to
/// @param chatId our number of his dialog, 0 when there was none yet: who erases that finds it here
/// @param wamid WhatsApp's id of the message
/// @param user the client's phone number in digits, or what Meta calls him who hides it
/// @param name as he calls himself
/// @param login his user name, empty when he has none
/// @param message as it came
record Letter(
    long number,
    long chatId,
    String wamid,
    String user,
    String name,
    String login,
    JsonNode message) {
  WhatsappPlace place(LineId line) {
    return new WhatsappPlace(number, line, user);
  }

  Letter in(long chat) {
    return new Letter(number, chat, wamid, user, name, login, message);
  }

  /// Empty when he hides it.
  String phone() {
    return user.matches("[0-9]+") ? "+" + user : "";
  }

  /// What clients write is not for logs.
  @Override
  public String toString() {
    return "Letter[" + number + "]";
  }
}
