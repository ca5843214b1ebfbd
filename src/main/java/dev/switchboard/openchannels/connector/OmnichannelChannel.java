package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Optional;

/// A channel that speaks the Omnichannel API.
///
/// @param tokenHash of the token in the webhook's address
/// @param bot the agent that answers first
/// @param clientUrl where `send_message` is called
/// @param peer who has joined the line by it, from elsewhere; empty: an ordinary channel
/// @param clientToken goes into `Authorization: Token …`; empty: no header
/// @param webim its server also knows `file_operator`, `close_chat` and `redirect_chat`
public record OmnichannelChannel(
    PortalId portal,
    long id,
    String tokenHash,
    String title,
    LineId line,
    Optional<UserId> bot,
    String clientUrl,
    String clientToken,
    boolean active,
    String peer,
    boolean webim) {
  OmnichannelChannel withActive(boolean on) {
    return new OmnichannelChannel(
        portal, id, tokenHash, title, line, bot, clientUrl, clientToken, on, peer, webim);
  }

  OmnichannelChannel withClient(String url, String token) {
    return new OmnichannelChannel(
        portal, id, tokenHash, title, line, bot, url, token, active, peer, webim);
  }

  OmnichannelChannel withBot(Optional<UserId> newBot) {
    return new OmnichannelChannel(
        portal, id, tokenHash, title, line, newBot, clientUrl, clientToken, active, peer, webim);
  }

  OmnichannelChannel withTitle(String newTitle) {
    return new OmnichannelChannel(
        portal, id, tokenHash, newTitle, line, bot, clientUrl, clientToken, active, peer, webim);
  }

  OmnichannelChannel withTokenHash(String newHash) {
    return new OmnichannelChannel(
        portal, id, newHash, title, line, bot, clientUrl, clientToken, active, peer, webim);
  }

  OmnichannelChannel withWebim(boolean on) {
    return new OmnichannelChannel(
        portal, id, tokenHash, title, line, bot, clientUrl, clientToken, active, peer, on);
  }

  /// Who has joined the line from elsewhere speaks the protocol of lines that join each other.
  boolean speaksWebim() {
    return webim && !isGuest();
  }

  /// Whether it leads to another line, here or elsewhere, that has joined this one.
  boolean isGuest() {
    return !peer.isEmpty();
  }

  /// The token stays out of logs.
  @Override
  public String toString() {
    return "OmnichannelChannel[" + portal + "/" + id + "]";
  }
}
