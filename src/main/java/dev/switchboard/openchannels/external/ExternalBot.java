package dev.switchboard.openchannels.external;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;

/// A bot on somebody else's server.
///
/// @param id the user whose name is on what it writes
/// @param tokenHash of the token by which it calls us
/// @param url where it is told what clients write
/// @param code of the line elsewhere that it speaks for; empty: it is an ordinary bot
/// @param removed it is only there for the dialogs that it may still hold
record ExternalBot(
    PortalId portal,
    UserId id,
    String tokenHash,
    Dialect dialect,
    String url,
    boolean active,
    String code,
    boolean removed) {
  ExternalBot at(String newUrl) {
    return new ExternalBot(portal, id, tokenHash, dialect, newUrl, active, code, removed);
  }

  ExternalBot withToken(String newHash) {
    return new ExternalBot(portal, id, newHash, dialect, url, active, code, removed);
  }

  ExternalBot withActive(boolean on) {
    return new ExternalBot(portal, id, tokenHash, dialect, url, on, code, removed);
  }

  /// Switched off for good; nobody knows the token any more.
  ExternalBot withoutWay() {
    return new ExternalBot(portal, id, "removed:" + id, dialect, "", false, code, true);
  }

  boolean speaksForLine() {
    return !code.isEmpty();
  }

  /// An address can hold a secret: it stays out of logs.
  @Override
  public String toString() {
    return "ExternalBot[" + portal + "/" + id + "]";
  }
}
