package dev.switchboard.openchannels.mail;

import static dev.switchboard.gen.Tables.MAILBOX;
import static dev.switchboard.gen.Tables.MAIL_THREAD;

import dev.switchboard.openchannels.connector.Skipped;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;

/// The tables `mailbox` and `mail_thread`.
final class SqlMail {
  private static final Stored<Mailbox> MAILBOXES =
      Stored.<Mailbox>in(MAILBOX, MAILBOX.PORTAL_ID)
          .id(MAILBOX.ID, Mailbox::id)
          .fixed(MAILBOX.LINE_ID, mailbox -> mailbox.line().value())
          .fixed(MAILBOX.ADDRESS, mailbox -> mailbox.address().value())
          .column(MAILBOX.NAME, Mailbox::name)
          .column(MAILBOX.IMAP_HOST, mailbox -> mailbox.account().imap().host())
          .column(MAILBOX.IMAP_PORT, mailbox -> (long) mailbox.account().imap().port())
          .column(MAILBOX.IMAP_SECURITY, mailbox -> mailbox.account().imap().security().name())
          .column(MAILBOX.SMTP_HOST, mailbox -> mailbox.account().smtp().host())
          .column(MAILBOX.SMTP_PORT, mailbox -> (long) mailbox.account().smtp().port())
          .column(MAILBOX.SMTP_SECURITY, mailbox -> mailbox.account().smtp().security().name())
          .column(MAILBOX.LOGIN, mailbox -> mailbox.account().login())
          .column(MAILBOX.PASSWORD, mailbox -> mailbox.account().password())
          .column(MAILBOX.ACTIVE, Mailbox::active)
          .column(MAILBOX.KEEP_SENT, Mailbox::keepsSent)
          .column(MAILBOX.UID_VALIDITY, mailbox -> mailbox.position().validity())
          .column(MAILBOX.LAST_UID, mailbox -> mailbox.position().last())
          .column(MAILBOX.HEARD_AT, mailbox -> mailbox.heardAt().toEpochMilli())
          .column(MAILBOX.SKIPPED, mailbox -> mailbox.skipped().count())
          .column(MAILBOX.SKIPPED_AT, mailbox -> mailbox.skipped().last().toEpochMilli())
          .read(SqlMail::toMailbox);
  private static final Stored<MailThread> THREADS =
      Stored.<MailThread>in(MAIL_THREAD, MAIL_THREAD.PORTAL_ID)
          .id(MAIL_THREAD.CHAT_ID, MailThread::chat)
          .column(MAIL_THREAD.SUBJECT, MailThread::subject)
          .column(MAIL_THREAD.LAST_ID, MailThread::last)
          .column(MAIL_THREAD.REFS, thread -> String.join(" ", thread.references()))
          .read(SqlMail::toThread);

  private SqlMail() {}

  static Rows<Mailbox> in(Work work) {
    return work.rows(MAILBOXES);
  }

  static Rows<MailThread> threads(Work work) {
    return work.rows(THREADS);
  }

  static Optional<MailThread> thread(Work work, ChatId chat) {
    return threads(work).find(chat.value());
  }

  static List<Mailbox> on(Work work, LineId line) {
    return in(work)
        .all(
            new Filter<>(MAILBOX.LINE_ID.eq(line.value()), mailbox -> mailbox.line().equals(line)));
  }

  static List<Mailbox> of(Work work, MailAddress address) {
    return in(work)
        .all(
            new Filter<>(
                MAILBOX.ADDRESS.eq(address.value()), mailbox -> mailbox.address().equals(address)));
  }

  static Optional<Mailbox> find(Database database, PortalId portal, long id) {
    return database.read(sql ->
        sql.selectFrom(MAILBOX)
            .where(MAILBOX.PORTAL_ID.eq(portal.value()), MAILBOX.ID.eq(id))
            .fetchOptional(SqlMail::toMailbox));
  }

  static List<Mailbox> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(MAILBOX)
            .where(MAILBOX.PORTAL_ID.eq(portal.value()))
            .orderBy(MAILBOX.ID)
            .fetch(SqlMail::toMailbox));
  }

  /// Those of every portal.
  static List<Mailbox> everywhere(Database database) {
    return database.read(sql -> sql.selectFrom(MAILBOX).fetch(SqlMail::toMailbox));
  }

  private static Mailbox toMailbox(Record row) {
    return new Mailbox(
        new PortalId(row.get(MAILBOX.PORTAL_ID)),
        row.get(MAILBOX.ID),
        new LineId(row.get(MAILBOX.LINE_ID)),
        new MailAddress(row.get(MAILBOX.ADDRESS)),
        row.get(MAILBOX.NAME),
        new Account(
            new MailServer(
                row.get(MAILBOX.IMAP_HOST),
                Math.toIntExact(row.get(MAILBOX.IMAP_PORT)),
                Security.of(row.get(MAILBOX.IMAP_SECURITY))),
            new MailServer(
                row.get(MAILBOX.SMTP_HOST),
                Math.toIntExact(row.get(MAILBOX.SMTP_PORT)),
                Security.of(row.get(MAILBOX.SMTP_SECURITY))),
            row.get(MAILBOX.LOGIN),
            row.get(MAILBOX.PASSWORD)),
        row.get(MAILBOX.ACTIVE),
        row.get(MAILBOX.KEEP_SENT),
        new Position(row.get(MAILBOX.UID_VALIDITY), row.get(MAILBOX.LAST_UID)),
        Instant.ofEpochMilli(row.get(MAILBOX.HEARD_AT)),
        new Skipped(row.get(MAILBOX.SKIPPED), Instant.ofEpochMilli(row.get(MAILBOX.SKIPPED_AT))));
  }

  private static MailThread toThread(Record row) {
    return new MailThread(
        row.get(MAIL_THREAD.CHAT_ID),
        row.get(MAIL_THREAD.SUBJECT),
        row.get(MAIL_THREAD.LAST_ID),
        Stream.of(row.get(MAIL_THREAD.REFS).split(" ")).filter(id -> !id.isEmpty()).toList());
  }
}
