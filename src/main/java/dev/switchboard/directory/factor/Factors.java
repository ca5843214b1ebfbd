package dev.switchboard.directory.factor;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The second factors of a portal, as a command sees and changes them.
///
/// Codes are compared on the lane, so that of two who show the same one only one is let in.
public final class Factors {
  private static final long NONE_USED = -1;

  private final Work work;
  private final Rows<SecondFactor> rows;
  private final Rows<SqlFactors.Recovery> recoveries;

  /// How somebody stands, as committed.
  ///
  /// @param since when it was turned on; empty: it is off
  /// @param recoveriesLeft recovery codes that were not used
  public record State(Optional<Instant> since, int recoveriesLeft) {}

  private Factors(Work work) {
    this.work = work;
    this.rows = SqlFactors.in(work);
    this.recoveries = SqlFactors.recoveries(work);
  }

  public static Factors in(Work work) {
    return new Factors(work);
  }

  /// Who has one, as committed. One query.
  public static Set<UserId> holders(Database database, PortalId portal) {
    return SqlFactors.holders(database, portal);
  }

  public static State read(Database database, PortalId portal, UserId user) {
    return new State(
        SqlFactors.since(database, portal, user),
        SqlFactors.recoveriesLeft(database, portal, user));
  }

  public boolean has(UserId user) {
    return rows.find(user.value()).isPresent();
  }

  /// Whether everybody needs one.
  public boolean areDemanded() {
    return SqlFactors.policy(work).secondFactor();
  }

  /// Takes a code of the app or a recovery code, each once.
  ///
  /// @return whether it was right
  public boolean take(UserId user, String typed) {
    Optional<SecondFactor> factor = rows.find(user.value());
    if (factor.isEmpty()) {
      return false;
    }
    TypedCode code = TypedCode.of(typed);
    return code.isOfApp() ? takeOfApp(factor.get(), code) : takeRecovery(user, code);
  }

  private boolean takeOfApp(SecondFactor factor, TypedCode code) {
    Optional<SecondFactor> after = factor.taking(code.text(), work.now());
    after.ifPresent(rows::save);
    return after.isPresent();
  }

  private boolean takeRecovery(UserId user, TypedCode code) {
    Optional<SqlFactors.Recovery> found =
        recoveries.find(user.value(), RecoveryCodes.hash(user, code).value());
    if (found.isEmpty()) {
      return false;
    }
    recoveries.remove(found.get());
    int left = recoveries.all(SqlFactors.of(user)).size();
    work.emit(new FactorEvent.Recovered(user, left));
    return true;
  }

  /// Turns it on, if the code is of what was offered and the person has none yet.
  public boolean turnOn(UserId user, TotpSecret offer, String typed, RecoveryCodes codes) {
    OptionalLong step = Totp.find(offer, TypedCode.of(typed).text(), work.now(), NONE_USED);
    if (step.isEmpty() || has(user)) {
      return false;
    }
    rows.save(new SecondFactor(user, offer, step.getAsLong(), work.now()));
    replace(user, codes);
    work.emit(new FactorEvent.TurnedOn(user));
    return true;
  }

  /// The old codes are worth nothing any more.
  public void renew(UserId user, RecoveryCodes codes) {
    replace(user, codes);
    work.emit(new FactorEvent.Renewed(user));
  }

  private void replace(UserId user, RecoveryCodes codes) {
    removeRecoveries(user);
    codes.hashes(user).forEach(hash -> recoveries.save(new SqlFactors.Recovery(user, hash)));
  }

  private void removeRecoveries(UserId user) {
    List<SqlFactors.Recovery> known = recoveries.all(SqlFactors.of(user));
    known.forEach(recoveries::remove);
  }

  /// By the person, who has shown a code.
  public void turnOff(UserId user) {
    remove(user);
    work.emit(new FactorEvent.TurnedOff(user));
  }

  boolean reset(UserId user) {
    if (!has(user)) {
      return false;
    }
    remove(user);
    work.emit(new FactorEvent.Reset(user));
    return true;
  }

  private void remove(UserId user) {
    rows.find(user.value()).ifPresent(rows::remove);
    removeRecoveries(user);
  }
}
