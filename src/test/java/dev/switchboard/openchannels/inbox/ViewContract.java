package dev.switchboard.openchannels.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Saved views are kept, shared, counted and told.
interface ViewContract {
  Desk desk();

  private List<Long> list(UserId user, String filter) {
    return Desk.chats(
        desk().done(user, "switchboard.inbox.list", "{'VIEW':'all','FILTER':" + filter + "}"));
  }

  @Test
  default void aFilterNarrowsTheListByEverythingThatIsOnACard() {
    ChatId lena = desk().writes("Lena", "Hello");
    ChatId karl = desk().writes(desk().help, "Karl", "Hello", Optional.empty());
    desk().done(desk().ann, "imopenlines.session.intercept", lena);
    UserId boss = desk().boss;
    assertThat(list(boss, "{'lines':[" + desk().sales + "]}")).containsExactly(lena.value());
    assertThat(list(boss, "{'state':'waiting'}")).containsExactly(karl.value());
    assertThat(list(boss, "{'state':'work'}")).containsExactly(lena.value());
    assertThat(list(boss, "{'operators':[" + desk().ann + "]}")).containsExactly(lena.value());
    assertThat(list(boss, "{'mine':true}")).isEmpty();
    assertThat(list(desk().ann, "{'mine':true}")).containsExactly(lena.value());
    assertThat(list(boss, "{'channels':['livechat']}")).hasSize(2);
    assertThat(list(boss, "{'channels':['live']}")).isEmpty();
    assertThat(list(boss, "{'tags':['urgent']}")).isEmpty();
    assertThat(list(boss, "{'sla':'late'}")).isEmpty();
    assertThat(list(desk().cy, "{'lines':[" + desk().sales + "]}")).as("not his to see").isEmpty();
  }

  @Test
  default void whatIsNoFilterIsRefused() {
    for (String wrong :
        List.of("{'state':'asleep'}", "{'lines':'1'}", "{'lines':[-1]}", "{'tags':[7]}")) {
      assertThat(
              desk()
                  .call(desk().ann, "switchboard.view.add", "{'NAME':'X','FILTER':" + wrong + "}")
                  .error())
          .as(wrong)
          .isEqualTo("ERROR_ARGUMENT");
    }
  }

  @Test
  default void aViewIsToldWithItsCountToWhoeverHasIt() {
    ChatId lena = desk().writes("Lena", "Hello");
    PageOf ann = new PageOf(desk(), desk().ann);
    PageOf bob = new PageOf(desk(), desk().bob);
    desk()
        .done(
            desk().ann,
            "switchboard.view.add",
            "{'NAME':'My own','FILTER':{'mine':true,'state':'work'}}");
    desk()
        .done(
            desk().boss,
            "switchboard.view.add",
            "{'NAME':'Waiting','SHARED':'Y','FILTER':{'state':'waiting'}}");
    ann.checkViews();
    bob.checkViews();
    assertThat(names(ann.shownViews())).containsExactlyInAnyOrder("My own 0", "Waiting 1");
    assertThat(names(bob.shownViews())).containsExactly("Waiting 1");

    desk().done(desk().ann, "imopenlines.session.intercept", lena);
    ann.checkViews();
    bob.checkViews();
    assertThat(names(ann.shownViews())).containsExactlyInAnyOrder("My own 1", "Waiting 0");
    assertThat(names(bob.shownViews())).containsExactly("Waiting 0");
  }

  private static List<String> names(JsonNode views) {
    return views.values().stream()
        .map(view -> view.path("name").asString() + " " + view.path("count").asLong())
        .toList();
  }

  @Test
  default void viewsOfEverybodyAreChangedByWhoMayJoinEveryDialog() {
    String add = "{'NAME':'Team','SHARED':'Y'}";
    assertThat(desk().call(desk().ann, "switchboard.view.add", add).error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(desk().call(desk().stranger, "switchboard.view.add", "{'NAME':'X'}").error())
        .isEqualTo("ACCESS_DENIED");
    long team = desk().done(desk().chief, "switchboard.view.add", add).asLong();
    assertThat(desk().call(desk().ann, "switchboard.view.delete", "{'ID':" + team + "}").error())
        .isEqualTo("ACCESS_DENIED");
    long own = desk().done(desk().ann, "switchboard.view.add", "{'NAME':'Own'}").asLong();
    assertThat(desk().call(desk().chief, "switchboard.view.delete", "{'ID':" + own + "}").error())
        .isEqualTo("NOT_FOUND");
    desk().done(desk().boss, "switchboard.view.update", "{'ID':" + team + ",'NAME':'All of us'}");
    desk().done(desk().chief, "switchboard.view.delete", "{'ID':" + team + "}");
    assertThat(names(desk().done(desk().ann, "switchboard.view.list", "{}").path("views")))
        .containsExactly("Own 0");
  }

  @Test
  default void viewsStandInTheOrderThatWasChosen() {
    long one = desk().done(desk().ann, "switchboard.view.add", "{'NAME':'One'}").asLong();
    long two = desk().done(desk().ann, "switchboard.view.add", "{'NAME':'Two'}").asLong();
    desk().done(desk().ann, "switchboard.view.order", "{'IDS':[" + two + "," + one + "]}");
    assertThat(names(desk().done(desk().ann, "switchboard.view.list", "{}").path("views")))
        .containsExactly("Two 0", "One 0");
  }
}
