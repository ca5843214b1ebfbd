package dev.switchboard.openchannels.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// A mail server cannot be used now, with a sentence for whoever has connected the mailbox.
final class MailFault extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 300;

  /// What has to happen before it can be used again.
  enum Kind {
    /// It does not accept login and password.
    DENIED,
    /// Its address may not be called, or it does not encrypt as it should.
    REFUSED,
    /// Another time it may work.
    AWAY
  }

  private final Kind kind;
  private final String sentence;

  MailFault(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
    this.sentence = sentence;
  }

  Kind kind() {
    return kind;
  }

  String sentence() {
    return sentence;
  }

  /// Addresses of the network are not told, the server's own words are.
  static MailFault of(Exception e) {
    if (e instanceof AuthenticationFailedException) {
      return new MailFault(
          Kind.DENIED, "The server does not accept the login or the password." + words(e));
    }
    if (cause(e, SocketTimeoutException.class).isPresent()) {
      return new MailFault(Kind.AWAY, "The server did not answer in time.");
    }
    if (cause(e, GeneralSecurityException.class).isPresent()) {
      return new MailFault(
          Kind.REFUSED, "The server's certificate is not valid for its name, or not trusted.");
    }
    if (cause(e, SSLException.class).isPresent()) {
      return new MailFault(
          Kind.REFUSED, "No encrypted connection came about: another port or security may fit.");
    }
    if (String.valueOf(e.getMessage()).contains("STARTTLS")) {
      return new MailFault(Kind.REFUSED, "The server offers no STARTTLS.");
    }
    if (cause(e, IOException.class).isPresent()) {
      return new MailFault(Kind.AWAY, "The server cannot be reached, or broke off.");
    }
    return new MailFault(Kind.AWAY, "The server answered otherwise than expected." + words(e));
  }

  private static String words(Exception e) {
    String words = Words.clean(String.valueOf(e.getMessage()), LONGEST);
    return e.getMessage() == null || words.isEmpty() ? "" : " It says: " + words;
  }

  private static <T extends Throwable> Optional<T> cause(Throwable of, Class<T> type) {
    Throwable at = of;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
      at =
          at instanceof MessagingException next && next.getNextException() != null
              ? next.getNextException()
              : at.getCause();
    }
    return Optional.empty();
  }
}
