package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what operators, bots and the line itself write, change and take back in a dialog into
/// calls of the Bot API: one delivery for each part of a text and for each file, so that what has
/// arrived is not sent again with what has not.
final class TelegramOut implements EventListener {
  /// Telegram takes no message without a text, not even for its buttons.
  private static final String NO_WORDS = "👇";

  /// What the carrier does.
  ///
  /// @param message of ours that it is about
  /// @param body of the call, as far as it is known now
  /// @param file number of a file that is kept here, 0: none
  /// @param parts of the text, when it is changed
  record Outgoing(
      long bot,
      Step step,
      long chat,
      long message,
      Map<String, Object> body,
      long file,
      @Nullable List<String> parts) {}

  enum Step {
    SAY,
    ATTACH,
    CHANGE,
    TAKE_BACK
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case DialogEvent.MessageAdded(Dialog dialog, Message message) ->
          leaving(dialog, message).ifPresent(place -> send(work, place, message));
      case DialogEvent.MessageChanged(Dialog dialog, Message message) ->
          leaving(dialog, message).ifPresent(place -> change(work, place, message));
      case DialogEvent.MessageDeleted(Dialog dialog, Message message, _) ->
          leaving(dialog, message)
              .ifPresent(place ->
                  queue(work, place, message, outgoing(place, Step.TAKE_BACK, message, to(place))));
      default -> {}
    }
  }

  /// Where a message goes that the client is to see and does not have yet.
  private static Optional<TelegramPlace> leaving(Dialog dialog, Message message) {
    boolean ours =
        switch (message.origin()) {
          case OPERATOR, AGENT, SYSTEM -> true;
          case CLIENT -> false;
        };
    return ours && !message.inside() && message.externalId() == null
        ? TelegramPlace.of(dialog)
        : Optional.empty();
  }

  private static void send(Work work, TelegramPlace place, Message message) {
    List<String> parts = parts(message);
    for (int i = 0; i < parts.size(); i++) {
      Map<String, Object> body = said(place, parts.get(i));
      if (i == 0) {
        answered(work, message).ifPresent(id -> body.put("reply_parameters", quoting(id)));
      }
      if (i == parts.size() - 1 && !message.params().buttons().isEmpty()) {
        body.put("reply_markup", Choice.keyboard(message));
      }
      queue(work, place, message, outgoing(place, Step.SAY, message, body));
    }
    message.params().files().stream()
        .filter(file -> file.stored() != 0)
        .forEach(file -> attach(work, place, message, file));
  }

  private static List<String> parts(Message message) {
    List<String> parts = TelegramText.parts(ChannelText.formatted(message));
    return parts.isEmpty() && !message.params().buttons().isEmpty() ? List.of(NO_WORDS) : parts;
  }

  private static void attach(Work work, TelegramPlace place, Message message, RemoteFile file) {
    queue(
        work,
        place,
        message,
        new Outgoing(
            place.bot(),
            Step.ATTACH,
            message.chat().value(),
            message.id(),
            to(place),
            file.stored(),
            null));
  }

  private static void change(Work work, TelegramPlace place, Message message) {
    Map<String, Object> body = to(place);
    if (!message.params().buttons().isEmpty()) {
      body.put("reply_markup", Choice.keyboard(message));
    }
    queue(
        work,
        place,
        message,
        new Outgoing(
            place.bot(),
            Step.CHANGE,
            message.chat().value(),
            message.id(),
            body,
            0,
            parts(message)));
  }

  private static Outgoing outgoing(
      TelegramPlace place, Step step, Message message, Map<String, Object> body) {
    return new Outgoing(place.bot(), step, message.chat().value(), message.id(), body, 0, null);
  }

  private static void queue(Work work, TelegramPlace place, Message message, Outgoing outgoing) {
    Deliveries.send(
        work,
        TelegramPlace.channel(place.bot()),
        message.chat().toString(),
        TelegramPlace.KIND,
        outgoing,
        message.place());
  }

  private static Map<String, Object> to(TelegramPlace place) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("chat_id", place.chat());
    return body;
  }

  static Map<String, Object> said(TelegramPlace place, String html) {
    Map<String, Object> body = to(place);
    body.put("text", html);
    body.put("parse_mode", "HTML");
    return body;
  }

  private static Map<String, Object> quoting(long message) {
    return Map.of("message_id", message, "allow_sending_without_reply", true);
  }

  /// Telegram's number of the message that this one answers, if it is known by now.
  private static Optional<Long> answered(Work work, Message message) {
    return message.params().replyTo() == 0
        ? Optional.empty()
        : Messages.in(work)
            .find(message.params().replyTo())
            .filter(answered -> answered.chat().equals(message.chat()) && !answered.inside())
            .flatMap(ChannelIds::first);
  }
}
