package dev.switchboard.openchannels.external;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Changes what is given of an external bot. False when there is no such bot.
record ChangeExternalBot(
    UserId id,
    Optional<String> name,
    Optional<String> url,
    Optional<SecretHash> token,
    Optional<Boolean> active)
    implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<ExternalBot> found = SqlExternalBots.find(work, id).filter(bot -> !bot.removed());
    found.ifPresent(bot -> change(work, bot));
    return found.isPresent();
  }

  private void change(Work work, ExternalBot bot) {
    SqlExternalBots.in(work)
        .save(
            bot.at(url.orElse(bot.url()))
                .withToken(token.map(SecretHash::value).orElse(bot.tokenHash()))
                .withActive(active.orElse(bot.active())));
    name.ifPresent(called -> Users.in(work).updateProfile(id, _ -> Profile.named(called, "")));
    active.ifPresent(on -> Users.in(work).updateActive(id, on));
    work.emit(new ExternalBotEvent.Changed(id));
  }

  /// The address can hold a secret.
  @Override
  public String toString() {
    return "ChangeExternalBot[" + id + "]";
  }
}
