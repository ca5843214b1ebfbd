package dev.switchboard.openchannels.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a mail from its bytes, however wrong it is.
///
/// Source: RFC 5322, RFC 2045 to 2047, RFC 3834 and RFC 3464
record MailReader(MailAddress mailbox) {
  /// What of a mail is kept, in characters.
  static final int LONGEST_TEXT = 20_000;

  /// What of it is looked at for a quote.
  private static final int LONGEST_LOOK = 200_000;

  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ID = 255;
  private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,253}>");
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{}~-]{1,64}@[A-Za-z0-9.-]{1,189}");
  private static final String CUT = "\n[The mail is longer; the rest is left out.]";

  private record Sender(String address, String name) {}

  /// @param whole these are all of its bytes, not the beginning only
  Mail read(byte[] bytes, boolean whole) {
    MimeMessage message = parsed(bytes);
    MailParts parts = MailParts.of(message);
    Sender sender = sender(message);
    return new Mail(
        Programs.kind(mailbox, message, sender.address(), parts),
        ids(Words.raw(message, "Message-ID")).stream().findFirst().orElse(""),
        sender.address(),
        sender.name(),
        references(message),
        ids(Words.raw(message, "In-Reply-To")).stream().findFirst().orElse(""),
        Words.header(message, "Subject", LONGEST_SUBJECT),
        text(parts, whole),
        whole ? parts.files() : List.of());
  }

  private static MimeMessage parsed(byte[] bytes) {
    Properties lenient = new Properties();
    lenient.setProperty("mail.mime.address.strict", "false");
    try {
      return new MimeMessage(Session.getInstance(lenient), new ByteArrayInputStream(bytes));
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail in memory could not be read", e);
    }
  }

  private static String text(MailParts parts, boolean whole) {
    String all = Words.cut(parts.text(), LONGEST_LOOK);
    String said = QuoteCut.cut(all);
    List<String> lines = new ArrayList<>();
    lines.add(said.length() > LONGEST_TEXT ? Words.cut(said, LONGEST_TEXT) + CUT : said);
    lines.addAll(parts.remarks());
    if (!whole) {
      lines.add("[The mail is too large to be taken in; its files are left out.]");
    }
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  /// An answer goes where it is asked for; web forms send for others, whom they name there.
  private Sender sender(MimeMessage message) {
    Sender from = first(message, "From").orElse(new Sender("", ""));
    Optional<Sender> answers =
        first(message, "Reply-To").filter(to -> !to.address().equals(mailbox.value()));
    return answers
        .map(to -> to.name().isEmpty() && to.address().equals(from.address()) ? from : to)
        .orElse(from);
  }

  private static Optional<Sender> first(MimeMessage message, String header) {
    String raw = Words.raw(message, header);
    try {
      for (InternetAddress address : InternetAddress.parseHeader(raw, false)) {
        Optional<MailAddress> valid =
            MailAddress.parse(Optional.ofNullable(address.getAddress()).orElse(""));
        if (valid.isPresent()) {
          String name = Optional.ofNullable(address.getPersonal()).orElse("");
          return Optional.of(
              new Sender(valid.get().value(), Words.clean(Words.decoded(name), LONGEST_NAME)));
        }
      }
    } catch (AddressException | RuntimeException _) {
      // Looked for by its shape, below.
    }
    Matcher shaped = ADDRESS.matcher(raw);
    return shaped.find()
        ? MailAddress.parse(shaped.group()).map(address -> new Sender(address.value(), ""))
        : Optional.empty();
  }

  private static List<String> references(MimeMessage message) {
    List<String> all = new ArrayList<>(ids(Words.raw(message, "References")));
    if (all.isEmpty()) {
      all.addAll(ids(Words.raw(message, "In-Reply-To")));
    }
    int first = Math.max(0, all.size() - MailThread.REFERENCES);
    return all.subList(first, all.size());
  }

  static List<String> ids(String header) {
    return ID.matcher(header)
        .results()
        .map(found -> found.group())
        .filter(id -> id.length() <= LONGEST_ID)
        .limit(1000)
        .toList();
  }
}
