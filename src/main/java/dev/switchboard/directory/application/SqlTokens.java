package dev.switchboard.directory.application;

import static dev.switchboard.gen.Tables.ACCESS_TOKEN;
import static dev.switchboard.gen.Tables.OAUTH_CODE;
import static dev.switchboard.gen.Tables.REFRESH_TOKEN;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/// The three tables of tokens, which have the same columns.
final class SqlTokens {
  private record Columns(
      Table<?> table,
      TableField<?, Long> portal,
      TableField<?, String> hash,
      TableField<?, Long> application,
      TableField<?, Long> user,
      TableField<?, Long> expiresAt) {
    Stored<Token> stored() {
      return Stored.<Token>in(table, portal)
          .id(hash, token -> token.hash().value())
          .column(application, Token::application)
          .column(user, token -> token.user().value())
          .column(expiresAt, token -> token.expiresAt().toEpochMilli())
          .uncached()
          .read(this::toToken);
    }

    Token toToken(Record row) {
      return new Token(
          new SecretHash(row.get(hash)),
          row.get(application),
          new UserId(row.get(user)),
          Instant.ofEpochMilli(row.get(expiresAt)));
    }

    Filter<Token> of(UserId owner) {
      return new Filter<>(user.eq(owner.value()), token -> token.user().equals(owner));
    }

    Filter<Token> expiredBefore(Instant moment) {
      return new Filter<>(
          expiresAt.lt(moment.toEpochMilli()), token -> token.expiresAt().isBefore(moment));
    }
  }

  private static final Columns CODE_COLUMNS =
      new Columns(
          OAUTH_CODE,
          OAUTH_CODE.PORTAL_ID,
          OAUTH_CODE.CODE_HASH,
          OAUTH_CODE.APPLICATION_ID,
          OAUTH_CODE.USER_ID,
          OAUTH_CODE.EXPIRES_AT);
  private static final Columns ACCESS_COLUMNS =
      new Columns(
          ACCESS_TOKEN,
          ACCESS_TOKEN.PORTAL_ID,
          ACCESS_TOKEN.TOKEN_HASH,
          ACCESS_TOKEN.APPLICATION_ID,
          ACCESS_TOKEN.USER_ID,
          ACCESS_TOKEN.EXPIRES_AT);
  private static final Columns REFRESH_COLUMNS =
      new Columns(
          REFRESH_TOKEN,
          REFRESH_TOKEN.PORTAL_ID,
          REFRESH_TOKEN.TOKEN_HASH,
          REFRESH_TOKEN.APPLICATION_ID,
          REFRESH_TOKEN.USER_ID,
          REFRESH_TOKEN.EXPIRES_AT);

  private static final Stored<Token> CODES = CODE_COLUMNS.stored();
  private static final Stored<Token> ACCESS_TOKENS = ACCESS_COLUMNS.stored();
  private static final Stored<Token> REFRESH_TOKENS = REFRESH_COLUMNS.stored();

  private SqlTokens() {}

  static Rows<Token> codes(Work work) {
    return work.rows(CODES);
  }

  static Rows<Token> accessTokens(Work work) {
    return work.rows(ACCESS_TOKENS);
  }

  static Rows<Token> refreshTokens(Work work) {
    return work.rows(REFRESH_TOKENS);
  }

  /// Removes what expired long ago.
  ///
  /// @param told access tokens that expired before are no longer told apart from unknown ones
  static void forget(Work work, Instant told) {
    codes(work).all(CODE_COLUMNS.expiredBefore(work.now())).forEach(codes(work)::remove);
    accessTokens(work).all(ACCESS_COLUMNS.expiredBefore(told)).forEach(accessTokens(work)::remove);
    refreshTokens(work)
        .all(REFRESH_COLUMNS.expiredBefore(work.now()))
        .forEach(refreshTokens(work)::remove);
  }

  /// Removes everything that speaks for a user.
  static void withdraw(Work work, UserId user) {
    codes(work).all(CODE_COLUMNS.of(user)).forEach(codes(work)::remove);
    accessTokens(work).all(ACCESS_COLUMNS.of(user)).forEach(accessTokens(work)::remove);
    refreshTokens(work).all(REFRESH_COLUMNS.of(user)).forEach(refreshTokens(work)::remove);
  }

  static Optional<Token> accessToken(Database database, PortalId portal, SecretHash token) {
    return database.read(sql ->
        sql.selectFrom(ACCESS_TOKEN)
            .where(
                ACCESS_TOKEN.PORTAL_ID.eq(portal.value()),
                ACCESS_TOKEN.TOKEN_HASH.eq(token.value()))
            .fetchOptional(ACCESS_COLUMNS::toToken));
  }
}
