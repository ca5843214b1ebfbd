package dev.switchboard.openchannels.mail;

/// How it stands with the reading of a mailbox.
///
/// @param words why, as far as the server or the network has said it
record Standing(State state, String words) {
  static final Standing STARTING = new Standing(State.STARTING, "");
  static final Standing RECEIVING = new Standing(State.RECEIVING, "");

  /// What keeps mails from coming.
  enum State {
    STARTING,
    RECEIVING,
    OFF,
    LINE_OFF,
    /// The server does not accept login and password any more.
    DENIED,
    /// The server may not be called, or does not encrypt.
    REFUSED,
    /// The server cannot be reached.
    AWAY,
    /// A fault of ours, or our store is away: mails wait at their server.
    FAULT
  }

  static Standing of(MailFault fault) {
    State state =
        switch (fault.kind()) {
          case DENIED -> State.DENIED;
          case REFUSED -> State.REFUSED;
          case AWAY -> State.AWAY;
        };
    return new Standing(state, fault.sentence());
  }

  boolean isFine() {
    return switch (state) {
      case STARTING, RECEIVING, OFF, LINE_OFF -> true;
      case DENIED, REFUSED, AWAY, FAULT -> false;
    };
  }
}
