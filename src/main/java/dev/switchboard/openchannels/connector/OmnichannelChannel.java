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
    String peer) {
  OmnichannelChannel withActive(boolean on) {
    return new OmnichannelChannel(
        portal, id, tokenHash, title, line, bot, clientUrl, clientToken, on, peer);
  }

  OmnichannelChannel withClient(String url, String token) {
    return new OmnichannelChannel(
        portal, id, tokenHash, title, line, bot, url, token, active, peer);
  }

  OmnichannelChannel withBot(Optional<UserId> newBot) {
    return new OmnichannelChannel(
        portal, id, tokenHash, title, line, newBot, clientUrl, clientToken, active, peer);
  }

  OmnichannelChannel withTitle(String newTitle) {
    return new OmnichannelChannel(
        portal, id, tokenHash, newTitle, line, bot, clientUrl, clientToken, active, peer);
  }

  OmnichannelChannel withTokenHash(String newHash) {
    return new OmnichannelChannel(
        portal, id, newHash, title, line, bot, clientUrl, clientToken, active, peer);
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
