package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an administrator fills in for a mailbox; each field has an error of its own.
///
/// @param before what stands for fields that are left out; empty: a new mailbox
record MailForm(Params params, Optional<Mailbox> before) {
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_LOGIN = 254;
  private static final int LONGEST_PASSWORD = 1000;
  private static final int LONGEST_NAME = 100;
  private static final int FIRST_FREE_PORT = 1024;
  private static final List<Integer> PORTS = List.of(25, 143, 465, 587, 993);
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}");

  /// The fields of the two servers and of the login.
  static Param[] account() {
    return Stream.of("IMAP", "SMTP")
        .flatMap(protocol ->
            Stream.of(
                Param.text(protocol + "_HOST"),
                Param.integer(protocol + "_PORT"),
                Param.text(protocol + "_SECURITY").oneOf("tls", "starttls", "none")))
        .toArray(Param[]::new);
  }

  MailAddress address() {
    return params
        .text("ADDRESS")
        .flatMap(MailAddress::parse)
        .orElseThrow(() ->
            RestError.badRequest(
                "ADDRESS_WRONG", "A plain mail address such as support@example.com expected."));
  }

  String name() {
    String name = params.text("NAME").map(String::strip).orElse("");
    if (name.length() > LONGEST_NAME || UNSEEN.matcher(name).find()) {
      throw RestError.badRequest(
          "NAME_WRONG", "A name of one line and up to " + LONGEST_NAME + " characters expected.");
    }
    return name;
  }

  /// The whole account. Another way to a mailbox demands the password again: else whoever may
  /// change it could have it sent to a server of his own.
  Account account(MailAddress address) {
    Optional<Account> known = before.map(Mailbox::account);
    Account next =
        new Account(
            server("IMAP", known.map(Account::imap)),
            server("SMTP", known.map(Account::smtp)),
            login(known.map(Account::login).orElse(address.value())),
            "");
    Optional<String> password = password();
    if (password.isEmpty()) {
      Account same =
          known
              .filter(old -> new Account(old.imap(), old.smtp(), old.login(), "").equals(next))
              .orElseThrow(() ->
                  RestError.badRequest(
                      "PASSWORD_NEEDED", "For another server or login, the password is needed."));
      return same;
    }
    return new Account(next.imap(), next.smtp(), next.login(), password.get());
  }

  private Optional<String> password() {
    Optional<String> password = params.text("PASSWORD").filter(text -> !text.isEmpty());
    password
        .filter(text -> text.length() > LONGEST_PASSWORD || UNSEEN.matcher(text).find())
        .ifPresent(_ -> {
          throw RestError.badRequest(
              "PASSWORD_WRONG",
              "A password of up to " + LONGEST_PASSWORD + " characters in one line expected.");
        });
    return password;
  }

  private String login(String otherwise) {
    String login = params.text("LOGIN").filter(text -> !text.isBlank()).orElse(otherwise).strip();
    if (login.length() > LONGEST_LOGIN || UNSEEN.matcher(login).find()) {
      throw RestError.badRequest(
          "LOGIN_WRONG",
          "A login of one line and up to " + LONGEST_LOGIN + " characters expected.");
    }
    return login;
  }

  private MailServer server(String protocol, Optional<MailServer> known) {
    Security security =
        params
            .text(protocol + "_SECURITY")
            .map(text -> Security.valueOf(text.toUpperCase(Locale.ROOT)))
            .or(() -> known.map(MailServer::security))
            .orElse(Security.TLS);
    String host =
        params
            .text(protocol + "_HOST")
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .or(() -> known.map(MailServer::host))
            .orElse("");
    if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
      throw RestError.badRequest(
          protocol + "_HOST_WRONG", "The name of a server such as mail.example.com expected.");
    }
    return new MailServer(host, port(protocol, security, known), security);
  }

  private int port(String protocol, Security security, Optional<MailServer> known) {
    long port =
        params
            .integer(protocol + "_PORT")
            .or(() ->
                known
                    .filter(server -> server.security() == security)
                    .map(server -> (long) server.port()))
            .orElseGet(() -> usual(protocol, security));
    boolean free = port >= FIRST_FREE_PORT && port <= 65_535;
    if (!free && PORTS.stream().noneMatch(usual -> usual == port)) {
      throw RestError.badRequest(
          protocol + "_PORT_WRONG", "One of the ports " + PORTS + " or one from 1024 expected.");
    }
    return (int) port;
  }

  /// Source: RFC 8314 §3
  private static long usual(String protocol, Security security) {
    boolean imap = protocol.equals("IMAP");
    return switch (security) {
      case TLS -> imap ? 993 : 465;
      case STARTTLS -> imap ? 143 : 587;
      case NONE -> imap ? 143 : 25;
    };
  }
}
