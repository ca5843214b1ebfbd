package dev.switchboard.openchannels.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a mail is made of: its text, its files, and what servers report in it. Bounded in depth and
/// number, since whoever writes a mail decides on both.
final class MailParts {
  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 200;
  private static final int MOST_FILES = 20;

  /// What of a text is looked at, markup included.
  private static final int LONGEST_TEXT = 2_000_000;

  /// Said by programs to programs.
  private static final Set<String> SIGNATURES =
      Set.of(
          "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature");

  private static final Set<String> REPORTS =
      Set.of("message/delivery-status", "message/rfc822-headers", "text/rfc822-headers");

  private final List<String> texts = new ArrayList<>();
  private final List<Mail.Attached> files = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final StringBuilder reported = new StringBuilder();
  private final boolean report;
  private int seen;
  private int tooMany;

  private MailParts(boolean report) {
    this.report = report;
  }

  static MailParts of(MimeMessage message) {
    MailParts parts = new MailParts(type(message).startsWith("multipart/report"));
    parts.take(message, 0);
    if (parts.tooMany > 0) {
      parts.remarks.add("[" + parts.tooMany + " more files are left out.]");
    }
    return parts;
  }

  String text() {
    return String.join("\n", texts.stream().filter(text -> !text.isBlank()).toList());
  }

  List<Mail.Attached> files() {
    return files;
  }

  /// What is to be said of parts that are left out.
  List<String> remarks() {
    return remarks;
  }

  boolean isReport() {
    return report;
  }

  /// What the server says of a mail that has not arrived, and the headers of that mail.
  String reported() {
    return reported.toString();
  }

  static String type(Part part) {
    try {
      return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
    } catch (ParseException e) {
      return "text/plain";
    } catch (MessagingException e) {
      return "application/octet-stream";
    }
  }

  private void take(Part part, int depth) {
    seen++;
    if (depth > DEEPEST || seen > MOST_PARTS) {
      return;
    }
    String type = type(part);
    if (type.startsWith("multipart/")) {
      within(part, type, depth);
    } else if (report && (REPORTS.contains(type) || type.equals("message/rfc822"))) {
      reported.append(Words.cut(Words.text(part), 20_000)).append('\n');
    } else if (type.startsWith("text/") && !isFile(part, type)) {
      texts.add(said(part, type));
    } else if (!SIGNATURES.contains(type)) {
      attach(part, type);
    }
  }

  private void within(Part part, String type, int depth) {
    List<BodyPart> inner = inner(part);
    if (!type.equals("multipart/alternative")) {
      inner.forEach(one -> take(one, depth + 1));
      return;
    }
    MailParts best = new MailParts(false);
    for (BodyPart one : inner) {
      MailParts form = new MailParts(false);
      form.seen = seen;
      form.take(one, depth + 1);
      seen = form.seen;
      form.files.forEach(this::keep);
      if (best.text().isBlank()) {
        best = form;
      }
    }
    texts.add(best.text());
  }

  private static List<BodyPart> inner(Part part) {
    List<BodyPart> inner = new ArrayList<>();
    try {
      Multipart all =
          part.getContent() instanceof Multipart parsed
              ? parsed
              : new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < Math.min(all.getCount(), MOST_PARTS); i++) {
        inner.add(all.getBodyPart(i));
      }
    } catch (java.io.IOException | MessagingException | RuntimeException _) {
      // Broken from here on: what came before is what there is.
    }
    return inner;
  }

  private static String said(Part part, String type) {
    String text =
        Words.cut(Words.text(part), LONGEST_TEXT).replace("\r\n", "\n").replace('\r', '\n');
    return type.equals("text/html") ? HtmlText.of(text) : text;
  }

  private static boolean isFile(Part part, String type) {
    boolean shown = type.equals("text/plain") || type.equals("text/html");
    return !shown || disposition(part).equals("attachment") || !name(part).isEmpty();
  }

  private static String disposition(Part part) {
    try {
      return Optional.ofNullable(part.getDisposition()).orElse("").toLowerCase(Locale.ROOT);
    } catch (MessagingException e) {
      return "";
    }
  }

  private void attach(Part part, String type) {
    String told = name(part);
    byte[] content = Words.content(part);
    if (content.length > 0) {
      keep(new Mail.Attached(told.isEmpty() ? nameless(type) : told, content));
    }
  }

  private void keep(Mail.Attached file) {
    if (files.size() < MOST_FILES) {
      files.add(file);
    } else {
      tooMany++;
    }
  }

  private static String nameless(String type) {
    String end = type.substring(type.indexOf('/') + 1);
    return switch (type) {
      case "message/rfc822" -> "mail.eml";
      case "text/calendar" -> "invitation.ics";
      default -> end.matches("[a-z0-9]{1,5}") ? "file." + end : "file";
    };
  }

  private static String name(Part part) {
    return Words.clean(
        Words.decoded(
            parameter(Words.raw(part, "Content-Disposition"), "filename")
                .or(() -> named(part))
                .orElse("")),
        200);
  }

  private static Optional<String> parameter(String disposition, String name) {
    try {
      return Optional.ofNullable(new ContentDisposition(disposition).getParameter(name));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> named(Part part) {
    try {
      return Optional.ofNullable(
          new ContentType(Words.raw(part, "Content-Type")).getParameter("name"));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
