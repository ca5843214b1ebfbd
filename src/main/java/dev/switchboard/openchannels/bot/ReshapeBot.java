package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Changes a bot of version 2.
///
/// Source: contract/methods/imbot/imbot.v2.Bot.update.json
///
/// @param next the bot as it is to be; its owner may be another
record ReshapeBot(UserId id, String owner, Bot next, Profile profile)
    implements Command<ReshapeBot.Outcome> {
  enum Outcome {
    DONE,
    NO_BOT,
    /// Whoever has the new token has a bot of this code already.
    TOKEN_TAKEN
  }

  @Override
  public Outcome decide(Work work) {
    Bots bots = Bots.in(work);
    if (bots.find(id).filter(bot -> bot.owner().equals(owner)).isEmpty()) {
      return Outcome.NO_BOT;
    }
    boolean moves = !next.owner().equals(owner);
    if (moves
        && bots.ofOwner(next.owner()).stream().anyMatch(bot -> bot.code().equals(next.code()))) {
      return Outcome.TOKEN_TAKEN;
    }
    bots.save(next);
    Users.in(work).updateProfile(id, _ -> profile);
    return Outcome.DONE;
  }
}
