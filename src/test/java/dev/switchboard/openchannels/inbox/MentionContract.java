package dev.switchboard.openchannels.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who is named in a message of a colleague finds it, and nobody else does.
interface MentionContract {
  Desk desk();

  private void notes(ChatId chat, UserId... named) {
    StringBuilder text = new StringBuilder("Please look");
    for (UserId user : named) {
      text.append(" [USER=").append(user).append("]Somebody[/USER]");
    }
    desk()
        .done(
            desk().ann,
            "switchboard.inbox.note",
            "{'CHAT_ID':" + chat + ",'MESSAGE':'" + text + "'}");
  }

  @Test
  default void whoIsNamedFindsTheDialogUntilHeHasReadIt() {
    ChatId lena = desk().writes("Lena", "Hello");
    desk().done(desk().ann, "imopenlines.session.intercept", lena);
    PageOf bob = new PageOf(desk(), desk().bob);
    notes(lena, desk().bob);

    bob.listen();
    bob.check("a mention");
    JsonNode card = desk().card(desk().bob, lena);
    assertThat(card.path("mention_unread").asBoolean()).isTrue();
    assertThat(card.path("mentioned").asLong()).isPositive();
    assertThat(desk().list(desk().bob, "mentions")).containsExactly(lena.value());
    assertThat(desk().card(desk().ann, lena).path("mentioned").isNull()).isTrue();
    assertThat(desk().list(desk().ann, "mentions")).isEmpty();

    desk().done(desk().bob, "switchboard.inbox.read", lena);
    bob.listen();
    bob.check("reading it");
    assertThat(desk().card(desk().bob, lena).path("mention_unread").asBoolean()).isFalse();
    assertThat(desk().list(desk().bob, "mentions")).as("it can be found").hasSize(1);
  }

  @Test
  default void mentionsAreListedByTheNewestWhateverHasBecomeOfTheDialogs() {
    ChatId first = desk().writes("Lena", "Hello");
    ChatId second = desk().writes("Karl", "Hello");
    for (ChatId chat : List.of(first, second)) {
      desk().done(desk().ann, "imopenlines.session.intercept", chat);
      notes(chat, desk().bob);
    }
    assertThat(desk().list(desk().bob, "mentions")).containsExactly(second.value(), first.value());
    notes(first, desk().bob);
    desk().done(desk().ann, "imopenlines.operator.finish", first);
    assertThat(desk().list(desk().bob, "mentions")).containsExactly(first.value(), second.value());
  }

  @Test
  default void whoMayNotSeeTheDialogIsNotToldAndNotOffered() {
    ChatId lena = desk().writes("Lena", "Hello");
    desk().done(desk().ann, "imopenlines.session.intercept", lena);
    notes(lena, desk().cy, desk().stranger, desk().bot, new UserId(9_999));

    assertThat(desk().list(desk().cy, "mentions")).isEmpty();
    assertThat(desk().list(desk().stranger, "mentions")).isEmpty();
    desk()
        .done(
            desk().ann, "im.chat.user.add", "{'CHAT_ID':" + lena + ",'USERS':[" + desk().cy + "]}");
    assertThat(desk().card(desk().cy, lena).path("mentioned").isNull()).isTrue();
  }

  @Test
  default void offeredAreThoseWhoMayReadAndEachOfThemHears() {
    ChatId lena = desk().writes("Lena", "Hello");
    desk().done(desk().ann, "imopenlines.session.intercept", lena);
    List<Long> offered =
        desk()
            .done(desk().ann, "switchboard.inbox.readers", lena)
            .path("people")
            .valueStream()
            .map(person -> person.path("id").asLong())
            .toList();
    assertThat(offered)
        .containsExactlyInAnyOrder(desk().bob.value(), desk().chief.value(), desk().boss.value());
    for (long user : offered) {
      notes(lena, new UserId(user));
      assertThat(desk().list(new UserId(user), "mentions")).containsExactly(lena.value());
    }
    String asked = "{'CHAT_ID':" + lena + "}";
    assertThat(desk().call(desk().cy, "switchboard.inbox.readers", asked).error())
        .isEqualTo("ACCESS_DENIED");
  }

  @Test
  default void aClientMentionsNobody() {
    ChatId lena = desk().writes("Lena", "Hello [USER=" + desk().bob + "]Bob[/USER]");

    assertThat(desk().card(desk().bob, lena).path("mentioned").isNull()).isTrue();
    assertThat(desk().list(desk().bob, "mentions")).isEmpty();
  }
}
