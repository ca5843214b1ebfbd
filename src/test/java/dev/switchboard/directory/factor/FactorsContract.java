package dev.switchboard.directory.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Second factors as they are stored.
interface FactorsContract {
  UserId ADA = new UserId(1);
  UserId BOB = new UserId(2);
  SecureRandom RANDOM = new SecureRandom();

  TestStore store();

  private String code(TotpSecret secret, long off) {
    return Totp.code(secret, Totp.step(store().clock().instant()) + off);
  }

  private boolean turnOn(UserId user, TotpSecret secret, String code, RecoveryCodes codes) {
    return store().run(work -> Factors.in(work).turnOn(user, secret, code, codes));
  }

  private boolean areDemanded() {
    return store().run(work -> Factors.in(work).areDemanded());
  }

  private RecoveryCodes turnOn(UserId user, TotpSecret secret) {
    RecoveryCodes codes = RecoveryCodes.next(RANDOM);
    String code = code(secret, 0);
    assertThat(turnOn(user, secret, code, codes)).isTrue();
    store().clock().advance(Duration.ofMinutes(1));
    return codes;
  }

  private boolean take(UserId user, String typed) {
    return store().run(work -> Factors.in(work).take(user, typed));
  }

  private Factors.State state(UserId user) {
    return Factors.read(store().database(), PortalId.FIRST, user);
  }

  @Test
  default void itIsOffUntilACodeWasShown() {
    TotpSecret secret = TotpSecret.next(RANDOM);
    assertThat(state(ADA)).isEqualTo(new Factors.State(Optional.empty(), 0));
    assertThat(turnOn(ADA, secret, code(secret, 5), RecoveryCodes.next(RANDOM))).isFalse();
    assertThat(take(ADA, code(secret, 0))).isFalse();

    turnOn(ADA, secret);

    assertThat(state(ADA).since()).isPresent();
    assertThat(state(ADA).recoveriesLeft()).isEqualTo(10);
    assertThat(Factors.holders(store().database(), PortalId.FIRST)).containsExactly(ADA);
  }

  @Test
  default void aCodeIsTakenOnceAcrossCommits() {
    TotpSecret secret = TotpSecret.next(RANDOM);
    turnOn(ADA, secret);
    String code = code(secret, 0);

    assertThat(take(ADA, code)).isTrue();
    assertThat(take(ADA, code)).isFalse();
    assertThat(take(ADA, code(secret, -1))).isFalse();
    assertThat(take(ADA, code(secret, 1))).isTrue();
  }

  @Test
  default void aRecoveryCodeWorksOnceAndForItsPersonOnly() {
    RecoveryCodes adas = turnOn(ADA, TotpSecret.next(RANDOM));
    turnOn(BOB, TotpSecret.next(RANDOM));
    String typed = adas.shown().getFirst().toUpperCase(Locale.ROOT).replace("-", " ");

    assertThat(take(BOB, typed)).isFalse();
    assertThat(take(ADA, typed)).isTrue();
    assertThat(take(ADA, typed)).isFalse();
    assertThat(state(ADA).recoveriesLeft()).isEqualTo(9);
    assertThat(state(BOB).recoveriesLeft()).isEqualTo(10);
  }

  @Test
  default void newRecoveryCodesMakeTheOldOnesWorthless() {
    RecoveryCodes old = turnOn(ADA, TotpSecret.next(RANDOM));
    RecoveryCodes fresh = RecoveryCodes.next(RANDOM);

    assertThat(store().run(new RenewRecovery(ADA, old.shown().get(3), fresh))).isTrue();

    assertThat(take(ADA, old.shown().getFirst())).isFalse();
    assertThat(take(ADA, fresh.shown().getFirst())).isTrue();
  }

  @Test
  default void whatIsResetIsGone() {
    TotpSecret secret = TotpSecret.next(RANDOM);
    RecoveryCodes codes = turnOn(ADA, secret);

    assertThat(store().run(new ResetFactor(ADA))).isTrue();
    assertThat(store().run(new ResetFactor(ADA))).isFalse();

    assertThat(state(ADA)).isEqualTo(new Factors.State(Optional.empty(), 0));
    assertThat(take(ADA, code(secret, 0))).isFalse();
    assertThat(take(ADA, codes.shown().getFirst())).isFalse();
  }

  @Test
  default void aChallengeIsFoundUntilItExpires() {
    Secret token = new Secret("shown");
    TotpSecret offer = TotpSecret.next(RANDOM);
    store().run(new OfferFactor(ADA, token.hash(), offer));
    store()
        .run(work -> {
          Challenges.in(work).open(BOB, new Secret("bobs").hash(), Optional.empty());
          return true;
        });

    assertThat(challenge("shown").flatMap(Challenge::offer)).contains(offer);
    assertThat(challenge("bobs").flatMap(Challenge::offer)).isEmpty();
    assertThat(challenge("bobs").map(Challenge::user)).contains(BOB);

    store().clock().advance(Duration.ofMinutes(10));
    assertThat(challenge("bobs")).isEmpty();
    assertThat(challenge("shown")).isPresent();

    store()
        .run(work -> {
          Challenges.in(work).forget();
          Challenges.in(work).endAll(ADA);
          return true;
        });
    assertThat(challenge("shown")).isEmpty();
  }

  private Optional<Challenge> challenge(String token) {
    return Challenges.read(
        store().database(), PortalId.FIRST, new Secret(token).hash(), store().clock().instant());
  }

  @Test
  default void everybodyNeedsOneOnceItIsDemanded() {
    assertThat(LoginPolicy.read(store().database(), PortalId.FIRST).secondFactor()).isFalse();

    store().run(new DemandFactor(true, ADA));

    assertThat(LoginPolicy.read(store().database(), PortalId.FIRST))
        .isEqualTo(new LoginPolicy(true, ADA, store().clock().instant()));
    assertThat(areDemanded()).isTrue();
    store().run(new DemandFactor(false, BOB));
    assertThat(areDemanded()).isFalse();
  }
}
