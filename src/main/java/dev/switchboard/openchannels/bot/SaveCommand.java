package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Registers a command of a bot, or changes one. Registering a name again changes what is there.
///
/// Source: contract/methods/imbot/imbot.command.register.json, imbot.v2.Command.update.json
///
/// @param draft its id is 0: a new one
/// @param change what becomes of a command that is there
record SaveCommand(String owner, BotCommand draft, UnaryOperator<BotCommand> change)
    implements Command<SaveCommand.Outcome> {
  private static final int MOST = 100;

  sealed interface Outcome {
    record Saved(BotCommand command) implements Outcome {}

    /// The bot or the command is not there any more.
    record NotThere() implements Outcome {}

    record TooMany() implements Outcome {}

    /// The bot has another command of this name.
    record NameTaken() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    boolean own =
        Bots.in(work).find(draft.bot()).filter(bot -> bot.owner().equals(owner)).isPresent();
    if (!own) {
      return new Outcome.NotThere();
    }
    return draft.id() == 0 ? register(work) : update(work);
  }

  private Outcome register(Work work) {
    BotCommands commands = BotCommands.in(work);
    Optional<BotCommand> known = commands.named(draft.bot(), draft.name());
    if (known.isEmpty() && commands.of(draft.bot()).size() >= MOST) {
      return new Outcome.TooMany();
    }
    long id = known.map(BotCommand::id).orElseGet(() -> work.nextId("bot-command"));
    return saved(work, draft.withId(id));
  }

  private Outcome update(Work work) {
    BotCommands commands = BotCommands.in(work);
    Optional<BotCommand> known =
        commands.find(draft.id()).filter(command -> command.bot().equals(draft.bot()));
    if (known.isEmpty()) {
      return new Outcome.NotThere();
    }
    BotCommand next = change.apply(known.get());
    List<Long> others =
        commands.named(next.bot(), next.name()).stream().map(BotCommand::id).toList();
    return others.isEmpty() || others.contains(next.id())
        ? saved(work, next)
        : new Outcome.NameTaken();
  }

  private static Outcome saved(Work work, BotCommand command) {
    BotCommands.in(work).save(command);
    return new Outcome.Saved(command);
  }
}
