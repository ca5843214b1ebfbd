package dev.switchboard.openchannels.external;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Makes an external bot.
///
/// @param token by which it will call us; only its hash is kept
/// @param code of the line elsewhere that it speaks for; there is one bot for each
public record AddExternalBot(
    String name, Dialect dialect, String url, SecretHash token, String code)
    implements Command<Optional<UserId>> {
  static final int MOST = 100;

  public AddExternalBot(String name, Dialect dialect, String url, SecretHash token) {
    this(name, dialect, url, token, "");
  }

  /// @return empty when there are as many as there may be
  @Override
  public Optional<UserId> decide(Work work) {
    List<ExternalBot> all = SqlExternalBots.all(work);
    Optional<ExternalBot> known =
        all.stream().filter(bot -> bot.speaksForLine() && bot.code().equals(code)).findFirst();
    if (known.isPresent()) {
      SqlExternalBots.in(work).save(known.get().at(url).withToken(token.value()).withActive(true));
      return known.map(ExternalBot::id);
    }
    if (all.size() >= MOST) {
      return Optional.empty();
    }
    UserId id = Users.in(work).addBot(Profile.named(name, ""));
    work.emit(new ExternalBotEvent.Added(id, name));
    SqlExternalBots.in(work)
        .save(new ExternalBot(work.portal(), id, token.value(), dialect, url, true, code, false));
    return Optional.of(id);
  }

  /// The address can hold a secret.
  @Override
  public String toString() {
    return "AddExternalBot[" + name + "]";
  }
}
