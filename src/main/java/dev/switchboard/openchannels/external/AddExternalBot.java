package dev.switchboard.openchannels.external;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Makes an external bot.
///
/// @param token by which it will call us; only its hash is kept
public record AddExternalBot(String name, Dialect dialect, String url, SecretHash token)
    implements Command<Optional<UserId>> {
  static final int MOST = 100;

  /// @return empty when there are as many as there may be
  @Override
  public Optional<UserId> decide(Work work) {
    if (SqlExternalBots.all(work).size() >= MOST) {
      return Optional.empty();
    }
    UserId id = Users.in(work).addBot(Profile.named(name, ""));
    SqlExternalBots.in(work)
        .save(new ExternalBot(work.portal(), id, token.value(), dialect, url, true));
    return Optional.of(id);
  }

  /// The address can hold a secret.
  @Override
  public String toString() {
    return "AddExternalBot[" + name + "]";
  }
}
