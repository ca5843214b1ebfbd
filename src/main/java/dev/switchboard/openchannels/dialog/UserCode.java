package dev.switchboard.openchannels.dialog;

import dev.switchboard.openchannels.line.LineId;
import java.util.Locale;

/// A client of a channel: `connector|line|chat of the channel|user of the channel`.
///
/// Source: spec/seed-open-channels-dialogs.txt, "Main Identifiers". The parts hold no `|`.
public record UserCode(String connector, LineId line, String chat, String user) {
  public UserCode {
    connector = connector.toLowerCase(Locale.ROOT);
    chat = Storable.text(chat).replace('|', '_');
    user = Storable.text(user).replace('|', '_');
  }

  @Override
  public String toString() {
    return connector + "|" + line.value() + "|" + chat + "|" + user;
  }
}
