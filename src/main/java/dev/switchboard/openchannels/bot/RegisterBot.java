package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Makes a bot. The same code of the same owner gives the bot that is there, as it is to be now.
///
/// Source: contract/methods/imbot/imbot.register.json
///
/// @param draft its id does not count
record RegisterBot(Bot draft, Profile profile) implements Command<Optional<UserId>> {
  static final int MOST = 100;

  /// @return empty when the owner has as many bots as he may have
  @Override
  public Optional<UserId> decide(Work work) {
    var own = Bots.in(work).ofOwner(draft.owner());
    Optional<Bot> known = own.stream().filter(bot -> bot.code().equals(draft.code())).findFirst();
    if (known.isEmpty() && own.size() >= MOST) {
      return Optional.empty();
    }
    UserId id = known.map(Bot::id).orElseGet(() -> Users.in(work).addBot(profile));
    Users.in(work).updateProfile(id, _ -> profile);
    Bots.in(work)
        .save(
            new Bot(
                id,
                draft.application(),
                draft.owner(),
                draft.code(),
                draft.type(),
                draft.openline(),
                draft.handlers()));
    return Optional.of(id);
  }
}
