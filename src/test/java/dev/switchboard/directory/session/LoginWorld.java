package dev.switchboard.directory.session;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/// Ada, who administers, in front of the page where one logs in.
final class LoginWorld implements AutoCloseable {
  static final String PASSWORD = "correct horse";
  static final PasswordHash HASH = Passwords.hash(PASSWORD, new SecureRandom());
  static final Map<String, String> RIGHT = Map.of("login", "ada@example.com", "password", PASSWORD);
  static final Map<String, String> WRONG =
      Map.of("login", "ada@example.com", "password", "wrong horse");

  private final TestDirectory directory = new TestDirectory();
  private final UserId ada =
      directory.addEmployee(
          "ada@example.com", Role.ADMINISTRATOR, Profile.named("Ada", "Byron"), HASH);
  private TestBrowser browser = newBrowser();

  TestDirectory directory() {
    return directory;
  }

  UserId ada() {
    return ada;
  }

  /// The browser that is used now.
  TestBrowser browser() {
    return browser;
  }

  /// From now on another one is used.
  void use(TestBrowser other) {
    browser = other;
  }

  TestBrowser newBrowser() {
    return new TestBrowser(request -> directory.module().login().handle(request));
  }

  Reply logIn(Map<String, String> fields) {
    browser.get("/login/");
    return browser.post("/login/", fields);
  }

  /// Who is logged in in the browser that is used.
  Optional<Caller> caller() {
    String cookie = browser.cookies().getOrDefault(LoginForm.SESSION_COOKIE, "");
    return directory.module().authenticator().byCookie(cookie, Scopes.of("user"));
  }

  @Override
  public void close() {
    directory.close();
  }
}
