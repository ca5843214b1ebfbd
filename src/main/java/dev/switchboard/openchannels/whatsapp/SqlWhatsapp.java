package dev.switchboard.openchannels.whatsapp;

import static dev.switchboard.gen.Tables.WHATSAPP;
import static dev.switchboard.gen.Tables.WHATSAPP_SENT;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The tables `whatsapp` and `whatsapp_sent`.
final class SqlWhatsapp {
  private static final Stored<WhatsappChannel> CHANNELS =
      Stored.<WhatsappChannel>in(WHATSAPP, WHATSAPP.PORTAL_ID)
          .id(WHATSAPP.ID, WhatsappChannel::id)
          .fixed(WHATSAPP.LINE_ID, channel -> channel.line().value())
          .column(WHATSAPP.TOKEN, channel -> channel.keys().token())
          .column(WHATSAPP.APP_SECRET, channel -> channel.keys().appSecret())
          .column(WHATSAPP.VERIFY_TOKEN, channel -> channel.keys().verifyToken())
          .column(WHATSAPP.PHONE, channel -> channel.number().phone())
          .column(WHATSAPP.NAME, channel -> channel.number().name())
          .column(WHATSAPP.ACTIVE, WhatsappChannel::active)
          .column(WHATSAPP.VERIFIED_AT, channel -> channel.verifiedAt().toEpochMilli())
          .column(WHATSAPP.HEARD_AT, channel -> channel.heardAt().toEpochMilli())
          .column(WHATSAPP.TROUBLE, channel -> channel.trouble().kind().stored())
          .column(WHATSAPP.TROUBLE_WORDS, channel -> channel.trouble().words())
          .column(WHATSAPP.TROUBLE_AT, channel -> channel.trouble().since().toEpochMilli())
          .read(SqlWhatsapp::toChannel);
  private static final Stored<Sent> SENT =
      Stored.<Sent>in(WHATSAPP_SENT, WHATSAPP_SENT.PORTAL_ID)
          .id(WHATSAPP_SENT.WAMID, Sent::wamid)
          .fixed(WHATSAPP_SENT.CHAT_ID, Sent::chat)
          .fixed(WHATSAPP_SENT.MESSAGE_ID, Sent::message)
          .column(WHATSAPP_SENT.STATE, sent -> sent.state().name())
          .uncached()
          .read(row ->
              new Sent(
                  row.get(WHATSAPP_SENT.WAMID),
                  row.get(WHATSAPP_SENT.CHAT_ID),
                  row.get(WHATSAPP_SENT.MESSAGE_ID),
                  Sent.State.named(row.get(WHATSAPP_SENT.STATE))));

  private SqlWhatsapp() {}

  static Rows<WhatsappChannel> in(Work work) {
    return work.rows(CHANNELS);
  }

  static Rows<Sent> sent(Work work) {
    return work.rows(SENT);
  }

  /// The parts of a message that WhatsApp has taken, by their ids.
  static List<Sent> parts(Work work, Message message) {
    return sent(work)
        .all(
            new Filter<>(
                WHATSAPP_SENT.MESSAGE_ID.eq(message.id()), sent -> sent.message() == message.id()))
        .stream()
        .sorted(Comparator.comparing(Sent::wamid))
        .toList();
  }

  static List<WhatsappChannel> on(Work work, LineId line) {
    return in(work)
        .all(
            new Filter<>(
                WHATSAPP.LINE_ID.eq(line.value()), channel -> channel.line().equals(line)));
  }

  static Optional<WhatsappChannel> find(Database database, PortalId portal, long number) {
    return find(database, number).filter(channel -> channel.portal().equals(portal));
  }

  /// The number's channel, of whatever portal.
  static Optional<WhatsappChannel> find(Database database, long number) {
    return database.read(sql ->
        sql.selectFrom(WHATSAPP)
            .where(WHATSAPP.ID.eq(number))
            .fetchOptional(SqlWhatsapp::toChannel));
  }

  static List<WhatsappChannel> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(WHATSAPP)
            .where(WHATSAPP.PORTAL_ID.eq(portal.value()))
            .orderBy(WHATSAPP.ID)
            .fetch(SqlWhatsapp::toChannel));
  }

  private static WhatsappChannel toChannel(Record row) {
    return new WhatsappChannel(
        new PortalId(row.get(WHATSAPP.PORTAL_ID)),
        row.get(WHATSAPP.ID),
        new LineId(row.get(WHATSAPP.LINE_ID)),
        new WhatsappChannel.Keys(
            row.get(WHATSAPP.TOKEN), row.get(WHATSAPP.APP_SECRET), row.get(WHATSAPP.VERIFY_TOKEN)),
        new PhoneNumber(row.get(WHATSAPP.PHONE), row.get(WHATSAPP.NAME)),
        row.get(WHATSAPP.ACTIVE),
        Instant.ofEpochMilli(row.get(WHATSAPP.VERIFIED_AT)),
        Instant.ofEpochMilli(row.get(WHATSAPP.HEARD_AT)),
        new Trouble(
            Trouble.Kind.named(row.get(WHATSAPP.TROUBLE)),
            row.get(WHATSAPP.TROUBLE_WORDS),
            Instant.ofEpochMilli(row.get(WHATSAPP.TROUBLE_AT))));
  }
}
