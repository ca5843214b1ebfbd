package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.NoteSent;
import dev.switchboard.openchannels.telegram.TelegramOut.Outgoing;
import dev.switchboard.platform.outbox.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Changes what Telegram has of a message, or takes it back. Whatever of it was done before stays
/// done when it is tried again.
///
/// @param notes keeps by which ids Telegram knows the message, while it is still being changed
record Amend(
    BotApi api, BotToken token, Outgoing outgoing, Message message, Consumer<NoteSent> notes) {
  /// Ends an attempt.
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Verdict verdict;

    private Stop(Verdict verdict) {
      super(null, null, false, false);
      this.verdict = verdict;
    }
  }

  /// Part by part; what is left of the old text goes, what is new behind it is said.
  Verdict change() {
    List<String> parts = Objects.requireNonNullElse(outgoing.parts(), List.of());
    List<Long> known = ChannelIds.texts(message);
    if (ChannelIds.all(message).isEmpty()) {
      return new Verdict.Park("Telegram does not have this message.");
    }
    List<String> ids = new ArrayList<>();
    try {
      for (int i = 0; i < Math.max(parts.size(), known.size()); i++) {
        if (i >= parts.size()) {
          delete(known.get(i));
        } else if (i < known.size()) {
          edit(known.get(i), parts.get(i), i == parts.size() - 1);
          ids.add(ChannelIds.ofText(known.get(i)));
        } else {
          ids.add(ChannelIds.ofText(say(parts.get(i), i == parts.size() - 1)));
          notes.accept(note(ids));
        }
      }
    } catch (Stop stop) {
      return stop.verdict;
    }
    return new Verdict.DeliveredThen(note(ids));
  }

  /// What is no text keeps its ids.
  private NoteSent note(List<String> texts) {
    return new NoteSent(outgoing.chat(), outgoing.message(), ChannelIds.withTexts(message, texts));
  }

  Verdict takeBack() {
    try {
      ChannelIds.all(message).forEach(this::delete);
    } catch (Stop stop) {
      return stop.verdict;
    }
    return new Verdict.Delivered();
  }

  private void edit(long id, String html, boolean last) {
    Map<String, Object> body = body(html, last);
    body.put("message_id", id);
    demandDone(api.call(token, "editMessageText", body), "message is not modified");
  }

  private long say(String html, boolean last) {
    return switch (api.call(token, "sendMessage", body(html, last))) {
      case BotApi.Reply.Done done -> done.result().path("message_id").asLong(0);
      case BotApi.Reply.Refused refused -> throw new Stop(Refusals.verdict(refused));
      case BotApi.Reply.Away away -> throw new Stop(Verdict.retry(away.sentence()));
    };
  }

  private void delete(long id) {
    Map<String, Object> body = Map.of("chat_id", outgoing.body().get("chat_id"), "message_id", id);
    demandDone(api.call(token, "deleteMessage", body), "message to delete not found");
  }

  /// The buttons stand below the last part.
  private Map<String, Object> body(String html, boolean last) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("chat_id", outgoing.body().get("chat_id"));
    body.put("text", html);
    body.put("parse_mode", "HTML");
    Object buttons = outgoing.body().get("reply_markup");
    if (last && buttons != null) {
      body.put("reply_markup", buttons);
    }
    return body;
  }

  /// @param already how Telegram says that nothing is left to do
  private static void demandDone(BotApi.Reply reply, String already) {
    switch (reply) {
      case BotApi.Reply.Done _ -> {}
      case BotApi.Reply.Refused refused when refused.words().contains(already) -> {}
      case BotApi.Reply.Refused refused -> throw new Stop(Refusals.verdict(refused));
      case BotApi.Reply.Away away -> throw new Stop(Verdict.retry(away.sentence()));
    }
  }
}
