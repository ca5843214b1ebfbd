package dev.switchboard.directory.sso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The provider and the accounts as they are stored, and whom an account lets in.
interface SsoContract {
  String ISSUER = "https://id.example";

  TestStore store();

  private SaveProvider.Outcome save(String issuer, String secret, Optional<Long> version) {
    return save(issuer, secret, version, false, List.of());
  }

  private SaveProvider.Outcome save(
      String issuer,
      String secret,
      Optional<Long> version,
      boolean newcomers,
      List<String> domains) {
    Optional<Secret> typed = Optional.of(secret).filter(text -> !text.isEmpty()).map(Secret::new);
    var draft = new SaveProvider.Draft(issuer, "desk", typed, "Acme", newcomers, domains, false);
    return store().run(new SaveProvider(draft, version, UserId.SYSTEM));
  }

  private UserId person(String login, String email) {
    var added =
        store()
            .run(
                new AddUser(
                    new Login(login),
                    Profile.named("Bob", "").withEmail(email),
                    Role.OPERATOR,
                    List.of(),
                    null));
    return ((AddUser.Outcome.Added) added).user();
  }

  private Admit.Outcome come(String subject, String email) {
    return come(ISSUER, subject, email);
  }

  private Admit.Outcome come(String issuer, String subject, String email) {
    Optional<String> said = Optional.of(email).filter(text -> !text.isEmpty());
    return store().run(new Admit(new Claims(issuer, subject, said, "Bob", "Newman")));
  }

  private static Admit.Outcome in(UserId user) {
    return new Admit.Outcome.Admitted(user);
  }

  private static Admit.Outcome out(Admit.Why why) {
    return new Admit.Outcome.Refused(why);
  }

  private Optional<Provider> stored() {
    return Provider.read(store().database(), PortalId.FIRST);
  }

  private Optional<User> found(String login) {
    return new Directory(store().database()).find(PortalId.FIRST, new Login(login));
  }

  @Test
  default void aProviderIsStoredWholeAndItsSecretStays() {
    assertThat(stored()).isEmpty();
    save(ISSUER, "one", Optional.empty(), true, List.of("example.com", "example.org"));
    Provider first = stored().orElseThrow();
    assertThat(first.domains()).containsExactly("example.com", "example.org");
    assertThat(first.newcomers()).isTrue();
    assertThat(first.toString()).doesNotContain("one");

    save(ISSUER, "", Optional.of(1L));

    Provider second = stored().orElseThrow();
    assertThat(second.clientSecret().value()).isEqualTo("one");
    assertThat(second.domains()).isEmpty();
    assertThat(second.version()).isEqualTo(2);
  }

  @Test
  default void theSecretIsNotToldToAnotherIssuer() {
    save(ISSUER, "one", Optional.empty());

    assertThat(save("https://other.example", "", Optional.empty()))
        .isInstanceOf(SaveProvider.Outcome.SecretNeeded.class);
    assertThat(stored().orElseThrow().issuer()).isEqualTo(ISSUER);
  }

  @Test
  default void whoHasSeenAnOlderOneIsTold() {
    save(ISSUER, "one", Optional.of(0L));

    assertThat(save(ISSUER, "two", Optional.of(0L)))
        .isEqualTo(new SaveProvider.Outcome.Outdated(1));
    assertThat(stored().orElseThrow().clientSecret().value()).isEqualTo("one");
  }

  @Test
  default void theEmailAddressBringsTogetherAndThenTheAccountCounts() {
    save(ISSUER, "one", Optional.empty());
    UserId bob = person("bob@example.com", "");

    assertThat(come("7", "bob@example.com")).isEqualTo(in(bob));
    assertThat(come("7", "")).isEqualTo(in(bob));
    assertThat(come("7", "another@example.com")).isEqualTo(in(bob));
    assertThat(come("8", "bob@example.com")).isEqualTo(out(Admit.Why.OTHER_ACCOUNT));
    assertThat(come("8", "")).isEqualTo(out(Admit.Why.NO_EMAIL));
  }

  @Test
  default void whoIsPartedIsBroughtTogetherAgainByTheEmailAddress() {
    save(ISSUER, "one", Optional.empty());
    UserId bob = person("bob@example.com", "");
    come("7", "bob@example.com");

    assertThat(SqlSso.links(store().database(), PortalId.FIRST))
        .extracting(Account::user)
        .containsExactly(bob);
    assertThat(store().run(new Unlink(bob))).isTrue();
    assertThat(store().run(new Unlink(bob))).isFalse();

    assertThat(come("8", "bob@example.com")).isEqualTo(in(bob));
    assertThat(come("7", "bob@example.com")).isEqualTo(out(Admit.Why.OTHER_ACCOUNT));
  }

  @Test
  default void twoWithTheSameAddressStayOutside() {
    save(ISSUER, "one", Optional.empty());
    person("bob@example.com", "");
    UserId other = person("robert@example.com", "Bob@example.com");

    assertThat(come("7", "bob@example.com")).isEqualTo(out(Admit.Why.SEVERAL));

    store().run(new ChangeUser(other, new ChangeUser.Change.Dismiss()));
    assertThat(come("7", "bob@example.com")).isInstanceOf(Admit.Outcome.Admitted.class);
  }

  @Test
  default void whoIsDismissedStaysOutsideAlsoAsANewcomer() {
    save(ISSUER, "one", Optional.empty(), true, List.of());
    UserId bob = person("bob@example.com", "");
    UserId eve = person("eve@example.com", "other@example.com");
    come("7", "bob@example.com");
    store().run(new ChangeUser(bob, new ChangeUser.Change.Dismiss()));
    store().run(new ChangeUser(eve, new ChangeUser.Change.Dismiss()));

    assertThat(come("7", "bob@example.com")).isEqualTo(out(Admit.Why.UNKNOWN));
    assertThat(come("7", "fresh@example.com")).isEqualTo(out(Admit.Why.UNKNOWN));
    assertThat(come("8", "bob@example.com")).isEqualTo(out(Admit.Why.UNKNOWN));
    assertThat(come("9", "other@example.com")).isEqualTo(out(Admit.Why.UNKNOWN));

    store().run(new ChangeUser(bob, new ChangeUser.Change.TakeBack()));
    assertThat(come("7", "")).isEqualTo(in(bob));
  }

  @Test
  default void newcomersAreWelcomeWhereAnAdministratorSaysSo() {
    save(ISSUER, "one", Optional.empty());
    assertThat(come("7", "new@example.com")).isEqualTo(out(Admit.Why.UNKNOWN));
    save(ISSUER, "", Optional.empty(), true, List.of("example.com"));

    assertThat(come("7", "new@example.org")).isEqualTo(out(Admit.Why.UNKNOWN));
    assertThat(come("7", "new@sub.example.com")).isEqualTo(out(Admit.Why.UNKNOWN));
    assertThat(come("7", "new@evil.org@example.com")).isEqualTo(out(Admit.Why.UNKNOWN));
    Admit.Outcome outcome = come("7", "new@example.com");

    User made = found("new@example.com").orElseThrow();
    assertThat(outcome).isEqualTo(in(made.id()));
    assertThat(made.role()).isEqualTo(Role.OPERATOR);
    assertThat(made.profile().fullName()).isEqualTo("Bob Newman");
    assertThat(come("7", "")).isEqualTo(in(made.id()));
  }

  @Test
  default void anotherProviderKnowsOtherAccounts() {
    save(ISSUER, "one", Optional.empty());
    UserId bob = person("bob@example.com", "");
    come("7", "bob@example.com");
    save("https://other.example", "two", Optional.empty());

    assertThat(come("7", "bob@example.com")).isEqualTo(out(Admit.Why.OVER));
    assertThat(come("https://other.example", "7", "")).isEqualTo(out(Admit.Why.NO_EMAIL));
    assertThat(come("https://other.example", "x", "bob@example.com")).isEqualTo(in(bob));
    assertThat(come("https://other.example", "x", "")).isEqualTo(in(bob));
  }

  @Test
  default void whoeverRemovesTheProviderRemovesTheAccounts() {
    save(ISSUER, "one", Optional.empty());
    person("bob@example.com", "");
    come("7", "bob@example.com");

    assertThat(store().run(new RemoveProvider(UserId.SYSTEM))).isTrue();
    assertThat(store().run(new RemoveProvider(UserId.SYSTEM))).isFalse();

    assertThat(come("7", "bob@example.com")).isEqualTo(out(Admit.Why.OVER));
    save(ISSUER, "one", Optional.empty());
    assertThat(come("7", "")).isEqualTo(out(Admit.Why.NO_EMAIL));
  }
}
