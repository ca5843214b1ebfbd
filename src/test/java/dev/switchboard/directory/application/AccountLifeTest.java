package dev.switchboard.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.directory.user.AssignRole;
import dev.switchboard.directory.user.ChangePassword;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.rest.Credentials;
import dev.switchboard.platform.rest.RestError;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What opens the portal in somebody's name is worth nothing from the commit on that takes his
/// password, his place or his role.
final class AccountLifeTest {
  private static final PasswordHash PASSWORD = Passwords.hash("correct horse", new SecureRandom());
  private static final PasswordHash OTHER = Passwords.hash("battery staple", new SecureRandom());

  private final TestDirectory directory = new TestDirectory();
  private final TestBrowser browser =
      new TestBrowser(request -> directory.module().login().handle(request));
  private final UserId boss = directory.addEmployee("boss@example.com", Role.ADMINISTRATOR);
  private final UserId mia =
      directory.addEmployee(
          "mia@example.com", Role.OPERATOR, Profile.named("Mia", "Keller"), PASSWORD);
  private final Secret access = directory.module().secrets().next();
  private final Secret refresh = directory.module().secrets().next();
  private long application;

  /// What takes something from her.
  enum Deed {
    PASSWORD_CHANGED,
    DISMISSED,
    ROLE_REMOVED
  }

  @BeforeEach
  void sheHasEveryKey() {
    application = directory.addApplication();
    directory.run(new IssueTokens(application, mia, access.hash(), refresh.hash()));
    directory.addWebhook(mia, "code", "user", null);
    browser.get("/login/");
    browser.post("/login/", Map.of("login", "mia@example.com", "password", "correct horse"));
    assertThat(byCookie()).isPresent();
    assertThat(byWebhook(mia, "code")).isEqualTo(mia);
    assertThat(byToken(access)).isEqualTo(mia);
  }

  @AfterEach
  void close() {
    directory.close();
  }

  private Optional<UserId> byCookie() {
    String cookie = browser.cookies().getOrDefault(LoginForm.SESSION_COOKIE, "");
    return directory
        .module()
        .authenticator()
        .byCookie(cookie, Scopes.of("user"))
        .map(caller -> caller.user());
  }

  private UserId byWebhook(UserId user, String code) {
    return by(new Credentials.Webhook(user.value(), code));
  }

  private UserId byToken(Secret token) {
    return by(new Credentials.Token(token.value()));
  }

  private UserId by(Credentials credentials) {
    return directory.module().authenticator().authenticate(credentials).user();
  }

  private Command<?> command(Deed deed) {
    return switch (deed) {
      case PASSWORD_CHANGED -> new ChangePassword(mia, OTHER);
      case DISMISSED -> new ChangeUser(mia, new ChangeUser.Change.Dismiss());
      case ROLE_REMOVED -> new AssignRole(mia, Role.NONE, 0, boss);
    };
  }

  private static void assertWorthless(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RestError.class, error -> assertThat(error.status()).isEqualTo(401));
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void everyKeyIsWorthlessAtOnce(Deed deed) {
    directory.run(command(deed));

    assertThat(byCookie()).isEmpty();
    assertWorthless(() -> byWebhook(mia, "code"));
    assertWorthless(() -> byToken(access));
    Secret next = directory.module().secrets().next();
    assertThat(
            directory.run(new RefreshTokens(application, refresh.hash(), next.hash(), next.hash())))
        .isEqualTo(new Issued.Refused());
  }

  @Test
  void whoIsTakenBackFindsNoOldTokens() {
    directory.run(new ChangeUser(mia, new ChangeUser.Change.Dismiss()));
    directory.run(new ChangeUser(mia, new ChangeUser.Change.TakeBack()));

    assertThat(byCookie()).isEmpty();
    assertWorthless(() -> byToken(access));
  }

  @Test
  void theKeysOfOthersStay() {
    directory.addWebhook(boss, "other", "user", null);

    directory.run(new ChangePassword(mia, OTHER));

    assertThat(byWebhook(boss, "other")).isEqualTo(boss);
  }

  @Test
  void anotherRoleThatStillWorksLogsNobodyOut() {
    directory.run(new AssignRole(mia, Role.SUPERVISOR, 0, boss));

    assertThat(byCookie()).contains(mia);
    assertThat(directory.module().users().rights(PortalId.FIRST).role(mia))
        .isEqualTo(Role.SUPERVISOR);
  }
}
