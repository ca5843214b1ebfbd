package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;

/// What an erased dialog is called where it had the client's name in the channel: some channels
/// call their clients by their phone numbers.
final class Codes {
  static final String NO_CARD = new ClientCard("", "", "", "", "", "").json();
  private static final String MARK = "erased-";

  private Codes() {}

  /// A code of its own, so that no message of the channel finds the dialog.
  static String of(Dialog dialog) {
    String nobody = MARK + dialog.id();
    return dialog.connector() + "|" + dialog.line() + "|" + nobody + "|" + nobody;
  }

  static boolean isErased(Dialog dialog) {
    return dialog.code().equals(of(dialog));
  }
}
