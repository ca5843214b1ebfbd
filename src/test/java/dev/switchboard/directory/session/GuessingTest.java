package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.web.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whoever guesses passwords is stopped, and those who know theirs are not.
final class GuessingTest {
  private final LoginWorld world = new LoginWorld();
  private final TestDirectory directory = world.directory();
  private final TestBrowser browser = world.browser();

  @AfterEach
  void close() {
    world.close();
  }

  private Reply logIn(Map<String, String> fields) {
    return world.logIn(fields);
  }

  @Test
  void guessingIsStoppedPerAddressAndLogin() {
    for (int i = 0; i < 5; i++) {
      assertThat(logIn(LoginWorld.WRONG).status()).isEqualTo(403);
    }

    Reply blocked = logIn(LoginWorld.RIGHT);
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.header("Retry-After")).contains("900");
    assertThat(browser.from("192.0.2.7").post("/login/", LoginWorld.RIGHT).status()).isEqualTo(303);

    directory.clock().advance(Duration.ofMinutes(15));
    assertThat(browser.from("192.0.2.1").post("/login/", LoginWorld.RIGHT).status()).isEqualTo(303);
  }

  @Test
  void aRightPasswordForgivesTheWrongOnes() {
    for (int i = 0; i < 3; i++) {
      logIn(LoginWorld.WRONG);
      logIn(LoginWorld.WRONG);
      assertThat(logIn(LoginWorld.RIGHT).status()).isEqualTo(303);
    }
  }

  @Test
  void anAddressMayNotTryLoginAfterLogin() {
    FailedLogins failures = new FailedLogins(directory.clock());
    for (int i = 0; i < 50; i++) {
      assertThat(failures.begin("192.0.2.1", "user" + i, false)).isEmpty();
    }

    assertThat(failures.begin("192.0.2.1", "another", false)).isPresent();
    assertThat(failures.begin("192.0.2.2", "another", false)).isEmpty();
  }

  @Test
  void anIpv6NetworkTriesAsOneAddress() {
    FailedLogins failures = new FailedLogins(directory.clock());
    for (int i = 0; i < 5; i++) {
      assertThat(failures.begin("2001:db8:0:7::" + i, "mia", false)).isEmpty();
    }
    assertThat(failures.begin("2001:db8:0:7:aaaa:bbbb:cccc:dddd", "mia", false)).isPresent();
    assertThat(failures.begin("2001:db8:0:8::1", "mia", false)).isEmpty();
    assertThat(failures.begin("::ffff:192.0.2.1", "mia", false)).isEmpty();
    assertThat(failures.begin("192.0.2.2", "mia", false)).isEmpty();
  }

  private Reply logInFrom(String address, Map<String, String> fields) {
    TestBrowser stranger = new TestBrowser(directory.module().login()::handle).from(address);
    stranger.get("/login/");
    return stranger.post("/login/", fields);
  }

  @Test
  void guessingFromManyAddressesIsStoppedAndDoesNotShutOutTheOwnersBrowser() {
    logIn(LoginWorld.RIGHT);
    directory.clock().advance(Duration.ofDays(30));
    for (int i = 0; i < 100; i++) {
      assertThat(logInFrom("198.51.100." + i, LoginWorld.WRONG).status()).isEqualTo(403);
    }

    Reply blocked = logInFrom("203.0.113.1", LoginWorld.RIGHT);
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.header("Retry-After")).contains("3600");
    assertThat(blocked.body()).contains("wait an hour", "administrator for a login link");
    assertThat(logIn(LoginWorld.RIGHT).status()).isEqualTo(303);

    directory.clock().advance(Duration.ofHours(1));
    assertThat(logInFrom("203.0.113.1", LoginWorld.RIGHT).status()).isEqualTo(303);
  }

  @Test
  void strangersAndKnownBrowsersHaveTriesOfTheirOwn() {
    FailedLogins failures = new FailedLogins(directory.clock());
    for (int i = 0; i < 100; i++) {
      assertThat(failures.begin("192.0.2." + i, "mia", true)).isEmpty();
    }

    assertThat(failures.begin("198.51.100.1", "mia", true)).contains(FailedLogins.Stop.EVERYWHERE);
    assertThat(failures.begin("198.51.100.1", "mia", false)).isEmpty();
    assertThat(failures.begin("198.51.100.1", "leo", true)).isEmpty();
  }

  @Test
  void aRightPasswordForgivesNoStrangersGuesses() {
    FailedLogins failures = new FailedLogins(directory.clock());
    for (int i = 0; i < 100; i++) {
      failures.begin("192.0.2." + i, "mia", false);
      if (i % 2 == 0) {
        failures.begin("198.51.100.1", "mia", false);
        failures.succeeded("198.51.100.1", "mia", false);
      }
    }

    assertThat(failures.begin("198.51.100.2", "mia", false)).contains(FailedLogins.Stop.EVERYWHERE);
  }
}
