package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Turns what operators, agents and the line itself write in an Omnichannel dialog into calls of
/// `send_message`. Where the channel speaks the Webim dialect, files are messages of their own, and
/// its server hears when a conversation is over, or is to go to people of its own.
///
/// Source: spec/seed-omnichannel.txt, "Methods of the Public API"; spec/agents.md §5.3, §12.3,
/// §12.9.
final class OmnichannelOut implements EventListener {
  static final String KIND = "omnichannel";
  static final String SEND_MESSAGE = "send_message";
  static final String CLOSE_CHAT = "close_chat";
  static final String REDIRECT_CHAT = "redirect_chat";
  private static final String PLACE = OmnichannelWebhook.CONNECTOR + "|";

  private final Awaited awaited;

  OmnichannelOut(Awaited awaited) {
    this.awaited = awaited;
  }

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
    if (event instanceof DialogEvent.MessageAdded added
        && isForTheClient(added.message())
        && !awaited.takes(work, added)) {
      channelOf(added.dialog())
          .ifPresent(channel -> send(work, channel, added.dialog(), added.message()));
    }
    if (event instanceof SessionEvent.Finished finished) {
      channelOf(finished.dialog()).ifPresent(channel -> finish(work, channel, finished));
    }
  }

  private static boolean isForTheClient(Message message) {
    return !message.inside()
        && switch (message.origin()) {
          case OPERATOR, AGENT, SYSTEM -> true;
          case CLIENT -> false;
        };
  }

  private static void finish(Work work, long channel, SessionEvent.Finished finished) {
    Dialog dialog = finished.dialog();
    SqlOmnichannel.in(work)
        .find(channel)
        .filter(known -> !known.clientUrl().isEmpty())
        .flatMap(known -> farewell(known, finished.unserved()))
        .ifPresent(method ->
            Deliveries.send(
                work,
                KIND + ":" + channel,
                dialog.id().toString(),
                KIND,
                new Outgoing(channel, method, Map.of("chat_id", chatId(dialog)))));
  }

  /// The protocol of ordinary channels has no word for the end of a conversation. Where nobody is
  /// on the line, people of the client's own go on in the same chat: it is not closed.
  private static Optional<String> farewell(OmnichannelChannel channel, boolean unserved) {
    if (channel.speaksWebim()) {
      return Optional.of(unserved ? REDIRECT_CHAT : CLOSE_CHAT);
    }
    return channel.isGuest() ? Optional.of(CLOSE_CHAT) : Optional.empty();
  }

  private static void send(Work work, long channel, Dialog dialog, Message message) {
    boolean asFiles = !message.params().files().isEmpty() && speaksWebim(work, channel);
    OmnichannelWire.of(work.portal(), message, asFiles)
        .forEach(said -> send(work, channel, dialog, said, message));
  }

  private static boolean speaksWebim(Work work, long channel) {
    return SqlOmnichannel.in(work)
        .find(channel)
        .filter(OmnichannelChannel::speaksWebim)
        .isPresent();
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
}
