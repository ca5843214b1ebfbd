package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.user.SetPresence;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Why a dialog went to whom it went.
interface ExplainContract extends InTheOffice {
  String EXPLAIN = "switchboard.routing.explain";

  private JsonNode explained(ChatId chat) {
    String json = "{'SESSION_ID':" + office().last(chat).id() + "}";
    return office().call(office().chief, EXPLAIN, json).result();
  }

  private List<String> texts(ChatId chat, String part) {
    return explained(chat).path(part).valueStream().map(d -> d.path("TEXT").asString()).toList();
  }

  @Test
  default void everyDecisionIsASentence() {
    office().set(LineFields.MAX_CHAT, 1L);
    office().writes("rita", "Hello");
    ChatId chat = waiting();
    assertThat(texts(chat, "DECISIONS"))
        .singleElement()
        .asString()
        .startsWith("bob Smith was asked: the one with the least to do")
        .endsWith("Not asked: 1 with as many dialogs as the line allows (ann Smith).");
    assertThat(explained(chat).path("STATE").asString())
        .isEqualTo("bob Smith is asked to take the dialog.");
    assertThat(texts(chat, "NEXT"))
        .contains("If bob Smith has not answered, the next one is asked.");

    done(office().bob, "imopenlines.operator.answer", chat);
    assertThat(texts(chat, "DECISIONS")).last().isEqualTo("bob Smith took the dialog.");
    assertThat(texts(chat, "NEXT")).isEmpty();
  }

  @Test
  default void theEndOfASessionIsToldAlsoWhenSomebodyHadTakenIt() {
    office().writes("rita", "Hello");
    ChatId chat = waiting();
    done(office().bob, "imopenlines.operator.answer", chat);
    done(office().bob, "imopenlines.operator.finish", chat);

    assertThat(texts(chat, "DECISIONS")).last().isEqualTo("bob Smith closed the session.");
  }

  @Test
  default void itCanBeToldInOtherLanguages() {
    office().writes("rita", "Hello");
    ChatId chat = waiting();
    JsonNode why = explained(chat);

    assertThat(why.path("STAGE").asString()).isEqualTo("ASKED");
    assertThat(why.path("USER_ID").asLong()).isEqualTo(office().bob.value());
    assertThat(why.path("USERS").path(String.valueOf(office().bob.value())).asString())
        .isEqualTo("bob Smith");
  }

  @Test
  default void whoWaitsIsToldHisPlaceAndWhyNobodyWasAsked() {
    for (UserId user : List.of(office().ann, office().bob)) {
      office().run(new SetPresence(user, PresenceState.AWAY, Duration.ofHours(1)));
    }
    waiting();
    ChatId second = office().writes("rita", "Hello").chat();

    JsonNode why = explained(second);
    assertThat(why.path("PLACE").asInt()).isEqualTo(2);
    assertThat(why.path("STATE").asString()).isEqualTo("The dialog waits for somebody.");
    assertThat(texts(second, "DECISIONS"))
        .containsExactly(
            "Nobody could be asked, so the dialog waits."
                + " Not asked: 2 paused or away (ann Smith, bob Smith).");
  }

  @Test
  default void itIsForThoseWhoMayReadTheDialog() {
    ChatId chat = waiting();
    String json = "{'SESSION_ID':" + office().last(chat).id() + "}";

    assertThat(office().call(office().ann, EXPLAIN, json).status()).isEqualTo(200);
    refused(office().outsider, EXPLAIN, json, "ACCESS_DENIED");
    refused(office().chief, EXPLAIN, "{'SESSION_ID':999999}", "ACCESS_DENIED");
    refused(office().chief, EXPLAIN, "{}", "ERROR_ARGUMENT");
  }

  @Test
  default void onlyTheLastDecisionsAreKept() {
    ChatId chat = waiting();
    for (int i = 0; i < 40; i++) {
      office().passes(Duration.ofMinutes(1));
    }

    assertThat(texts(chat, "DECISIONS")).hasSize(24);
  }
}
