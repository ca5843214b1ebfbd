package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.PastClient;
import java.util.List;
import java.util.Optional;

/// Over which channel the clients of a history go on.
@FunctionalInterface
interface PastChannel {
  PastClient client(SentMessage sent);

  /// One that an application has registered.
  static PastChannel of(Connector connector, LineId line) {
    return sent ->
        elsewhere(connector.code(), line, connector.place(line, sent.chat(), sent.user()), sent);
  }

  /// One that speaks the Omnichannel API, which recognises a dialog by its chat.
  static PastChannel of(OmnichannelChannel channel) {
    return sent ->
        elsewhere(
            OmnichannelWebhook.CONNECTOR,
            channel.line(),
            OmnichannelOut.place(channel.id(), sent.chat()),
            sent);
  }

  private static PastClient elsewhere(String code, LineId line, String place, SentMessage sent) {
    return new PastClient.Elsewhere(
        new ClientMessage(
            new UserCode(code, line, sent.chat(), sent.user()),
            place,
            sent.chatIsNumber(),
            Optional.empty(),
            sent.card(),
            "",
            List.of(),
            Optional.empty(),
            sent.link(),
            sent.crm()));
  }
}
