package dev.switchboard.openchannels.network;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.NETWORK_CODE;
import static dev.switchboard.gen.Tables.NETWORK_LETTER;
import static dev.switchboard.gen.Tables.NETWORK_PARTNER;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The tables `network_code`, `network_partner` and `network_letter`.
final class SqlNetwork {
  /// @param code of the line that wrote
  record Letter(String code, UserId user, Instant sentAt) {}

  private static final Stored<NetworkCode> CODES =
      Stored.<NetworkCode>in(NETWORK_CODE, NETWORK_CODE.PORTAL_ID)
          .id(NETWORK_CODE.LINE_ID, code -> code.line().value())
          .column(NETWORK_CODE.CODE, NetworkCode::code)
          .column(NETWORK_CODE.ACTIVE, NetworkCode::active)
          .read(SqlNetwork::toCode);
  private static final Stored<Partner> PARTNERS =
      Stored.<Partner>in(NETWORK_PARTNER, NETWORK_PARTNER.PORTAL_ID)
          .id(NETWORK_PARTNER.ID, Partner::id)
          .column(NETWORK_PARTNER.NAME, Partner::name)
          .column(NETWORK_PARTNER.URL, Partner::url)
          .column(NETWORK_PARTNER.SECRET, Partner::secret)
          .column(NETWORK_PARTNER.SECRET_HASH, partner -> SecretHash.of(partner.secret()).value())
          .column(NETWORK_PARTNER.ACTIVE, Partner::active)
          .read(SqlNetwork::toPartner);
  private static final Stored<Letter> LETTERS =
      Stored.<Letter>in(NETWORK_LETTER, NETWORK_LETTER.PORTAL_ID)
          .id(NETWORK_LETTER.CODE, Letter::code)
          .id(NETWORK_LETTER.USER_ID, letter -> letter.user().value())
          .column(NETWORK_LETTER.SENT_AT, letter -> letter.sentAt().toEpochMilli())
          .uncached()
          .read(row ->
              new Letter(
                  row.get(NETWORK_LETTER.CODE),
                  new UserId(row.get(NETWORK_LETTER.USER_ID)),
                  Instant.ofEpochMilli(row.get(NETWORK_LETTER.SENT_AT))));

  private SqlNetwork() {}

  static Rows<NetworkCode> codes(Work work) {
    return work.rows(CODES);
  }

  static Rows<Partner> partners(Work work) {
    return work.rows(PARTNERS);
  }

  static List<Partner> allPartners(Work work) {
    return partners(work).all(new Filter<>(NETWORK_PARTNER.ID.gt(0L), _ -> true));
  }

  static Rows<Letter> letters(Work work) {
    return work.rows(LETTERS);
  }

  /// The line of a code, of whatever portal.
  static Optional<NetworkCode> code(Database database, String code) {
    return database.read(sql ->
        sql.selectFrom(NETWORK_CODE)
            .where(NETWORK_CODE.CODE.eq(code))
            .fetchOptional(SqlNetwork::toCode));
  }

  static List<Partner> partners(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(NETWORK_PARTNER)
            .where(NETWORK_PARTNER.PORTAL_ID.eq(portal.value()))
            .orderBy(NETWORK_PARTNER.ID)
            .fetch(SqlNetwork::toPartner));
  }

  static Optional<Partner> bySecret(Database database, String secret) {
    String hash = SecretHash.of(secret).value();
    return database.read(sql ->
        sql.selectFrom(NETWORK_PARTNER)
            .where(NETWORK_PARTNER.SECRET_HASH.eq(hash))
            .fetchOptional(SqlNetwork::toPartner));
  }

  /// The newest dialog of a client on a line.
  static Optional<ChatId> dialog(Database database, PortalId portal, UserId client, LineId line) {
    return dialog(database, portal, client, DIALOG.LINE_ID.eq(line.value()));
  }

  /// The newest dialog of a client that a bot has held.
  static Optional<ChatId> dialog(Database database, PortalId portal, UserId client, UserId bot) {
    Condition held =
        DSL.exists(
            DSL.selectOne()
                .from(SESSION)
                .where(
                    SESSION.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                    SESSION.CHAT_ID.eq(DIALOG.ID),
                    SESSION.OPERATOR_ID.eq(bot.value())));
    return dialog(database, portal, client, held);
  }

  private static Optional<ChatId> dialog(
      Database database, PortalId portal, UserId client, Condition which) {
    return database.read(sql ->
        sql.select(DIALOG.ID)
            .from(DIALOG)
            .where(DIALOG.PORTAL_ID.eq(portal.value()), DIALOG.CLIENT_ID.eq(client.value()), which)
            .orderBy(DIALOG.ID.desc())
            .limit(1)
            .fetchOptional(row -> new ChatId(row.value1())));
  }

  private static NetworkCode toCode(Record row) {
    return new NetworkCode(
        new PortalId(row.get(NETWORK_CODE.PORTAL_ID)),
        new LineId(row.get(NETWORK_CODE.LINE_ID)),
        row.get(NETWORK_CODE.CODE),
        row.get(NETWORK_CODE.ACTIVE));
  }

  private static Partner toPartner(Record row) {
    return new Partner(
        new PortalId(row.get(NETWORK_PARTNER.PORTAL_ID)),
        row.get(NETWORK_PARTNER.ID),
        row.get(NETWORK_PARTNER.NAME),
        row.get(NETWORK_PARTNER.URL),
        row.get(NETWORK_PARTNER.SECRET),
        row.get(NETWORK_PARTNER.ACTIVE));
  }
}
