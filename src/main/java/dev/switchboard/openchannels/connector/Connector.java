package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import java.time.Instant;

/// A channel that an application has registered.
///
/// @param code lower case: digits, letters and `_`
/// @param application who registered it; 0: a webhook
/// @param placementHandler URL of its settings page
/// @param icons JSON, as registered
record Connector(
    String code,
    long application,
    String name,
    String placementHandler,
    String icons,
    Flags flags,
    Instant createdAt) {
  private static final String PLACE = "conn|";

  /// What the channel can do, and how it wants to be served.
  ///
  /// @param needSystemMessages wants notices of the system as well
  /// @param needSignature wants the author's name before the text
  /// @param chatGroup one dialog per chat of the channel, not per client
  record Flags(
      boolean delExternalMessages,
      boolean editInternalMessages,
      boolean delInternalMessages,
      boolean newsletter,
      boolean needSystemMessages,
      boolean needSignature,
      boolean chatGroup) {}

  /// What recognises a client's dialog: his id, or the chat's in a channel of groups.
  String place(LineId line, String chat, String user) {
    String who = flags.chatGroup() ? "c|" + chat : "u|" + user;
    return PLACE + code + "|" + line + "|" + who;
  }

  /// The place is a chat of many.
  static boolean isGroup(String place) {
    String[] parts = place.split("\\|", 5);
    return isPlaceOfOne(place) && parts.length > 3 && parts[3].equals("c");
  }

  static boolean isPlaceOfOne(String place) {
    return place.startsWith(PLACE);
  }
}
