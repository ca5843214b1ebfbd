package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes a bot; what was not sent stays. One of version 2 keeps no addresses by event.
///
/// Source: contract/methods/imbot/imbot.update.json
record ChangeBot(
    UserId id,
    String owner,
    Optional<String> code,
    Map<String, String> handlers,
    UnaryOperator<Profile> profile)
    implements Command<Owned> {
  @Override
  public Owned decide(Work work) {
    return Owned.of(
        work,
        id,
        owner,
        bot -> {
          Map<String, String> all = new HashMap<>(bot.handlers());
          all.putAll(handlers);
          Bots.in(work).save(bot.with(code.orElse(bot.code()), all));
          Users.in(work).updateProfile(id, profile);
        });
  }
}
