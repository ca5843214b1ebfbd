package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Makes a bot. The same code of the same owner gives the bot that is there, as it is to be now.
///
/// Source: contract/methods/imbot/imbot.register.json, imbot.v2.Bot.register.json
///
/// @param draft its id does not count
record RegisterBot(Bot draft, Profile profile) implements Command<RegisterBot.Outcome> {
  static final int MOST = 100;

  sealed interface Outcome {
    record Registered(UserId id) implements Outcome {}

    /// The owner has as many as he may have.
    record TooMany() implements Outcome {}

    /// Version 2: a bot of somebody else has the code.
    record CodeTaken() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    List<Bot> own = Bots.in(work).ofOwner(draft.owner());
    Optional<Bot> known = own.stream().filter(bot -> bot.code().equals(draft.code())).findFirst();
    if (known.isEmpty() && own.size() >= MOST) {
      return new Outcome.TooMany();
    }
    if (known.isEmpty() && draft.v2() != null && Bots.in(work).isCode(draft.code())) {
      return new Outcome.CodeTaken();
    }
    UserId id = known.map(Bot::id).orElseGet(() -> Users.in(work).addBot(profile));
    Users.in(work).updateProfile(id, _ -> profile);
    Bots.in(work).save(draft.withId(id));
    return new Outcome.Registered(id);
  }
}
