package dev.switchboard.openchannels.livechat;

import java.util.Optional;

/// What somebody wants changed of a web chat; what is empty stays.
///
/// @param secret empty text: signed visitors are no longer taken
record LivechatChange(
    Optional<Boolean> active, Optional<Appearance> appearance, Optional<String> secret) {
  static LivechatChange activate(boolean on) {
    return new LivechatChange(Optional.of(on), Optional.empty(), Optional.empty());
  }

  Livechat applied(Livechat before) {
    return before.changed(
        appearance.orElse(before.appearance()),
        secret.orElse(before.identitySecret()),
        active.orElse(before.active()));
  }

  /// The secret stays out of logs.
  @Override
  public String toString() {
    return "LivechatChange";
  }
}
