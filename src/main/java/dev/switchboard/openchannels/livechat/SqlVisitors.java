package dev.switchboard.openchannels.livechat;

import static dev.switchboard.gen.Tables.LIVECHAT_TOKEN;
import static dev.switchboard.gen.Tables.LIVECHAT_VISITOR;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The tables `livechat_visitor` and `livechat_token`.
final class SqlVisitors {
  /// What a browser holds, and whose it is.
  record Token(SecretHash hash, long visitor, Instant expiresAt) {}

  private static final Stored<Visitor> VISITORS =
      Stored.<Visitor>in(LIVECHAT_VISITOR, LIVECHAT_VISITOR.PORTAL_ID)
          .id(LIVECHAT_VISITOR.ID, Visitor::id)
          .fixed(LIVECHAT_VISITOR.LINE_ID, visitor -> visitor.line().value())
          .fixed(LIVECHAT_VISITOR.IDENTITY, visitor -> visitor.identity().orElse(null))
          .column(LIVECHAT_VISITOR.CARD, visitor -> Json.write(visitor.card()))
          .fixed(LIVECHAT_VISITOR.LANGUAGE, visitor -> visitor.origin().language())
          .fixed(LIVECHAT_VISITOR.PAGE, visitor -> visitor.origin().page())
          .column(LIVECHAT_VISITOR.CONSENT_AT, visitor -> millis(visitor.consentAt()))
          .column(LIVECHAT_VISITOR.SEEN_MESSAGE_ID, Visitor::seen)
          .fixed(LIVECHAT_VISITOR.CREATED_AT, visitor -> visitor.createdAt().toEpochMilli())
          .read(SqlVisitors::toVisitor);
  private static final Lookup<Visitor> BY_IDENTITY =
      new Lookup<>(
          List.of(LIVECHAT_VISITOR.LINE_ID, LIVECHAT_VISITOR.IDENTITY),
          LIVECHAT_VISITOR.IDENTITY.isNotNull(),
          visitor -> visitor.identity().map(known -> List.of(visitor.line().value(), known)));
  private static final Stored<Token> TOKENS =
      Stored.<Token>in(LIVECHAT_TOKEN, LIVECHAT_TOKEN.PORTAL_ID)
          .id(LIVECHAT_TOKEN.TOKEN_HASH, token -> token.hash().value())
          .fixed(LIVECHAT_TOKEN.VISITOR_ID, Token::visitor)
          .fixed(LIVECHAT_TOKEN.EXPIRES_AT, token -> token.expiresAt().toEpochMilli())
          .uncached()
          .read(SqlVisitors::toToken);

  private SqlVisitors() {}

  static Rows<Visitor> in(Work work) {
    return work.rows(VISITORS);
  }

  static Optional<Visitor> find(Work work, LineId line, String identity) {
    return in(work).find(BY_IDENTITY, line.value(), identity);
  }

  static void save(Work work, Token token) {
    work.rows(TOKENS).save(token);
  }

  static void forgetTokens(Work work, Instant expired) {
    long before = expired.toEpochMilli();
    Filter<Token> old =
        new Filter<>(
            LIVECHAT_TOKEN.EXPIRES_AT.lt(before),
            token -> token.expiresAt().toEpochMilli() < before);
    work.rows(TOKENS).all(old).forEach(work.rows(TOKENS)::remove);
  }

  /// Whose token this is, unless it has expired.
  static Optional<Long> ownerOf(Database database, PortalId portal, SecretHash token, Instant now) {
    return database.read(sql ->
        sql.select(LIVECHAT_TOKEN.VISITOR_ID)
            .from(LIVECHAT_TOKEN)
            .where(
                LIVECHAT_TOKEN.PORTAL_ID.eq(portal.value()),
                LIVECHAT_TOKEN.TOKEN_HASH.eq(token.value()),
                LIVECHAT_TOKEN.EXPIRES_AT.gt(now.toEpochMilli()))
            .fetchOptional(LIVECHAT_TOKEN.VISITOR_ID));
  }

  static Optional<Visitor> find(Database database, PortalId portal, long id) {
    return database.read(sql ->
        sql.selectFrom(LIVECHAT_VISITOR)
            .where(LIVECHAT_VISITOR.PORTAL_ID.eq(portal.value()), LIVECHAT_VISITOR.ID.eq(id))
            .fetchOptional(SqlVisitors::toVisitor));
  }

  private static long millis(@Nullable Instant moment) {
    return moment == null ? 0 : moment.toEpochMilli();
  }

  private static Visitor toVisitor(Record row) {
    long consent = row.get(LIVECHAT_VISITOR.CONSENT_AT);
    return new Visitor(
        row.get(LIVECHAT_VISITOR.ID),
        new LineId(row.get(LIVECHAT_VISITOR.LINE_ID)),
        Optional.ofNullable(row.get(LIVECHAT_VISITOR.IDENTITY)),
        Json.read(row.get(LIVECHAT_VISITOR.CARD), VisitorCard.class),
        new Visitor.Origin(row.get(LIVECHAT_VISITOR.LANGUAGE), row.get(LIVECHAT_VISITOR.PAGE)),
        consent == 0 ? null : Instant.ofEpochMilli(consent),
        row.get(LIVECHAT_VISITOR.SEEN_MESSAGE_ID),
        Instant.ofEpochMilli(row.get(LIVECHAT_VISITOR.CREATED_AT)));
  }

  private static Token toToken(Record row) {
    return new Token(
        new SecretHash(row.get(LIVECHAT_TOKEN.TOKEN_HASH)),
        row.get(LIVECHAT_TOKEN.VISITOR_ID),
        Instant.ofEpochMilli(row.get(LIVECHAT_TOKEN.EXPIRES_AT)));
  }
}
