package dev.switchboard.openchannels.whatsapp;

/// How it stands with a number's channel.
///
/// @param words why, as far as Meta has said it
record Standing(State state, String words) {
  /// What keeps messages from coming or going.
  enum State {
    /// Meta brings messages.
    RECEIVING,
    OFF,
    /// Nobody has pasted the address at Meta yet, so that it brings nothing.
    UNVERIFIED,
    /// Meta does not accept the access token any more.
    DENIED,
    /// What came was not signed with the app secret.
    UNSIGNED
  }

  static Standing of(WhatsappChannel channel) {
    if (!channel.active()) {
      return new Standing(State.OFF, "");
    }
    return switch (channel.trouble().kind()) {
      case DENIED -> new Standing(State.DENIED, channel.trouble().words());
      case UNSIGNED -> new Standing(State.UNSIGNED, channel.trouble().words());
      case NONE -> new Standing(channel.isHeard() ? State.RECEIVING : State.UNVERIFIED, "");
    };
  }

  boolean isFine() {
    return switch (state) {
      case RECEIVING, OFF -> true;
      case UNVERIFIED, DENIED, UNSIGNED -> false;
    };
  }
}
