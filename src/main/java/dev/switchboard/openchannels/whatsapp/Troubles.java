package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.platform.lane.Lanes;

/// Notes what is wrong with channels, when it is another thing than before. Nobody waits for it.
final class Troubles {
  private Troubles() {}

  static void note(Lanes lanes, WhatsappChannel channel, Trouble.Kind kind, String words) {
    boolean isNews = channel.trouble().kind() != kind || !channel.trouble().words().equals(words);
    if (isNews) {
      NoteStanding.Found found = new NoteStanding.Found.Wrong(kind, words);
      var unused = lanes.submitBehind(channel.portal(), new NoteStanding(channel.id(), found));
    }
  }

  /// The token is accepted.
  static void admitted(Lanes lanes, WhatsappChannel channel) {
    if (channel.trouble().kind() == Trouble.Kind.DENIED) {
      note(lanes, channel, Trouble.Kind.NONE, "");
    }
  }
}
