package dev.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.presence.EndLease;
import dev.switchboard.directory.presence.PresenceChanged;
import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.presence.RenewPresence;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.DueTimers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who is there, and until when.
interface PresenceContract {
  TestStore store();

  /// An employee at his desk, or not.
  final class Desk {
    private final TestStore store;
    private final Directory directory;
    private final TestRest rest;
    final UserId ada;
    final List<PresenceChanged> heard = new ArrayList<>();

    Desk(TestStore store) {
      this.store = store;
      this.directory = new Directory(store.database());
      this.rest =
          new TestRest(
              Stream.of(
                      new UserMethods(directory, store.clock(), ZoneOffset.UTC).methods(),
                      new PresenceMethods(directory, store.lanes(), ZoneOffset.UTC).methods())
                  .flatMap(List::stream)
                  .toList(),
              store.clock());
      this.ada = hire("ada@example.com");
      store
          .lanes()
          .listen((_, event) -> {
            if (event instanceof PresenceChanged changed) {
              heard.add(changed);
            }
          });
    }

    UserId hire(String login) {
      AddUser.Outcome outcome =
          store.run(
              new AddUser(
                  new Login(login), Profile.named("A", "B"), Role.OPERATOR, List.of(), null));
      return ((AddUser.Outcome.Added) outcome).user();
    }

    TestRest.Response call(UserId user, String method, String json) {
      return rest.as(TestRest.employee(user.value(), false)).call(method, json);
    }

    void says(String state) {
      TestRest.Response response =
          call(ada, "switchboard.presence.set", "{'STATE':'" + state + "'}");
      assertThat(response.status()).as(response.body().toString()).isEqualTo(200);
    }

    String state() {
      return call(ada, "switchboard.presence.get", "{}").result().path("STATE").asString();
    }

    String isOnline() {
      return call(ada, "user.get", "{'ID':" + ada + "}")
          .result()
          .path(0)
          .path("IS_ONLINE")
          .asString();
    }

    void passes(Duration time) {
      new DueTimers(store, List.of(new EndLease())).pass(PortalId.FIRST, time);
    }

    List<PresenceState> changes() {
      return heard.stream().map(PresenceChanged::after).toList();
    }
  }

  @Test
  default void whoHasNeverSaidWhetherHeIsThereIsUnknown() {
    Desk desk = new Desk(store());

    assertThat(desk.state()).isEqualTo("unknown");
    assertThat(desk.isOnline()).isEqualTo("N");
  }

  @Test
  default void whoSaysSoIsThereUntilTheLeaseEnds() {
    Desk desk = new Desk(store());
    desk.says("online");
    assertThat(desk.isOnline()).isEqualTo("Y");

    desk.passes(Duration.ofSeconds(89));
    assertThat(desk.state()).isEqualTo("online");

    desk.passes(Duration.ofSeconds(1));
    assertThat(desk.state()).isEqualTo("offline");
    assertThat(desk.isOnline()).isEqualTo("N");
    assertThat(desk.changes()).containsExactly(PresenceState.OFFLINE);
  }

  @Test
  default void aBrowserThatIsConnectedRenewsTheLease() {
    Desk desk = new Desk(store());
    desk.says("paused");
    for (int minute = 0; minute < 10; minute++) {
      desk.passes(Duration.ofSeconds(60));
      store().run(new RenewPresence(desk.ada));
    }

    assertThat(desk.state()).isEqualTo("paused");
    assertThat(desk.isOnline()).isEqualTo("Y");
    assertThat(desk.changes()).containsExactly(PresenceState.PAUSED);
  }

  @Test
  default void whoWasCutOffIsBackAsWhatHeWas() {
    Desk desk = new Desk(store());
    desk.says("paused");
    desk.passes(Duration.ofMinutes(5));
    assertThat(desk.state()).isEqualTo("offline");

    store().run(new RenewPresence(desk.ada));
    assertThat(desk.state()).isEqualTo("paused");
    desk.passes(Duration.ofSeconds(91));
    assertThat(desk.state()).isEqualTo("offline");
  }

  @Test
  default void whoWentOfflineByHimselfStaysSoWhateverIsStillConnected() {
    Desk desk = new Desk(store());
    desk.says("online");
    desk.says("offline");
    store().run(new RenewPresence(desk.ada));

    assertThat(desk.state()).isEqualTo("offline");
    desk.passes(Duration.ofHours(1));
    assertThat(desk.changes()).containsExactly(PresenceState.OFFLINE);
  }

  @Test
  default void aBrowserIsTheFirstWordOfWhoHasNeverSaidAnything() {
    Desk desk = new Desk(store());
    store().run(new RenewPresence(desk.ada));

    assertThat(desk.state()).isEqualTo("online");
    desk.passes(Duration.ofSeconds(90));
    assertThat(desk.state()).isEqualTo("offline");
  }

  @Test
  default void oneSaysForHowLongOneIsThere() {
    Desk desk = new Desk(store());
    desk.call(desk.ada, "switchboard.presence.set", "{'STATE':'ONLINE','LEASE':3600}");
    desk.passes(Duration.ofMinutes(59));
    assertThat(desk.state()).isEqualTo("online");

    desk.passes(Duration.ofMinutes(1));
    assertThat(desk.state()).isEqualTo("offline");
  }

  @Test
  default void whatMakesNoSenseIsRefusedAndChangesNothing() {
    Desk desk = new Desk(store());
    for (String json :
        List.of(
            "{}",
            "{'STATE':'asleep'}",
            "{'STATE':'online','LEASE':29}",
            "{'STATE':'online','LEASE':86401}",
            "{'STATE':'online','LEASE':'9223372036854775807'}",
            "{'STATE':'online','USER_ID':0}")) {
      TestRest.Response response = desk.call(desk.ada, "switchboard.presence.set", json);
      assertThat(response.error()).as(json).isEqualTo("ERROR_ARGUMENT");
    }
    assertThat(
            desk.call(desk.ada, "switchboard.presence.set", "{'STATE':'away','USER_ID':99999}")
                .error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(desk.state()).isEqualTo("unknown");
  }

  @Test
  default void colleaguesSeeEachOtherAndAnAdministratorSendsThemHome() {
    Desk desk = new Desk(store());
    UserId bob = desk.hire("bob@example.com");
    desk.says("away");

    TestRest.Response seen =
        desk.call(bob, "switchboard.presence.get", "{'USER_ID':[" + bob + "," + desk.ada + ",9]}");
    assertThat(seen.result().valueStream().map(card -> card.path("STATE").asString()))
        .containsExactly("unknown", "away");
    TestRest.Response home =
        desk.rest
            .as(TestRest.employee(bob.value(), true))
            .call("switchboard.presence.set", "{'STATE':'offline','USER_ID':" + desk.ada + "}");
    assertThat(home.status()).isEqualTo(200);
    assertThat(desk.state()).isEqualTo("offline");
  }
}
