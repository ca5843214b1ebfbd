package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.AddressGuard.Reach;
import dev.switchboard.platform.http.PinnedSockets;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/// The only way to mail servers: to the address that was checked, with an end to all waiting, and
/// encrypted unless the server stands in a private network that is allowed.
record MailLink(AddressGuard guard) {
  private static final Duration CONNECT = Duration.ofSeconds(8);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /// How much of a mail is asked for at once, in bytes.
  private static final int PIECE = 1 << 20;

  /// What may come in before a mail is fetched, in bytes.
  private static final long TALK = 4L << 20;

  /// Speaks to one server. Nothing is connected yet.
  ///
  /// @param session of the library, with all that it needs to know
  record Open(Session session, MailServer server, PinnedSockets sockets) implements AutoCloseable {
    /// Breaks off whatever is under way.
    @Override
    public void close() {
      sockets.close();
    }

    /// Breaks off by itself when it takes too long altogether.
    Thread until(Duration longest) {
      return Thread.ofVirtual()
          .start(() -> {
            try {
              Thread.sleep(longest);
              sockets.close();
            } catch (InterruptedException _) {
              Thread.currentThread().interrupt();
            }
          });
    }
  }

  /// @param protocol `imap` or `smtp`
  Open to(String protocol, MailServer server) throws MailFault {
    Reach.At at =
        switch (guard.reach(server.host())) {
          case Reach.At reached -> reached;
          case Reach.Refused(String sentence) ->
              throw new MailFault(MailFault.Kind.REFUSED, sentence);
          case Reach.Unknown _ ->
              throw new MailFault(MailFault.Kind.AWAY, "There is no server of this name.");
        };
    if (server.security() == Security.NONE && !at.inside()) {
      throw new MailFault(
          MailFault.Kind.REFUSED,
          "Without encryption, only a server in a private network that is allowed can be used.");
    }
    PinnedSockets sockets = new PinnedSockets(at.address());
    sockets.allow(TALK);
    return new Open(
        Session.getInstance(properties("mail." + protocol + ".", server, sockets)),
        server,
        sockets);
  }

  /// Without a fallback, which would connect past the checked address.
  private static Properties properties(String to, MailServer server, PinnedSockets sockets) {
    Properties all = new Properties();
    all.put(to + "socketFactory", sockets);
    all.put(to + "socketFactory.fallback", "false");
    all.put(to + "ssl.socketFactory", sockets);
    all.put(to + "ssl.socketFactory.fallback", "false");
    all.put(to + "connectiontimeout", Long.toString(CONNECT.toMillis()));
    all.put(to + "timeout", Long.toString(ANSWER.toMillis()));
    all.put(to + "writetimeout", Long.toString(ANSWER.toMillis()));
    all.put(to + "ssl.enable", Boolean.toString(server.security() == Security.TLS));
    all.put(to + "ssl.checkserveridentity", "true");
    all.put(to + "peek", "true");
    all.put(to + "fetchsize", Integer.toString(PIECE));
    boolean later = server.security() == Security.STARTTLS;
    all.put(to + "starttls.enable", Boolean.toString(later));
    all.put(to + "starttls.required", Boolean.toString(later));
    return all;
  }
}
