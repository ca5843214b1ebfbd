package dev.switchboard.directory;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.application.AddApplication;
import dev.switchboard.directory.application.Application;
import dev.switchboard.directory.portal.AddPortal;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.directory.sso.Outside;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.Users;
import dev.switchboard.directory.webhook.AddWebhook;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.testing.TestClock;
import dev.switchboard.platform.testing.TestStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A directory on a store of its own, with a portal in it.
public final class TestDirectory implements AutoCloseable {
  /// The application that [#addApplication] makes.
  public static final String CLIENT = "local.test.1";

  public static final Secret CLIENT_SECRET = new Secret("client-secret");

  private final TestStore store = TestStore.sqlite();
  private Outside outside = _ -> new Answer.Unreachable(Answer.Fault.CONNECT, "Nobody is outside.");
  private final DirectoryModule module =
      new DirectoryModule(
          store.database(),
          store.lanes(),
          store.clock(),
          new SecureRandom(),
          new DirectoryConfig(PublicAddress.of("https://desk.example"), ZoneOffset.UTC),
          call -> outside.call(call));

  public TestDirectory() {
    run(new AddPortal("Desk", "0123456789abcdef0123456789abcdef"));
  }

  /// Whom the server reaches from now on.
  public void reaches(Outside others) {
    outside = others;
  }

  public DirectoryModule module() {
    return module;
  }

  public TestClock clock() {
    return store.clock();
  }

  public TestStore store() {
    return store;
  }

  public <O> O run(Command<O> command) {
    return store.run(command);
  }

  public UserId addEmployee(String login, Role role) {
    return addEmployee(login, role, Profile.named("Ada", "Byron"), null);
  }

  public UserId addEmployee(
      String login, Role role, Profile profile, @Nullable PasswordHash password) {
    var outcome = run(new AddUser(new Login(login), profile, role, List.of(), password));
    return ((AddUser.Outcome.Added) outcome).user();
  }

  public UserId addClient() {
    return run(work -> Users.in(work).addClient("Karl", "Gast"));
  }

  public long addWebhook(UserId user, String code, String scopes, @Nullable Instant expiresAt) {
    var outcome =
        run(new AddWebhook(user, new Secret(code).hash(), "test", Scopes.parse(scopes), expiresAt));
    return ((AddWebhook.Outcome.Added) outcome).webhook();
  }

  public long addApplication() {
    var card =
        new Application.Card(
            "Mailer <b>", "https://app.example/in?x=1", "", Scopes.of("imopenlines", "user"));
    var outcome =
        run(
            new AddApplication(
                CLIENT, CLIENT_SECRET.hash(), card, new Secret("application-token")));
    return ((AddApplication.Outcome.Added) outcome).application();
  }

  @Override
  public void close() {
    store.close();
  }
}
