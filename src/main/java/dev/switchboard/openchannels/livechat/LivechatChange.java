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

  /// Whether it makes a difference; what is new is always one.
  boolean changes(Livechat before) {
    Livechat after = applied(before);
    return before.version() == 0
        || after.active() != before.active()
        || !after.appearance().equals(before.appearance())
        || !after.identitySecret().equals(before.identitySecret());
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
