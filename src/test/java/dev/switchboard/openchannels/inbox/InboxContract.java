package dev.switchboard.openchannels.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.testing.TestRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What employees see of their dialogs, on every database.
interface InboxContract {
  Desk desk();

  private List<Long> ids(ChatId... chats) {
    return List.of(chats).stream().map(ChatId::value).toList();
  }

  @Test
  default void aCardTellsWhoWaitsWhereAndForHowLong() {
    ChatId chat = desk().writes("Lena Hartmann", "My order is late");

    JsonNode card = desk().card(desk().bob, chat);

    assertThat(card.path("title").asString()).isEqualTo("Lena Hartmann");
    assertThat(card.at("/channel/connector").asString()).isEqualTo("livechat");
    assertThat(card.at("/channel/name").asString()).isEqualTo("Live chat");
    assertThat(card.at("/line/name").asString()).isEqualTo("Sales");
    assertThat(card.path("state").asString()).isEqualTo("waiting");
    assertThat(card.path("waiting_since").asLong())
        .isEqualTo(desk().store.clock().instant().toEpochMilli());
    assertThat(card.path("unread").asInt()).isEqualTo(1);
    assertThat(card.at("/last/author").asString()).isEqualTo("client");
    assertThat(card.at("/last/name").asString()).isEqualTo("Lena Hartmann");
    assertThat(card.at("/last/text").asString()).isEqualTo("My order is late");
    assertThat(card.path("agent").isNull()).isTrue();
    assertThat(card.path("draft").isNull()).isTrue();
  }

  @Test
  default void aCardShowsWhatSomebodyWroteAndNotWhatTheSystemSays() {
    ChatId chat = desk().writes("Lena", "Where is my parcel?");
    desk()
        .work(work -> {
          Dialog dialog = Dialogs.in(work).find(chat).orElseThrow();
          Session session = Sessions.in(work).open(chat).orElseThrow();
          SessionDesk at = new SessionDesk(work);
          at.post(dialog, session, Draft.notice("A new lead has been created").inside(true));
          return at.post(dialog, session, Draft.notice("How did we do?"));
        });

    JsonNode last = desk().card(desk().bob, chat).path("last");
    assertThat(last.path("text").asString()).isEqualTo("Where is my parcel?");
    assertThat(last.path("author").asString()).isEqualTo("client");
    assertThat(last.path("id").asLong())
        .as("the lists' order is that of all messages")
        .isEqualTo(desk().work(work -> Dialogs.in(work).find(chat).orElseThrow().lastMessage()));
  }

  @Test
  default void aCardTellsWhoAnswers() {
    ChatId chat = desk().writes("Lena", "Hello");
    ChatId bots = desk().writes(desk().sales, "Karl", "Hello", Optional.of(desk().bot));
    desk().done(desk().bob, "imopenlines.session.intercept", chat);

    JsonNode card = desk().card(desk().ann, chat);
    assertThat(card.path("state").asString()).isEqualTo("work");
    assertThat(card.at("/operator/name").asString()).isEqualTo("Bob Smith");
    JsonNode other = desk().card(desk().ann, bots);
    assertThat(other.path("state").asString()).isEqualTo("agent");
    assertThat(other.path("operator").isNull()).isTrue();
    assertThat(other.at("/agent/name").asString()).isEqualTo("Echo");
  }

  @Test
  default void everyListShowsItsDialogsInItsOrder() {
    ChatId first = desk().writes("Karl", "1");
    ChatId second = desk().writes("Lena", "2");
    ChatId bots = desk().writes(desk().sales, "Mona", "3", Optional.of(desk().bot));
    ChatId closed = desk().writes("Nils", "4");
    desk().done(desk().ann, "imopenlines.session.intercept", closed);
    desk().done(desk().ann, "imopenlines.operator.finish", closed);
    desk().writes("Karl", "5");

    assertThat(desk().list(desk().chief, "waiting")).isEqualTo(ids(first, second));
    assertThat(desk().list(desk().chief, "all")).isEqualTo(ids(first, bots, second));
    assertThat(desk().list(desk().chief, "closed")).isEqualTo(ids(closed));
    assertThat(desk().list(desk().chief, "mine")).isEmpty();
    desk().done(desk().ann, "imopenlines.session.intercept", first);
    desk().done(desk().ann, "imopenlines.session.intercept", second);
    assertThat(desk().list(desk().ann, "mine")).isEqualTo(ids(first, second));
    desk().done(desk().ann, "imopenlines.session.mode.pin", second);
    assertThat(desk().list(desk().ann, "mine")).isEqualTo(ids(second, first));
    assertThat(desk().card(desk().ann, second).path("pinned").asBoolean()).isTrue();
    assertThat(desk().card(desk().bob, second).path("pinned").asBoolean()).isFalse();
  }

  @Test
  default void everybodySeesWhatIsOpenToHim() {
    ChatId sold = desk().writes("Karl", "Hello");
    ChatId helped = desk().writes(desk().help, "Lena", "Hello", Optional.empty());

    assertThat(desk().list(desk().ann, "all")).isEqualTo(ids(sold));
    assertThat(desk().list(desk().cy, "all")).isEqualTo(ids(helped));
    assertThat(desk().list(desk().chief, "all")).isEqualTo(ids(helped, sold));
    assertThat(desk().list(desk().stranger, "all")).isEmpty();
    desk()
        .done(
            desk().ann,
            "imopenlines.operator.transfer",
            "{'CHAT_ID':" + sold + ",'QUEUE_ID':" + desk().help + "}");
    assertThat(desk().list(desk().cy, "all")).isEqualTo(ids(helped, sold));
    for (String method : List.of("open", "read", "draft", "note")) {
      String body = "{'CHAT_ID':" + helped + ",'MESSAGE':'x'}";
      TestRest.Response refused = desk().call(desk().ann, "switchboard.inbox." + method, body);
      TestRest.Response missing =
          desk().call(desk().ann, "switchboard.inbox." + method, "{'CHAT_ID':99,'MESSAGE':'x'}");
      assertThat(refused.error()).isEqualTo("ACCESS_DENIED");
      assertThat(missing.body()).isEqualTo(refused.body());
    }
  }

  @Test
  default void theCountsAreThoseOfTheLists() {
    desk().writes("Karl", "Hello");
    desk().writes(desk().help, "Lena", "Hello", Optional.empty());
    desk().writes(desk().sales, "Mona", "Hello", Optional.of(desk().bot));
    for (var user : List.of(desk().ann, desk().bob, desk().cy, desk().chief, desk().stranger)) {
      JsonNode counts = desk().done(user, "switchboard.inbox.list", "{}").path("counts");
      for (String view : List.of("mine", "waiting", "all")) {
        assertThat(counts.path(view).asInt())
            .as(user + view)
            .isEqualTo(desk().list(user, view).size());
      }
    }
  }

  @Test
  default void aListIsReadPageByPage() {
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      written.addFirst(desk().writes("client" + i, "Hello").value());
    }
    for (String view : List.of("all", "waiting")) {
      List<Long> read = new ArrayList<>();
      Optional<String> after = Optional.of("");
      while (after.isPresent()) {
        JsonNode page =
            desk()
                .done(
                    desk().chief,
                    "switchboard.inbox.list",
                    "{'VIEW':'%s','LIMIT':3,'AFTER':'%s'}".formatted(view, after.get()));
        read.addAll(Desk.chats(page));
        after = Optional.of(page.path("after")).filter(JsonNode::isString).map(JsonNode::asString);
      }
      assertThat(read).isEqualTo(view.equals("all") ? written : written.reversed());
    }
  }

  @Test
  default void aListIsNarrowedByLineAndByName() {
    ChatId lena = desk().writes("Lena Hartmann", "Hello");
    desk().writes("Karl", "Hello");
    desk().writes(desk().help, "Lena Meier", "Hello", Optional.empty());
    String narrow = "{'VIEW':'all','LINE_ID':%s,'SEARCH':'%s'}";

    for (String search : List.of("lena", "Hart", "hartmann")) {
      JsonNode found =
          desk()
              .done(desk().chief, "switchboard.inbox.list", narrow.formatted(desk().sales, search));
      assertThat(Desk.chats(found)).as(search).isEqualTo(ids(lena));
    }
    for (String none : List.of("%", "_", "Lenaa")) {
      JsonNode found =
          desk().done(desk().chief, "switchboard.inbox.list", narrow.formatted(desk().sales, none));
      assertThat(Desk.chats(found)).as(none).isEmpty();
    }
  }

  @Test
  default void whatCannotBeUnderstoodIsRefused() {
    ChatId chat = desk().writes("Karl", "Hello");
    for (String wrong :
        List.of(
            "{'VIEW':'everything'}",
            "{'LIMIT':101}",
            "{'LIMIT':0}",
            "{'AFTER':'?'}",
            "{'AFTER':'YWxsOjE6MQ','VIEW':'mine'}",
            "{'SEARCH':'" + "x".repeat(201) + "'}")) {
      assertThat(desk().call(desk().ann, "switchboard.inbox.list", wrong).status())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(
            desk()
                .call(desk().ann, "switchboard.inbox.open", "{'CHAT_ID':" + chat + ",'LIMIT':201}")
                .error())
        .isEqualTo("ERROR_ARGUMENT");
    assertThat(
            desk()
                .call(
                    desk().ann,
                    "switchboard.inbox.note",
                    "{'CHAT_ID':" + chat + ",'MESSAGE':'" + "x".repeat(20_001) + "'}")
                .status())
        .isEqualTo(400);
  }

  @Test
  default void anOpenedDialogShowsItsMessagesItsSessionsAndItsClient() {
    ChatId chat = desk().writes("Lena", "1");
    desk().done(desk().ann, "imopenlines.session.intercept", chat);
    desk().done(desk().ann, "im.message.add", "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'2'}");
    desk().done(desk().ann, "imopenlines.operator.finish", chat);
    desk().writes("Lena", "3");
    desk().writes("Lena", "4");

    JsonNode all = desk().done(desk().chief, "switchboard.inbox.open", chat);
    assertThat(texts(all)).containsExactly("1", "2", "3", "4");
    assertThat(all.path("more").asBoolean()).isFalse();
    assertThat(all.at("/messages/1/author/kind").asString()).isEqualTo("operator");
    assertThat(all.at("/messages/1/author/name").asString()).isEqualTo("Ann Smith");
    assertThat(all.at("/messages/1/delivery/state").asString()).isEqualTo("sent");
    assertThat(all.at("/messages/0/delivery").isNull()).isTrue();
    assertThat(all.at("/session/state").asString()).isEqualTo("waiting");
    assertThat(all.at("/past/0/state").asString()).isEqualTo("closed");
    assertThat(all.at("/past/0/holder/name").asString()).isEqualTo("Ann Smith");
    assertThat(all.at("/client/phone").asString()).isEqualTo("+49 30 1234");
    JsonNode newest =
        desk().done(desk().chief, "switchboard.inbox.open", "{'CHAT_ID':" + chat + ",'LIMIT':2}");
    assertThat(texts(newest)).containsExactly("3", "4");
    assertThat(newest.path("more").asBoolean()).isTrue();
    long before = newest.at("/messages/0/id").asLong();
    JsonNode older =
        desk()
            .done(
                desk().chief,
                "switchboard.inbox.open",
                "{'CHAT_ID':" + chat + ",'BEFORE':" + before + ",'LIMIT':2}");
    assertThat(texts(older)).containsExactly("1", "2");
    assertThat(older.path("more").asBoolean()).isFalse();
  }

  private static List<String> texts(JsonNode opened) {
    return opened.path("messages").values().stream()
        .map(message -> message.path("text").asString())
        .toList();
  }

  @Test
  default void whatIsReadIsUnreadNoLongerForHimAlone() {
    ChatId chat = desk().writes("Lena", "1");
    desk().writes("Lena", "2");

    assertThat(desk().card(desk().ann, chat).path("unread").asInt()).isEqualTo(2);
    long upTo = desk().done(desk().ann, "switchboard.inbox.read", chat).path("up_to").asLong();
    assertThat(desk().card(desk().ann, chat).path("unread").asInt()).isZero();
    assertThat(desk().card(desk().bob, chat).path("unread").asInt()).isEqualTo(2);
    desk().writes("Lena", "3");
    assertThat(desk().card(desk().ann, chat).path("unread").asInt()).isEqualTo(1);
    String back = "{'CHAT_ID':" + chat + ",'UP_TO':1}";
    assertThat(desk().done(desk().ann, "switchboard.inbox.read", back).path("up_to").asLong())
        .isEqualTo(upTo);
    desk().done(desk().ann, "imopenlines.session.intercept", chat);
    desk().done(desk().ann, "imopenlines.operator.finish", chat);
    assertThat(desk().card(desk().bob, chat).path("unread").asInt()).isZero();
  }

  @Test
  default void whoeverAnswersHasReadWhatWasThereWhereverHeAnswersFrom() {
    ChatId chat = desk().writes("Lena", "1");
    desk().done(desk().ann, "imopenlines.session.intercept", chat);
    assertThat(desk().card(desk().ann, chat).path("unread").asInt()).isEqualTo(1);
    desk().done(desk().ann, "im.message.add", "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'Hi'}");
    assertThat(desk().card(desk().ann, chat).path("unread").asInt()).isZero();
    assertThat(desk().card(desk().bob, chat).path("unread").asInt()).isEqualTo(1);
    desk().writes("Lena", "2");
    assertThat(desk().card(desk().ann, chat).path("unread").asInt()).isEqualTo(1);
  }

  @Test
  default void messagesAreFoundByTheirWordsInAnyLanguage() {
    ChatId karl = desk().writes("Karl", "Wo bleibt meine Überweisung?");
    desk().writes("Karl", "Доставка ОПАЗДЫВАЕТ");
    desk().writes(desk().help, "Lena", "Die überweisung ist da", Optional.empty());

    for (String query : List.of("überweisung", "UBERWEISUNG meine", "опаздывает")) {
      JsonNode found =
          desk().done(desk().ann, "switchboard.inbox.search", "{'QUERY':'" + query + "'}");
      assertThat(Desk.chats(found)).as(query).isEqualTo(ids(karl));
      assertThat(found.path("messages").values()).as(query).hasSize(1);
      assertThat(found.path("after").isNull()).isTrue();
    }
    JsonNode both =
        desk().done(desk().chief, "switchboard.inbox.search", "{'QUERY':'Überweisung','LIMIT':1}");
    assertThat(both.at("/messages/0/text").asString()).isEqualTo("Die überweisung ist da");
    assertThat(both.at("/messages/0/highlights").toString())
        .isEqualTo("[{\"from\":4,\"length\":11}]");
    JsonNode next =
        desk()
            .done(
                desk().chief,
                "switchboard.inbox.search",
                "{'QUERY':'überweisung','AFTER':'" + both.path("after").asString() + "'}");
    assertThat(Desk.chats(next)).isEqualTo(ids(karl));
    assertThat(desk().call(desk().chief, "switchboard.inbox.search", "{'QUERY':' '}").error())
        .isEqualTo("QUERY_EMPTY");
  }

  @Test
  default void aDraftIsKeptForHimAlone() {
    ChatId chat = desk().writes("Lena", "1");
    String draft = "switchboard.inbox.draft";

    desk().done(desk().ann, draft, "{'CHAT_ID':" + chat + ",'TEXT':'Dear Lena'}");

    assertThat(desk().done(desk().ann, draft, chat).path("text").asString()).isEqualTo("Dear Lena");
    assertThat(desk().card(desk().ann, chat).path("draft").asString()).isEqualTo("Dear Lena");
    assertThat(desk().card(desk().bob, chat).path("draft").isNull()).isTrue();
    desk().done(desk().ann, draft, "{'CHAT_ID':" + chat + ",'TEXT':''}");
    assertThat(desk().done(desk().ann, draft, chat).path("text").asString()).isEmpty();
  }

  @Test
  default void aNoteStaysInsideAndChangesNothingOfWhoAnswers() {
    ChatId chat = desk().writes("Lena", "1");
    desk().done(desk().ann, "imopenlines.session.intercept", chat);

    long note =
        desk()
            .done(
                desk().chief,
                "switchboard.inbox.note",
                "{'CHAT_ID':" + chat + ",'MESSAGE':'Offer her 10 %'}")
            .asLong();

    JsonNode opened = desk().done(desk().ann, "switchboard.inbox.open", chat);
    assertThat(opened.at("/messages/1/id").asLong()).isEqualTo(note);
    assertThat(opened.at("/messages/1/note").asBoolean()).isTrue();
    assertThat(opened.at("/messages/1/delivery").isNull()).isTrue();
    assertThat(opened.at("/dialog/last/author").asString()).isEqualTo("note");
    assertThat(opened.at("/dialog/operator/name").asString()).isEqualTo("Ann Smith");
  }
}
