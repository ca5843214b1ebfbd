package dev.switchboard.openchannels.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells mails of people from those of programs, whose answers could go on for ever.
///
/// Source: RFC 3834 §2; RFC 3464 for reports
final class Programs {
  private static final Set<String> MANY = Set.of("bulk", "list", "junk", "auto_reply");
  private static final Set<String> SERVERS = Set.of("mailer-daemon", "postmaster");
  private static final int LONGEST_REASON = 500;
  private static final Pattern ORIGINAL =
      Pattern.compile("(?im)^(?:X-)?(?:Original-)?Message-ID:\\s*(<[^<>\\s]{1,253}>)");
  private static final Pattern REASON = Pattern.compile("(?im)^Diagnostic-Code:[ \\t]*(.{1,1000})");
  private static final Pattern RECIPIENT =
      Pattern.compile("(?im)^Final-Recipient:[ \\t]*[^;\\r\\n]{1,50};[ \\t]*(\\S{3,254})");
  private static final Pattern STATUS = Pattern.compile("(?im)^Action:[ \\t]*failed");

  private Programs() {}

  static Mail.Kind kind(MailAddress mailbox, MimeMessage mail, String from, MailParts parts) {
    Optional<Mail.Kind> bounce = bounce(mail, parts);
    return bounce.orElseGet(() ->
        program(mailbox, mail, from)
            .<Mail.Kind>map(Mail.Kind.Program::new)
            .orElseGet(Mail.Kind.Person::new));
  }

  /// A report that says nothing of a failure, such as of a delay, is a program's mail.
  private static Optional<Mail.Kind> bounce(MimeMessage mail, MailParts parts) {
    if (!parts.isReport() || !STATUS.matcher(parts.reported()).find()) {
      return Optional.empty();
    }
    Matcher original = ORIGINAL.matcher(parts.reported());
    List<String> answered = MailReader.ids(Words.raw(mail, "In-Reply-To"));
    String id = original.find() ? original.group(1) : answered.stream().findFirst().orElse("");
    Matcher to = RECIPIENT.matcher(parts.reported());
    Matcher reason = REASON.matcher(parts.reported());
    return Optional.of(
        new Mail.Kind.Bounce(
            id,
            to.find() ? to.group(1) : "",
            reason.find() ? Words.clean(reason.group(1), LONGEST_REASON) : ""));
  }

  private static Optional<String> program(MailAddress mailbox, MimeMessage mail, String from) {
    String submitted = header(mail, "Auto-Submitted");
    if (!submitted.isEmpty() && !submitted.equals("no")) {
      return Optional.of("auto-submitted");
    }
    if (MANY.contains(header(mail, "Precedence"))) {
      return Optional.of("precedence");
    }
    if (!Words.raw(mail, "List-Id").isBlank()) {
      return Optional.of("list");
    }
    if (header(mail, "Return-Path").equals("<>") || isReport(mail)) {
      return Optional.of("report");
    }
    Optional<MailAddress> sender = MailAddress.parse(from);
    if (sender.isEmpty()) {
      return Optional.of("no address");
    }
    if (isServer(sender.get())) {
      return Optional.of("mail server");
    }
    return sender.get().equals(mailbox) ? Optional.of("own mail") : Optional.empty();
  }

  /// Where mail servers get their mails: nothing automatic is to go there.
  static boolean isServer(MailAddress address) {
    return SERVERS.contains(address.box());
  }

  private static boolean isReport(MimeMessage mail) {
    return MailParts.type(mail).equals("multipart/report");
  }

  private static String header(MimeMessage mail, String name) {
    String value = Words.raw(mail, name).strip().toLowerCase(Locale.ROOT);
    int end = value.indexOf(';');
    return end < 0 ? value : value.substring(0, end).strip();
  }
}
