package dev.switchboard.openchannels.livechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ClientMarks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.inbox.ReadDialog;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.openchannels.livechat.LivechatWorld.Answer;
import dev.switchboard.openchannels.livechat.LivechatWorld.Browser;
import dev.switchboard.openchannels.session.FinishDialog;
import dev.switchboard.openchannels.session.SayWriting;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What visitors and operators see of each other, on every database.
interface LivechatContract {
  /// The smallest picture there is.
  byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

  LivechatWorld world();

  @Test
  default void aVisitorWritesAndAnOperatorAnswers() {
    Browser ana = world().visitor();
    assertThat(ana.write("message-1", "Do you ship?").status()).isEqualTo(200);
    world().answer("We do.");

    JsonNode history = ana.get("/messages").body();
    assertThat(ana.texts()).containsExactly("Do you ship?", "We do.");
    assertThat(history.at("/messages/0/author/kind").asString()).isEqualTo("client");
    assertThat(history.at("/messages/0/client_id").asString()).isEqualTo("message-1");
    assertThat(history.at("/messages/1/author/name").asString()).isEqualTo("Klaus Weber");
    assertThat(history.at("/state/stage").asString()).isEqualTo("work");
    assertThat(history.at("/state/operator/name").asString()).isEqualTo("Klaus Weber");
    assertThat(world().dialog().connector()).isEqualTo("livechat");
  }

  @Test
  default void whatABrowserSendsTwiceIsStoredOnce() {
    Browser ana = world().visitor();
    JsonNode first = ana.write("message-1", "Hello").body();

    assertThat(ana.write("message-1", "Hello").body()).isEqualTo(first);
    assertThat(ana.texts()).containsExactly("Hello");
  }

  @Test
  default void aFileOfAVisitorStandsInTheDialogOnce() {
    Browser ana = world().visitor();
    Answer sent = ana.file("file-0001", "frame.png", PNG);
    assertThat(sent.status()).isEqualTo(200);
    assertThat(ana.file("file-0001", "frame.png", PNG).body()).isEqualTo(sent.body());

    JsonNode messages = ana.get("/messages").body().path("messages");
    assertThat(messages).hasSize(1);
    JsonNode file = messages.at("/0/files/0");
    assertThat(file.path("name").asString()).isEqualTo("frame.png");
    assertThat(file.path("type").asString()).isEqualTo("image/png");
    assertThat(file.path("preview").asString()).contains("size=preview");
    assertThat(messages.at("/0/client_id").asString()).isEqualTo("file-0001");
    long stored = file.path("id").asLong();
    assertThat(world().stored(stored).orElseThrow().chat()).isEqualTo(world().chat().value());
    assertThat(world().stored(stored + 1)).isEmpty();
  }

  @Test
  default void whatAVisitorHasGotAndReadIsMarkedAtTheMessages() {
    Browser ana = world().visitor();
    ana.write("message-1", "Hello");
    world().answer("Good morning");
    long first = world().dialog().lastMessage();
    world().answer("How can I help?");
    long second = world().dialog().lastMessage();

    ana.post("seen", "{'up_to':%d,'got':%d}".formatted(first, second));
    ana.post("seen", "{'up_to':1}");

    assertThat(world().marks()).isEqualTo(new ClientMarks(world().chat(), second, first));
    ana.post("seen", "{'up_to':%d}".formatted(second + 1000));
    assertThat(world().marks().seen()).isEqualTo(second);
  }

  @Test
  default void theVisitorSeesWhetherWhoeverAnswersHasReadIt() {
    Browser ana = world().visitor();
    ana.write("message-1", "Hello");
    world().answer("Good morning");
    ana.write("message-2", "Is it open?");
    long question = world().dialog().lastMessage();
    world().run(new ReadDialog(world().chat(), world().other, Optional.empty()));
    assertThat(ana.get("/messages").body().at("/state/read").asLong()).isZero();

    CompletableFuture<Answer> news =
        CompletableFuture.supplyAsync(
            () -> ana.get("/events?wait=20&after=" + question + "&state=" + ana.stateVersion()));
    Awaitility.await().until(() -> world().module().waiting() == 1);
    world().run(new ReadDialog(world().chat(), world().operator, Optional.empty()));

    assertThat(news.join().body().at("/events/0/data/read").asLong()).isEqualTo(question);
  }

  @Test
  default void bothSidesSeeWhoWrites() {
    Browser ana = world().visitor();
    assertThat(ana.post("typing", "{}").status()).isEqualTo(200);
    ana.write("message-1", "Hello");
    List<Dialog> typed = world().heardTyping();
    ana.post("typing", "{}");
    world().answer("Good morning");
    assertThat(typed).isEmpty();
    world().set(LineFields.WATCH_TYPING, true);
    ana.post("typing", "{}");
    Awaitility.await().until(() -> typed.size() == 1);

    String after = "/events?wait=1&after=" + world().dialog().lastMessage();
    String state = "&state=" + ana.stateVersion();
    CompletableFuture<Answer> hidden = CompletableFuture.supplyAsync(() -> ana.get(after + state));
    Awaitility.await().until(() -> world().module().waiting() == 1);
    world().run(new SayWriting(world().chat(), world().operator, true));
    assertThat(hidden.join().body().path("events")).isEmpty();
    CompletableFuture<Answer> shown =
        CompletableFuture.supplyAsync(() -> ana.get(after.replace("wait=1", "wait=20") + state));
    Awaitility.await().until(() -> world().module().waiting() == 1);
    world().run(new SayWriting(world().chat(), world().operator));

    assertThat(shown.join().body().at("/events/0/type").asString()).isEqualTo("typing");
    assertThat(shown.join().body().at("/events/0/data/name").asString()).isEqualTo("Klaus Weber");
  }

  @Test
  default void aVisitorReadsHisOwnDialogOnly() {
    world().visitor().write("message-1", "My card ends in 42");
    Browser ben = world().visitor();

    assertThat(ben.texts()).isEmpty();
    assertThat(ben.get("/events?after=0").body().path("events")).isEmpty();
    ben.write("message-1", "Mine");
    assertThat(ben.texts()).containsExactly("Mine");
  }

  @Test
  default void whatStaysInsideDoesNotReachTheVisitor() {
    Browser ana = world().visitor();
    ana.write("message-1", "Hello");
    post(new Stored("psst", true, MessageParams.NONE));

    assertThat(ana.texts()).containsExactly("Hello");
    assertThat(ana.get("/events?after=0").text()).doesNotContain("psst");
  }

  /// A message of a bot.
  record Stored(String text, boolean inside, MessageParams params) {}

  private long post(Stored stored) {
    Dialog dialog = world().dialog();
    return world()
        .run(work -> {
          Message message =
              new Message(
                  work.nextId("message"),
                  dialog.id(),
                  1,
                  UserId.SYSTEM,
                  Message.Origin.AGENT,
                  stored.text(),
                  stored.inside(),
                  null,
                  stored.params(),
                  work.now());
          Messages.in(work).add(Dialogs.in(work).find(dialog.id()).orElseThrow(), message);
          return message.id();
        });
  }

  @Test
  default void aVisitorPressesAButtonOfHisDialog() {
    Browser ana = world().visitor();
    ana.write("message-1", "Hello");
    long menu =
        post(
            new Stored(
                "Which?",
                false,
                MessageParams.buttons(List.of(new MessageParams.Button("b1", "Prices")))));

    String press = "{'id':'%s','message':%d,'button':'%s'}";
    assertThat(ana.post("press", press.formatted("press-001", menu, "b1")).status()).isEqualTo(200);
    assertThat(ana.texts()).containsExactly("Hello", "Which?", "Prices");
    assertThat(ana.post("press", press.formatted("press-002", menu, "b2")).error())
        .isEqualTo("BUTTON_UNKNOWN");
    Browser ben = world().visitor();
    assertThat(ben.post("press", press.formatted("press-003", menu, "b1")).error())
        .isEqualTo("BUTTON_UNKNOWN");
  }

  @Test
  default void aVisitorFillsInTheFormOfAMessage() {
    world().set(LineFields.NO_ANSWER_RULE, ReactionRule.NONE);
    world().set(LineFields.USE_WELCOME_FORM, true);
    Browser ana = world().visitor();
    ana.write("message-1", "Hello");
    long form =
        post(
            new Stored(
                "Who?",
                false,
                MessageParams.NONE.with(
                    MessageExtras.NONE.asking(List.of("name", "phone", "email")))));

    assertThat(ana.get("/messages").body().at("/messages/1/form").valueStream())
        .extracting(JsonNode::asString)
        .containsExactly("name", "phone", "email");
    assertThat(ana.post("form", "{'message':" + form + "}").error()).isEqualTo("FORM_EMPTY");
    assertThat(ana.post("form", filled(form, "ana")).error()).isEqualTo("EMAIL_WRONG");
    assertThat(ana.post("form", filled(form, "ana@example.com")).status()).isEqualTo(200);

    assertThat(ana.get("/messages").body().at("/messages/1").has("form")).isFalse();
    assertThat(world().dialog().card().email()).isEqualTo("ana@example.com");
    assertThat(world().dialog().card().fullName()).isEqualTo("Ana");
    assertThat(world().dialog().title()).startsWith("Ana - ");
    assertThat(ana.texts()).containsExactly("Hello", "Who?");
    assertThat(ana.post("form", filled(form, "other@example.com")).error())
        .isEqualTo("MESSAGE_WRONG");
    Browser ben = world().visitor();
    assertThat(ben.post("form", filled(form, "ben@example.com")).error())
        .isEqualTo("MESSAGE_WRONG");
  }

  private static String filled(long form, String email) {
    return "{'message':%d,'name':'Ana','email':'%s'}".formatted(form, email);
  }

  @Test
  default void aBrowserGoesOnAfterItsCursor() {
    Browser ana = world().visitor();
    long cursor = ana.write("message-1", "one").body().path("message").asLong();
    world().answer("two");
    world().answer("three");

    JsonNode news = ana.get("/events?after=" + cursor).body();
    assertThat(news.path("events").valueStream().map(event -> event.path("type").asString()))
        .containsExactly("message", "message", "state");
    assertThat(news.at("/events/1/data/text").asString()).isEqualTo("three");
    String state = news.at("/events/2/data/version").asString();
    String next = "/events?after=" + news.path("cursor").asLong() + "&state=" + state;
    assertThat(ana.get(next).body().path("events")).isEmpty();
    world().run(new FinishDialog(world().chat(), world().operator, FinishDialog.Whose.OWN, false));
    assertThat(ana.get(next).body().at("/events/0/data/stage").asString()).isEqualTo("closed");
  }

  @Test
  default void whoWaitsIsTold() {
    Browser ana = world().visitor();
    long cursor = ana.write("message-1", "one").body().path("message").asLong();
    String state = ana.get("/messages").body().at("/state/version").asString();
    CompletableFuture<Answer> waiting =
        CompletableFuture.supplyAsync(
            () -> ana.get("/events?wait=20&after=" + cursor + "&state=" + state));
    Awaitility.await().until(() -> world().module().waiting() == 1);
    world().answer("two");

    assertThat(waiting.join().body().at("/events/0/data/text").asString()).isEqualTo("two");
    assertThat(world().module().waiting()).isZero();
  }

  @Test
  default void aStoppingServerLetsEverybodyGo() {
    Browser ana = world().visitor();
    ana.write("message-1", "one");
    String state = ana.get("/messages").body().at("/state/version").asString();
    CompletableFuture<Answer> waiting =
        CompletableFuture.supplyAsync(() -> ana.get("/events?wait=20&after=9&state=" + state));
    Awaitility.await().until(() -> world().module().waiting() == 1);
    world().module().close();

    assertThat(waiting.join().status()).isEqualTo(200);
    assertThat(ana.get("/events?wait=20&after=9&state=" + state).status()).isEqualTo(200);
  }

  @Test
  default void olderMessagesComePageByPage() {
    Browser ana = world().visitor();
    for (int i = 1; i <= 5; i++) {
      ana.write("message-" + i, "text " + i);
    }

    JsonNode newest = ana.get("/messages?limit=2").body();
    assertThat(newest.at("/messages/0/text").asString()).isEqualTo("text 4");
    assertThat(newest.path("more").asBoolean()).isTrue();
    long before = newest.at("/messages/0/id").asLong();
    JsonNode older = ana.get("/messages?limit=3&before=" + before).body();
    assertThat(older.at("/messages/0/text").asString()).isEqualTo("text 1");
    assertThat(older.path("more").asBoolean()).isFalse();
  }

  @Test
  default void whatHasBeenReadIsNotedForwardOnly() {
    Browser ana = world().visitor();
    ana.write("message-1", "one");
    world().answer("two");
    long last = world().dialog().lastMessage();

    assertThat(ana.post("seen", "{'up_to':99999}").body().path("seen").asLong()).isEqualTo(last);
    assertThat(ana.post("seen", "{'up_to':1}").body().path("seen").asLong()).isEqualTo(last);
    assertThat(ana.get("/messages").body().path("seen").asLong()).isEqualTo(last);
  }

  @Test
  default void usualAnswersAreTheMedianOfThoseGiven() {
    AnswerTimes times = new AnswerTimes(world().store().database());
    for (int visitor = 1; visitor <= 5; visitor++) {
      world().visitor().write("message-1", "Hello");
      world().store().clock().advance(Duration.ofMinutes(visitor));
      String userCode = "livechat|%s|%d|%d".formatted(world().line, visitor, visitor);
      world().answer(world().run(work -> Dialogs.in(work).byCode(userCode)).orElseThrow(), "Hi");
    }

    assertThat(times.usual(PortalId.FIRST, world().line)).contains(Duration.ofMinutes(3));
  }

  @Test
  default void aChatGoesWithItsLine() {
    world()
        .run(work -> {
          Lines lines = Lines.in(work);
          lines.remove(lines.find(world().line).orElseThrow(), UserId.SYSTEM);
          return true;
        });

    assertThat(world().call("GET", "", Map.of(), "").status()).isEqualTo(404);
    assertThat(world().module().open(PortalId.FIRST, world().line)).isEqualTo(Optional.empty());
  }

  @Test
  default void theTokenOfABrowserIsKeptAsAHashAndExpires() {
    Browser ana = world().visitor();
    assertThat(ana.token).matches("[a-z0-9]{50}");
    world().store().clock().advance(BeginVisit.LIFE);
    Visitors fresh = new Visitors(world().store().database(), world().store().clock());

    assertThat(fresh.byToken(PortalId.FIRST, ana.token)).isEmpty();
    world()
        .run(work -> {
          SqlVisitors.forgetTokens(work, work.now().plusMillis(1));
          return true;
        });
    world().store().clock().advance(BeginVisit.LIFE.negated());
    assertThat(
            new Visitors(world().store().database(), world().store().clock())
                .byToken(PortalId.FIRST, ana.token))
        .isEmpty();
  }
}
