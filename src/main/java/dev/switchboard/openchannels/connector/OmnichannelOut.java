package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what operators, agents and the line itself write in an Omnichannel dialog into calls of
/// `send_message`.
///
/// Source: spec/seed-omnichannel.txt, "Methods of the Public API"; spec/agents.md §12.3.
final class OmnichannelOut implements EventListener {
  static final String KIND = "omnichannel";
  static final String SEND_MESSAGE = "send_message";
  static final String CLOSE_CHAT = "close_chat";
  private static final String PLACE = OmnichannelWebhook.CONNECTOR + "|";

  /// What the carrier sends.
  ///
  /// @param channel the channel's id
  /// @param method what is called; null in what was queued by an older server: `send_message`
  /// @param body of the call
  record Outgoing(long channel, @Nullable String method, Map<String, Object> body) {}

  /// What recognises a chat's dialog: the channel and its own id of the chat.
  static String place(long channel, String chat) {
    return PLACE + channel + "|" + chat;
  }

  static OptionalLong channelOf(Dialog dialog) {
    return dialog.place().startsWith(PLACE)
        ? OptionalLong.of(
            Long.parseLong(
                dialog.place(), PLACE.length(), dialog.place().indexOf('|', PLACE.length()), 10))
        : OptionalLong.empty();
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof DialogEvent.MessageAdded added && isForTheClient(added.message())) {
      channelOf(added.dialog())
          .ifPresent(channel -> send(work, channel, added.dialog(), added.message()));
    }
    if (event instanceof SessionEvent.Finished finished) {
      channelOf(finished.dialog()).ifPresent(channel -> finish(work, channel, finished.dialog()));
    }
  }

  private static boolean isForTheClient(Message message) {
    return !message.inside()
        && switch (message.origin()) {
          case OPERATOR, AGENT, SYSTEM -> true;
          case CLIENT -> false;
        };
  }

  /// Only who has joined a line is told that a conversation is over: the protocol of ordinary
  /// channels has no word for it.
  private static void finish(Work work, long channel, Dialog dialog) {
    SqlOmnichannel.in(work)
        .find(channel)
        .filter(OmnichannelChannel::isGuest)
        .ifPresent(_ ->
            Deliveries.send(
                work,
                KIND + ":" + channel,
                dialog.id().toString(),
                KIND,
                new Outgoing(channel, CLOSE_CHAT, Map.of("chat_id", chatId(dialog)))));
  }

  /// Text and buttons are two calls, in this order.
  private static void send(Work work, long channel, Dialog dialog, Message message) {
    String text = ChannelText.plain(message);
    boolean buttons = !message.params().buttons().isEmpty();
    if (!text.isEmpty() || !buttons) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("id", id(work, message, buttons ? "/text" : ""));
      said.put("kind", "operator");
      said.put("text", text);
      send(work, channel, dialog, said, message);
    }
    if (buttons) {
      send(work, channel, dialog, keyboard(work, message), message);
    }
  }

  private static void send(
      Work work, long channel, Dialog dialog, Map<String, Object> call, Message carried) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("chat_id", chatId(dialog));
    body.put("message", call);
    Deliveries.send(
        work,
        KIND + ":" + channel,
        dialog.id().toString(),
        KIND,
        new Outgoing(channel, SEND_MESSAGE, body),
        carried.place());
  }

  private static Object chatId(Dialog dialog) {
    String chat = dialog.place().substring(dialog.place().indexOf('|', PLACE.length()) + 1);
    return dialog.chatIsNumber() ? new BigInteger(chat) : chat;
  }

  private static Map<String, Object> keyboard(Work work, Message message) {
    Map<String, Object> keyboard = new LinkedHashMap<>();
    keyboard.put("id", id(work, message, ""));
    keyboard.put("kind", "keyboard");
    keyboard.put(
        "buttons",
        message.params().buttons().stream().map(button -> List.of(button(button))).toList());
    return keyboard;
  }

  private static Map<String, Object> button(MessageParams.Button button) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", button.id());
    shown.put("text", button.text());
    return shown;
  }

  /// The same for every attempt to send the message.
  private static String id(Work work, Message message, String part) {
    String name = work.portal() + "/" + message.id() + part;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
