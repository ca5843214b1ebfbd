package dev.switchboard.openchannels.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.files.StoredFile;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// A mail of ours. No value of a header holds the end of a line, whoever has written it.
///
/// Source: RFC 5322 §3.6; RFC 3834 §5 for mails that nobody has written
record Letter(Mailbox from, Outgoing outgoing, String text, List<Enclosed> files, Instant at) {
  private static final int LONGEST_SUBJECT = 300;

  record Enclosed(StoredFile file, byte[] content) {}

  Letter {
    files = List.copyOf(files);
  }

  MimeMessage in(Session session) {
    try {
      MimeMessage mail = new Numbered(session, outgoing.id());
      mail.setFrom(new InternetAddress(from.address().value(), name(), UTF_8.name()));
      mail.setRecipient(RecipientType.TO, new InternetAddress(outgoing.to(), true));
      mail.setSubject(Words.clean(outgoing.subject(), LONGEST_SUBJECT), UTF_8.name());
      mail.setSentDate(Date.from(at));
      thread(mail);
      if (outgoing.automatic()) {
        mail.setHeader("Auto-Submitted", "auto-replied");
      }
      fill(mail);
      mail.saveChanges();
      return mail;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("a mail could not be written", e);
    }
  }

  private String name() {
    return Words.clean(from.name(), 100);
  }

  private void thread(MimeMessage mail) throws MessagingException {
    List<String> answered = MailReader.ids(outgoing.answers());
    List<String> before = MailReader.ids(String.join(" ", outgoing.references()));
    if (!answered.isEmpty()) {
      mail.setHeader("In-Reply-To", answered.getFirst());
    }
    if (!before.isEmpty()) {
      mail.setHeader("References", String.join("\r\n ", before)); // folded, as it may be
    }
  }

  private void fill(MimeMessage mail) throws MessagingException, UnsupportedEncodingException {
    if (files.isEmpty()) {
      mail.setText(text, UTF_8.name());
      return;
    }
    MimeMultipart all = new MimeMultipart("mixed");
    if (!text.isBlank()) {
      MimeBodyPart words = new MimeBodyPart();
      words.setText(text, UTF_8.name());
      all.addBodyPart(words);
    }
    for (Enclosed one : files) {
      all.addBodyPart(part(one));
    }
    mail.setContent(all);
  }

  private static MimeBodyPart part(Enclosed one)
      throws MessagingException, UnsupportedEncodingException {
    MimeBodyPart part = new MimeBodyPart();
    String type = one.file().type().media();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(one.content(), type)));
    part.setDisposition(Part.ATTACHMENT);
    String name = one.file().name().value().replaceAll("[\\p{Cntrl}\"\\\\]", "_");
    part.setFileName(MimeUtility.encodeText(name, UTF_8.name(), "B"));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /// The library would make an id of its own, another one on every attempt.
  private static final class Numbered extends MimeMessage {
    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
