package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.bot.BotCommand.Given;
import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.session.BotPatience;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Tells bots what happens in the dialogs that they hold, and that they have been given one.
///
/// Source: spec/open-channels.md §6
final class BotEvents implements EventListener {
  private final WireDates dates;

  BotEvents(WireDates dates) {
    this.dates = dates;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.AgentAddressed(
              Dialog dialog,
              Session session,
              Message message,
              Optional<String> pressed) ->
          session
              .holder()
              .flatMap(Bots.in(work)::find)
              .flatMap(bot -> hear(work, bot, dialog, message, pressed))
              .ifPresent(delivery -> BotPatience.begin(work, session, delivery));
      case SessionEvent.HandedOver given -> join(work, given.dialog(), given.session());
      case DialogEvent.MessageChanged(Dialog dialog, Message message) ->
          holder(work, dialog.id())
              .filter(bot -> isNews(bot, message))
              .ifPresent(bot -> letters(work, bot).changed(dialog, message));
      case DialogEvent.MessageDeleted(Dialog dialog, Message message, UserId by) ->
          holder(work, dialog.id())
              .filter(bot -> isNews(bot, message))
              .ifPresent(bot -> letters(work, bot).deleted(dialog, message, by));
      case DialogEvent.MessageLiked(Dialog dialog, Message message, UserId by) ->
          holder(work, dialog.id())
              .filter(bot -> message.author().equals(bot.id()) && !by.equals(bot.id()))
              .ifPresent(bot -> letters(work, bot).liked(dialog, message, by));
      default -> {
        // nothing that a bot has to hear
      }
    }
  }

  private static boolean isNews(Bot bot, Message message) {
    return !message.author().equals(bot.id()) && !message.inside();
  }

  private static Optional<Bot> holder(Work work, ChatId chat) {
    return Sessions.in(work)
        .open(chat)
        .filter(session -> session.stage() instanceof Session.Stage.WithAgent)
        .flatMap(Session::holder)
        .flatMap(Bots.in(work)::find);
  }

  private void join(Work work, Dialog dialog, Session session) {
    if (session.stage() instanceof Session.Stage.WithAgent agent) {
      Bots.in(work).find(agent.bot()).ifPresent(bot -> letters(work, bot).joined(dialog));
    }
  }

  private BotLetters letters(Work work, Bot bot) {
    return bot.v2() == null ? new LettersV1(work, bot) : new LettersV2(work, bot, dates);
  }

  /// A bot hears of its own end by the version that it is of.
  static void gone(Work work, Bot bot, UserId by, WireDates dates) {
    BotLetters letters =
        bot.v2() == null ? new LettersV1(work, bot) : new LettersV2(work, bot, dates);
    letters.gone(by);
  }

  /// A press counts for what its button stands for; where the channel shows buttons as a numbered
  /// list, so does their number.
  private Optional<Long> hear(
      Work work, Bot bot, Dialog dialog, Message message, Optional<String> pressed) {
    Optional<Button> picked =
        pressed.isPresent() ? Optional.empty() : picked(work, bot, dialog, message);
    Optional<String> press = pressed.or(() -> picked.map(Button::id));
    Optional<Given> given =
        press
            .flatMap(id -> Given.of(id, true))
            .or(() -> press.isPresent() ? Optional.empty() : Given.of(message.text(), false));
    Optional<BotCommand> command =
        given.flatMap(words -> BotCommands.in(work).named(bot.id(), words.name()));
    if (command.isPresent()) {
      return letters(work, bot).command(dialog, message, command.get(), given.get());
    }
    Message heard = picked.map((Button button) -> message.withText(button.text())).orElse(message);
    return letters(work, bot).message(dialog, heard);
  }

  private static Optional<Button> picked(Work work, Bot bot, Dialog dialog, Message message) {
    String text = message.text().strip();
    if (ChannelText.showsButtons(dialog) || !text.matches("[1-9][0-9]?")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    List<Button> buttons =
        Messages.in(work)
            .last(dialog.id(), bot.id())
            .map(last -> last.params().buttons())
            .orElse(List.of());
    return number <= buttons.size() ? Optional.of(buttons.get(number - 1)) : Optional.empty();
  }
}
