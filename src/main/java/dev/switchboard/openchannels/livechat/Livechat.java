package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;

/// The web chat of a line.
///
/// @param code names it in public addresses
/// @param identitySecret signs the ids of visitors, empty: none are taken
/// @param version counts the changes from 1
record Livechat(
    PortalId portal,
    LineId line,
    String code,
    boolean active,
    Appearance appearance,
    String identitySecret,
    long version) {
  /// The connector's code.
  static final String CONNECTOR = "livechat";

  static Livechat fresh(PortalId portal, LineId line, String code) {
    return new Livechat(portal, line, code, false, Appearance.DEFAULT, "", 0);
  }

  /// The same, changed by somebody.
  Livechat changed(Appearance next, String nextSecret, boolean on) {
    return new Livechat(portal, line, code, on, next, nextSecret, version + 1);
  }

  /// What visitors read above the chat.
  String nameOn(Line its) {
    return appearance.name().isEmpty() ? its.name() : appearance.name();
  }

  /// The secret stays out of logs.
  @Override
  public String toString() {
    return "Livechat[" + code + "]";
  }
}
