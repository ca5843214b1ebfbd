package dev.switchboard.directory.factor;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who has a code still to show, as a command sees and changes it.
public final class Challenges {
  private final Work work;
  private final Rows<Challenge> rows;

  private Challenges(Work work) {
    this.work = work;
    this.rows = SqlChallenges.in(work);
  }

  public static Challenges in(Work work) {
    return new Challenges(work);
  }

  /// One that has not expired, as committed.
  public static Optional<Challenge> read(
      Database database, PortalId portal, SecretHash token, Instant now) {
    return SqlChallenges.find(database, portal, token)
        .filter(challenge -> challenge.token().matches(token) && !challenge.isExpired(now));
  }

  /// Asks for a code of the person's own app, or of a new one.
  public void open(UserId user, SecretHash token, Optional<TotpSecret> offer) {
    Duration life = offer.isPresent() ? Challenge.LIFE_OF_OFFER : Challenge.LIFE;
    rows.save(new Challenge(token, user, offer, work.now().plus(life)));
  }

  /// One that has not expired.
  public Optional<Challenge> find(SecretHash token) {
    return rows.find(token.value()).filter(challenge -> !challenge.isExpired(work.now()));
  }

  /// It was answered: nobody answers it again.
  public void close(Challenge challenge) {
    rows.remove(challenge);
  }

  public void endAll(UserId user) {
    rows.all(SqlChallenges.of(user)).forEach(rows::remove);
  }

  /// Removes those that have expired.
  public void forget() {
    rows.all(SqlChallenges.expired(work.now())).forEach(rows::remove);
  }
}
