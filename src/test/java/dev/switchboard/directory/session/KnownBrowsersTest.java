package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestDirectory;
import dev.switchboard.directory.user.ChangePassword;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.PasswordHash;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownBrowsersTest {
  private static final PasswordHash PASSWORD = Passwords.hash("correct horse", new SecureRandom());

  private final TestDirectory directory = new TestDirectory();
  private final KnownBrowsers browsers =
      new KnownBrowsers(
          PortalId.FIRST,
          new Directory(directory.store().database()),
          new Passwords(directory.store().database()),
          directory.clock());
  private final UserId ada =
      directory.addEmployee(
          "ada@example.com", Role.ADMINISTRATOR, Profile.named("Ada", "Byron"), PASSWORD);

  @AfterEach
  void close() {
    directory.close();
  }

  private boolean knows(String login, String mark) {
    return browsers.knows(Login.parse(login), mark);
  }

  @Test
  void aMarkIsKnownForHalfAYear() {
    String mark = browsers.mark(ada).orElseThrow();
    directory.clock().advance(Duration.ofDays(180).minusSeconds(1));
    assertThat(knows("ada@example.com", mark)).isTrue();

    directory.clock().advance(Duration.ofSeconds(1));

    assertThat(knows("ada@example.com", mark)).isFalse();
  }

  @Test
  void aMarkIsOneOfOnePerson() {
    directory.addEmployee("bob@example.com", Role.OPERATOR, Profile.named("Bob", ""), PASSWORD);
    String mark = browsers.mark(ada).orElseThrow();

    assertThat(knows("bob@example.com", mark)).isFalse();
    assertThat(knows("eve@example.com", mark)).isFalse();
    assertThat(browsers.knows(Optional.empty(), mark)).isFalse();
  }

  @Test
  void aMarkEndsWithThePassword() {
    String mark = browsers.mark(ada).orElseThrow();

    directory.run(new ChangePassword(ada, Passwords.hash("battery staple", new SecureRandom())));

    assertThat(knows("ada@example.com", mark)).isFalse();
  }

  @Test
  void nobodyProlongsAMark() {
    String[] parts = browsers.mark(ada).orElseThrow().split("\\.");

    assertThat(knows("ada@example.com", "9" + parts[0] + "." + parts[1])).isFalse();
  }

  @Test
  void whoHasNoPasswordGetsNoMark() {
    assertThat(browsers.mark(directory.addEmployee("bob@example.com", Role.OPERATOR))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1", "99999999999.0", "99999999999999999999.00", "nonsense"})
  void whatIsNoMarkIsNotKnown(String shown) {
    assertThat(knows("ada@example.com", shown)).isFalse();
  }
}
