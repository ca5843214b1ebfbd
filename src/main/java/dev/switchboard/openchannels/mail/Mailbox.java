package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.connector.Pollers;
import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import java.time.Instant;

/// A mailbox as the channel of a line.
///
/// @param name whom clients see as the sender
/// @param keepsSent what is sent is put into its folder for that
/// @param heardAt when the server got the last mail that was read
record Mailbox(
    PortalId portal,
    long id,
    LineId line,
    MailAddress address,
    String name,
    Account account,
    boolean active,
    boolean keepsSent,
    Position position,
    Instant heardAt,
    Skipped skipped) {
  Pollers.Key key() {
    return new Pollers.Key(portal, id);
  }

  /// What people set of it.
  Mailbox with(String other, boolean on, boolean sent) {
    return new Mailbox(
        portal, id, line, address, other, account, on, sent, position, heardAt, skipped);
  }

  /// Goes on where it was, when it is the same mailbox of the same server.
  Mailbox withAccount(Account other, Position newest) {
    Position next = newest.validity() == position.validity() ? position : newest;
    return new Mailbox(
        portal, id, line, address, name, other, active, keepsSent, next, heardAt, skipped);
  }

  Mailbox at(Position reached, Instant when) {
    Instant latest = when.isAfter(heardAt) ? when : heardAt;
    return new Mailbox(
        portal, id, line, address, name, account, active, keepsSent, reached, latest, skipped);
  }

  Mailbox skipping(Skipped all) {
    return new Mailbox(
        portal, id, line, address, name, account, active, keepsSent, position, heardAt, all);
  }

  /// What it is called among channels.
  String title() {
    return name.isEmpty() ? address.value() : name;
  }

  /// The password stays out of logs.
  @Override
  public String toString() {
    return "Mailbox[" + portal + "/" + id + "]";
  }
}
