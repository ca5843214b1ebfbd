package dev.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.application.IssueTokens;
import dev.switchboard.directory.application.Issued;
import dev.switchboard.directory.application.RemoveApplication;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.Users;
import dev.switchboard.directory.webhook.AddWebhook;
import dev.switchboard.directory.webhook.RevokeWebhook;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Credentials;
import dev.switchboard.platform.rest.RestError;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DirectoryAuthenticatorTest {
  private final TestDirectory directory = new TestDirectory();
  private final DirectoryAuthenticator authenticator = directory.module().authenticator();
  private final UserId ada = directory.addEmployee("ada@example.com", Role.ADMINISTRATOR);

  @AfterEach
  void close() {
    directory.close();
  }

  private Caller webhook(UserId user, String code) {
    return authenticator.authenticate(new Credentials.Webhook(user.value(), code));
  }

  private Caller token(String token) {
    return authenticator.authenticate(new Credentials.Token(token));
  }

  private void assertRefused(String code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RestError.class,
            error -> {
              assertThat(error.status()).isEqualTo(401);
              assertThat(error.code()).isEqualTo(code);
            });
  }

  private String issueToken(UserId user, long application) {
    Secret token = directory.module().secrets().next();
    Issued issued = directory.run(new IssueTokens(application, user, token.hash(), null));
    assertThat(issued).isInstanceOf(Issued.Tokens.class);
    return token.value();
  }

  @Test
  void aWebhookActsForItsMakerWithItsScopes() {
    directory.addWebhook(ada, "code", "USER, crm", null);

    assertThat(webhook(ada, "code"))
        .isEqualTo(new Caller(PortalId.FIRST, ada, true, Set.of("user", "crm"), Optional.empty()));
  }

  @Test
  void aWrongCodeAndAWrongUserAreRefusedAlike() {
    UserId bob = directory.addEmployee("bob@example.com", Role.OPERATOR);
    directory.addWebhook(ada, "code", "user", null);

    assertRefused("NO_AUTH_FOUND", () -> webhook(ada, "other"));
    assertRefused("NO_AUTH_FOUND", () -> webhook(bob, "code"));
    assertRefused("NO_AUTH_FOUND", () -> authenticator.authenticate(new Credentials.None()));
  }

  @Test
  void aRevokedWebhookIsRefusedAtOnce() {
    long webhook = directory.addWebhook(ada, "code", "user", null);
    webhook(ada, "code");

    assertThat(directory.run(new RevokeWebhook(webhook))).isEqualTo(RevokeWebhook.Outcome.REVOKED);

    assertRefused("NO_AUTH_FOUND", () -> webhook(ada, "code"));
    assertThat(directory.run(new RevokeWebhook(webhook)))
        .isEqualTo(RevokeWebhook.Outcome.NO_SUCH_WEBHOOK);
  }

  @Test
  void aWebhookExpiresToTheMoment() {
    directory.addWebhook(
        ada, "code", "user", directory.clock().instant().plus(Duration.ofSeconds(5)));
    webhook(ada, "code");
    directory.clock().advance(Duration.ofSeconds(4));
    webhook(ada, "code");

    directory.clock().advance(Duration.ofSeconds(1));

    assertRefused("NO_AUTH_FOUND", () -> webhook(ada, "code"));
  }

  @Test
  void onlyEmployeesOwnWebhooksAndACodeIsGivenOnce() {
    UserId client = directory.addClient();
    var hash = new Secret("code").hash();

    assertThat(directory.run(new AddWebhook(client, hash, "", Scopes.of("user"), null)))
        .isEqualTo(new AddWebhook.Outcome.NoSuchUser());
    directory.addWebhook(ada, "code", "user", null);
    assertThat(directory.run(new AddWebhook(ada, hash, "", Scopes.of("user"), null)))
        .isEqualTo(new AddWebhook.Outcome.CodeTaken());
  }

  @Test
  void aDismissedUserIsRefusedAtOnceAndTakenBackWithTheSameCode() {
    directory.addWebhook(ada, "code", "user", null);
    String token = issueToken(ada, directory.addApplication());
    webhook(ada, "code");
    token(token);

    directory.run(new ChangeUser(ada, new ChangeUser.Change.Dismiss()));
    assertRefused("NO_AUTH_FOUND", () -> webhook(ada, "code"));
    assertRefused("NO_AUTH_FOUND", () -> token(token));

    directory.run(new ChangeUser(ada, new ChangeUser.Change.TakeBack()));
    assertThat(webhook(ada, "code").user()).isEqualTo(ada);
  }

  @Test
  void aLostRoleIsSeenAtOnce() {
    directory.addWebhook(ada, "code", "user", null);
    assertThat(webhook(ada, "code").administrator()).isTrue();

    directory.run(new ChangeUser(ada, new ChangeUser.Change.Promote(Role.OPERATOR)));

    assertThat(webhook(ada, "code").administrator()).isFalse();
  }

  @Test
  void anAccessTokenSpeaksForItsUserThroughItsApplication() {
    long application = directory.addApplication();

    assertThat(token(issueToken(ada, application)))
        .isEqualTo(
            new Caller(
                PortalId.FIRST,
                ada,
                true,
                Set.of("imopenlines", "user"),
                Optional.of(application)));
  }

  @Test
  void anAccessTokenExpiresAfterAnHourAndSaysSo() {
    String token = issueToken(ada, directory.addApplication());
    token(token);
    directory.clock().advance(Duration.ofMinutes(59));
    token(token);

    directory.clock().advance(Duration.ofMinutes(1));

    assertRefused("expired_token", () -> token(token));
    assertRefused("NO_AUTH_FOUND", () -> token("unknown"));
  }

  @Test
  void tokensOfARemovedApplicationAreWorthNothing() {
    long application = directory.addApplication();
    String token = issueToken(ada, application);
    token(token);

    assertThat(directory.run(new RemoveApplication(application)))
        .isEqualTo(RemoveApplication.Outcome.REMOVED);

    assertRefused("NO_AUTH_FOUND", () -> token(token));
    assertThat(directory.run(new RemoveApplication(application)))
        .isEqualTo(RemoveApplication.Outcome.NO_SUCH_APPLICATION);
  }

  @Test
  void noTokenSpeaksForAClientOfAChannelAndOneForABot() {
    long application = directory.addApplication();
    UserId bot = directory.run(work -> Users.in(work).addBot(Profile.named("Echo", "")));
    Secret token = directory.module().secrets().next();

    assertThat(
            directory.run(new IssueTokens(application, directory.addClient(), token.hash(), null)))
        .isEqualTo(new Issued.Refused());
    assertThat(token(issueToken(bot, application)).administrator()).isFalse();
  }

  @Test
  void whatOneStoreKeepsOpensNothing() {
    directory.addWebhook(ada, "code", "user", null);
    String token = issueToken(ada, directory.addApplication());

    assertRefused("NO_AUTH_FOUND", () -> webhook(ada, new Secret("code").hash().value()));
    assertRefused("NO_AUTH_FOUND", () -> token(new Secret(token).hash().value()));
  }
}
