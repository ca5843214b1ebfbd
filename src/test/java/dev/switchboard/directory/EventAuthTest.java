package dev.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.application.EventAuth;
import dev.switchboard.directory.application.RemoveApplication;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Credentials;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventAuthTest {
  private final TestDirectory directory = new TestDirectory();
  private final EventAuth auth = directory.module().eventAuth();
  private final UserId ada = directory.addEmployee("ada@example.com", Role.OPERATOR);
  private final long application = directory.addApplication();

  @AfterEach
  void close() {
    directory.close();
  }

  private Map<String, Object> block(UserId user) {
    return auth.of(PortalId.FIRST, application, user).orElseThrow();
  }

  @Test
  void anEventOfAUserCarriesATokenThatWorks() {
    Map<String, Object> block = block(ada);

    assertThat(block)
        .containsEntry("expires", directory.clock().instant().getEpochSecond() + 3600)
        .containsEntry("expires_in", 3600L)
        .containsEntry("scope", "imopenlines,user")
        .containsEntry("domain", "desk.example")
        .containsEntry("server_endpoint", "https://desk.example/rest/")
        .containsEntry("status", "L")
        .containsEntry("client_endpoint", "https://desk.example/rest/")
        .containsEntry("member_id", "0123456789abcdef0123456789abcdef")
        .containsEntry("user_id", ada.value())
        .containsEntry("application_token", "application-token");
    String token = String.valueOf(block.get("access_token"));
    assertThat(directory.module().authenticator().authenticate(new Credentials.Token(token)).user())
        .isEqualTo(ada);
  }

  @Test
  void aTokenIsUsedAgainWhileMoreThanHalfAnHourIsLeft() {
    Object first = block(ada).get("access_token");

    directory.clock().advance(Duration.ofMinutes(29));
    assertThat(block(ada)).containsEntry("access_token", first).containsEntry("expires_in", 1860L);

    directory.clock().advance(Duration.ofMinutes(1));
    assertThat(block(ada)).doesNotContainEntry("access_token", first);
  }

  @Test
  void anEventThatNoEmployeeCausedCarriesNoToken() {
    assertThat(block(directory.addClient())).doesNotContainKeys("access_token", "expires");
    assertThat(auth.of(PortalId.FIRST, application).orElseThrow())
        .containsKey("application_token")
        .doesNotContainKeys("access_token", "user_id");
  }

  @Test
  void aDismissedUserIsNotSpokenForAnyMore() {
    block(ada);

    directory.run(new ChangeUser(ada, new ChangeUser.Change.Dismiss()));

    assertThat(block(ada)).doesNotContainKey("access_token");
  }

  @Test
  void aRemovedApplicationIsToldNothing() {
    directory.run(new RemoveApplication(application));

    assertThat(auth.of(PortalId.FIRST, application, ada)).isEmpty();
  }
}
