package dev.switchboard.directory.factor;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// The app by which a person shows who he is.
///
/// @param lastStep of the last code that was taken, so that none is taken twice
record SecondFactor(UserId user, TotpSecret secret, long lastStep, Instant since) {
  /// Takes a code.
  ///
  /// @return what is to be stored; empty when the code is wrong or was used
  Optional<SecondFactor> taking(String code, Instant now) {
    OptionalLong step = Totp.find(secret, code, now, lastStep);
    return step.isPresent()
        ? Optional.of(new SecondFactor(user, secret, step.getAsLong(), since))
        : Optional.empty();
  }
}
