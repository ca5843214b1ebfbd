package dev.switchboard.directory.factor;

import static dev.switchboard.gen.Tables.CODE_CHALLENGE;

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

/// The table `code_challenge`.
final class SqlChallenges {
  private static final Stored<Challenge> CHALLENGES =
      Stored.<Challenge>in(CODE_CHALLENGE, CODE_CHALLENGE.PORTAL_ID)
          .id(CODE_CHALLENGE.TOKEN_HASH, challenge -> challenge.token().value())
          .column(CODE_CHALLENGE.USER_ID, challenge -> challenge.user().value())
          .column(
              CODE_CHALLENGE.OFFER,
              challenge -> challenge.offer().map(TotpSecret::base32).orElse(""))
          .column(CODE_CHALLENGE.EXPIRES_AT, challenge -> challenge.expiresAt().toEpochMilli())
          .uncached()
          .read(SqlChallenges::toChallenge);

  private SqlChallenges() {}

  static Rows<Challenge> in(Work work) {
    return work.rows(CHALLENGES);
  }

  static Filter<Challenge> of(UserId user) {
    return new Filter<>(
        CODE_CHALLENGE.USER_ID.eq(user.value()), challenge -> challenge.user().equals(user));
  }

  static Filter<Challenge> expired(Instant now) {
    return new Filter<>(
        CODE_CHALLENGE.EXPIRES_AT.le(now.toEpochMilli()), challenge -> challenge.isExpired(now));
  }

  static Optional<Challenge> find(Database database, PortalId portal, SecretHash token) {
    return database.find(CHALLENGES, portal.value(), token.value());
  }

  private static Challenge toChallenge(Record row) {
    return new Challenge(
        new SecretHash(row.get(CODE_CHALLENGE.TOKEN_HASH)),
        new UserId(row.get(CODE_CHALLENGE.USER_ID)),
        Optional.of(row.get(CODE_CHALLENGE.OFFER))
            .filter(offer -> !offer.isEmpty())
            .map(TotpSecret::new),
        Instant.ofEpochMilli(row.get(CODE_CHALLENGE.EXPIRES_AT)));
  }
}
