package dev.switchboard.openchannels.whatsapp;

import java.util.List;

/// What a client has done.
sealed interface Incoming {
  /// A file at Meta's.
  ///
  /// @param id by which its address can be asked for
  record RemoteMedia(String id, String name) {}

  /// @param choice what the button was given that he has pressed, empty: he has written
  /// @param quoted WhatsApp's id of the message that he answers, empty: none
  /// @param source the advertisement or post that led him here, empty: none
  record Said(String text, List<RemoteMedia> files, String choice, String quoted, String source)
      implements Incoming {
    public Said {
      files = List.copyOf(files);
    }

    Said with(String other) {
      return new Said(other, files, choice, quoted, source);
    }
  }

  /// @param emoji empty: he has taken it back
  /// @param to WhatsApp's id of the message
  record Reacted(String emoji, String to) implements Incoming {}
}
