package dev.switchboard.openchannels.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.push.PushService.Given;
import dev.switchboard.openchannels.session.WriteNote;
import dev.switchboard.platform.testing.TestRest;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who is notified of what, on every database. The push service is a server on this machine, and
/// what it is given is read as the browser reads it.
interface PushContract {
  PushWorld world();

  @Test
  default void anOperatorHearsOfTheDialogThatIsOfferedAndOfWhatItsClientWrites()
      throws GeneralSecurityException {
    world().subscribe(world().ann, "/ann");
    ChatId chat = world().writes("Hello");

    Given offered = world().told().getFirst();
    assertThat(offered.path()).isEqualTo("/ann");
    assertThat(offered.headers())
        .containsEntry("content-encoding", "aes128gcm")
        .containsEntry("ttl", "600")
        .containsEntry("urgency", "high")
        .containsEntry("topic", "chat" + chat);
    assertThat(offered.headers().get("authorization")).startsWith("vapid t=");
    JsonNode news = world().browser.read(offered.body().bytes());
    assertThat(news.path("kind").asString()).isEqualTo("offered");
    assertThat(news.path("chat").asLong()).isEqualTo(chat.value());
    assertThat(news.path("language").asString()).isEqualTo("de");

    world().answers(world().ann, chat);
    world().writes("Are you [b]there[/b]?");
    List<Given> told = world().told();
    assertThat(told).hasSize(1);
    JsonNode written = world().browser.read(told.getFirst().body().bytes());
    assertThat(written.path("kind").asString()).isEqualTo("message");
    assertThat(written.path("text").asString()).isEqualTo("Are you there?");
    assertThat(written.path("title").asString()).startsWith("Lena");
  }

  @Test
  default void nobodyHearsOfWhatDoesNotConcernHim() {
    world().subscribe(world().bob, "/bob");
    ChatId chat = world().writes("Hello");
    world().answers(world().ann, chat);
    world().writes("Are you there?");
    world().run(new WriteNote(chat, world().ann, "Just for me"));

    assertThat(world().told()).isEmpty();
  }

  @Test
  default void whoIsGivenADialogOrMentionedInANoteHearsOfIt() throws GeneralSecurityException {
    ChatId chat = world().writes("Hello");
    world().answers(world().ann, chat);
    world().subscribe(world().bob, "/bob");
    world().gives(chat, world().bob);
    assertThat(world().told()).hasSize(1);
    String note =
        "[USER=" + world().bob + "]Bob[/USER], [USER=" + world().bob + "]Bob[/USER]: look";
    world().run(new WriteNote(chat, world().ann, note));

    List<Given> mentioned = world().told();
    assertThat(mentioned).hasSize(1);
    JsonNode mention = world().browser.read(mentioned.getFirst().body().bytes());
    assertThat(mention.path("kind").asString()).isEqualTo("mention");
    assertThat(mention.path("text").asString()).isEqualTo("Bob, Bob: look");
  }

  @Test
  default void aMentionIsToldToNobodyWhoMayNotSeeTheDialogNorByAClient() {
    world().subscribe(world().bob, "/bob");
    String named = "[USER=" + world().bob + "]Bob[/USER]: look";
    ChatId chat = world().writes("Hello");
    world().answers(world().ann, chat);
    world().run(new WriteNote(chat, world().ann, named));
    assertThat(world().told()).isEmpty();

    world().gives(chat, world().bob);
    world().answers(world().ann, chat);
    world().told();
    world().writes(named);
    assertThat(world().told()).isEmpty();
  }

  @Test
  default void aBrowserThatIsGoneIsForgotten() {
    world().answers(world().ann, world().writes("Hello"));
    for (int status : List.of(404, 410, 403)) {
      world().subscribe(world().ann, "/gone" + status);
      world().service.answerNext(status);
      world().writes("Hello");
      assertThat(world().told()).hasSize(1);
      assertThat(world().subscriptions(world().ann)).isEmpty();
    }
  }

  @Test
  default void aServiceThatIsBusyLosesNobodyAndOldNewsAreNotTold() {
    world().answers(world().ann, world().writes("Hello"));
    world().subscribe(world().ann, "/ann");
    world().service.answerNext(503);
    world().writes("Are you there?");
    assertThat(world().told()).hasSize(1);
    assertThat(world().subscriptions(world().ann)).hasSize(1);

    world().writes("Hello?");
    world().store().clock().advance(Duration.ofMinutes(11));
    assertThat(world().told()).isEmpty();
  }

  @Test
  default void theKeyStaysTheSame() {
    String key = world().call(world().ann, "switchboard.push.key", "{}").result().toString();

    assertThat(world().call(world().bob, "switchboard.push.key", "{}").result().toString())
        .isEqualTo(key)
        .contains("\"key\":\"B");
  }

  @Test
  default void aBrowserIsOfWhoeverUsedItLastAndOnlyHeTakesItBack() {
    world().subscribe(world().ann, "/shared");
    world().subscribe(world().bob, "/shared");
    assertThat(world().subscriptions(world().ann)).isEmpty();
    assertThat(world().subscriptions(world().bob)).hasSize(1);
    String endpoint = "{'ENDPOINT':'" + world().service.url("/shared") + "'}";
    assertThat(
            world().call(world().ann, "switchboard.push.unsubscribe", endpoint).body().toString())
        .contains("false");
    assertThat(world().subscriptions(world().bob)).hasSize(1);
    world().run(new ChangeUser(world().bob, new ChangeUser.Change.Dismiss()));
    assertThat(world().subscriptions(world().bob)).isEmpty();
  }

  @Test
  default void whatIsNoSubscriptionIsRefused() {
    String key = world().browser.key();
    String secret = world().browser.secret();
    for (String wrong :
        List.of(
            "{'ENDPOINT':'http://push.example/1','P256DH':'" + key + "','AUTH':'" + secret + "'}",
            "{'ENDPOINT':'javascript:1','P256DH':'" + key + "','AUTH':'" + secret + "'}",
            "{'ENDPOINT':'https://push.example/1','P256DH':'AAAA','AUTH':'" + secret + "'}",
            "{'ENDPOINT':'https://push.example/1','P256DH':'" + key + "','AUTH':'AAAA'}")) {
      TestRest.Response refused = world().call(world().ann, "switchboard.push.subscribe", wrong);
      assertThat(refused.status()).as(wrong).isEqualTo(400);
    }
    String good =
        "{'ENDPOINT':'https://push.example/1','P256DH':'" + key + "','AUTH':'" + secret + "'}";
    assertThat(world().call(world().ann, "switchboard.push.subscribe", good).status())
        .isEqualTo(200);
    assertThat(world().subscriptions(world().ann)).hasSize(1);
  }
}
