package dev.switchboard.directory.factor;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Offers a secret to somebody who has shown the password: with the first code of it, it becomes
/// that person's. Answers false to who has one already.
///
/// @param token hash of what the person shows with the code
public record OfferFactor(UserId user, SecretHash token, TotpSecret offer)
    implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    if (Factors.in(work).has(user)) {
      return false;
    }
    Challenges.in(work).open(user, token, Optional.of(offer));
    return true;
  }
}
