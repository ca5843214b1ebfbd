package dev.switchboard.openchannels.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Deliveries;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Outbox;
import dev.switchboard.platform.outbox.Reply;
import dev.switchboard.platform.outbox.RetrySchedule;
import dev.switchboard.platform.outbox.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the outbox knows of a message is shown on it, at once and on every page.
interface DeliveryContract {
  Desk desk();

  @Test
  default void howAMessageFaresIsInTheSnapshotAndInTheEvents() throws Exception {
    ChatId chat = desk().writes("Lena", "Hello");
    desk().done(desk().ann, "imopenlines.session.intercept", chat);
    long message = said(chat, "An answer");
    PageOf ann = new PageOf(desk(), desk().ann);
    PageOf bob = new PageOf(desk(), desk().bob);
    try (Channel channel = new Channel(desk())) {
      channel.verdict.set(new Verdict.Park("The channel answered 403.", new Reply(403, "no")));
      desk().work(w -> channel.send(w, chat, message));
      channel.settles(chat, message, "parked");
      ann.listen();
      ann.check("a message was refused");
      assertThat(delivery(chat, message).path("error").asString())
          .isEqualTo("The channel answered 403.");
      assertThat(delivery(chat, message).path("status").asInt()).isEqualTo(403);

      channel.verdict.set(new Verdict.Delivered());
      assertThat(resend(chat, message)).isEqualTo(1);
      channel.settles(chat, message, "sent");
      ann.listen();
      ann.check("it was sent again");
      bob.listen();
      bob.check("it was sent again");
      assertThat(resend(chat, message)).isZero();
    }
  }

  @Test
  default void whatIsTriedAgainSaysWhen() throws Exception {
    ChatId chat = desk().writes("Lena", "Hello");
    desk().done(desk().ann, "imopenlines.session.intercept", chat);
    long message = said(chat, "An answer");
    try (Channel channel = new Channel(desk())) {
      channel.verdict.set(Verdict.retry("Nobody answered."));
      desk().work(w -> channel.send(w, chat, message));
      channel.settles(chat, message, "failed");
      assertThat(delivery(chat, message).path("next_at").asLong())
          .isGreaterThanOrEqualTo(desk().store.clock().instant().plusSeconds(3600).toEpochMilli());
      assertThat(resend(chat, message)).as("it is tried again by itself").isZero();
    }
  }

  @Test
  default void onlyWhoSeesTheDialogSendsAgain() {
    ChatId chat = desk().writes("Lena", "Hello");
    long message = said(chat, "An answer");
    assertThat(
            desk()
                .call(
                    desk().cy,
                    "switchboard.inbox.resend",
                    "{'CHAT_ID':" + chat + ",'MESSAGE_ID':" + message + "}")
                .error())
        .isEqualTo("ACCESS_DENIED");
  }

  private long said(ChatId chat, String text) {
    return desk()
        .done(
            desk().ann,
            "im.message.add",
            "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'" + text + "'}")
        .asLong();
  }

  private int resend(ChatId chat, long message) {
    return desk()
        .done(
            desk().ann,
            "switchboard.inbox.resend",
            "{'CHAT_ID':" + chat + ",'MESSAGE_ID':" + message + "}")
        .asInt();
  }

  private JsonNode delivery(ChatId chat, long message) {
    return delivery(desk(), chat, message);
  }

  private static JsonNode delivery(Desk desk, ChatId chat, long message) {
    return desk.done(desk.ann, "switchboard.inbox.open", chat).path("messages").values().stream()
        .filter(each -> each.path("id").asLong() == message)
        .findFirst()
        .orElseThrow()
        .path("delivery");
  }

  /// A channel that answers what the test says.
  final class Channel implements Carrier, AutoCloseable {
    final AtomicReference<Verdict> verdict = new AtomicReference<>(new Verdict.Delivered());
    private final Desk desk;
    private final Outbox outbox;

    Channel(Desk desk) {
      this.desk = desk;
      outbox =
          new Outbox(
              desk.store.database(),
              desk.store.lanes(),
              desk.store.clock(),
              List.of(this),
              new RetrySchedule(List.of(Duration.ofHours(1))),
              new SimpleMeterRegistry());
      outbox.start();
    }

    @Override
    public String kind() {
      return "test";
    }

    @Override
    public Verdict carry(PortalId portal, Delivery delivery) {
      return verdict.get();
    }

    long send(Work work, ChatId chat, long message) {
      return Deliveries.send(
          work, "test:1", chat.toString(), kind(), Map.of(), chat + "/" + message);
    }

    void settles(ChatId chat, long message, String state) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> delivery(desk, chat, message).path("state").asString().equals(state));
    }

    @Override
    public void close() throws InterruptedException {
      outbox.close();
    }
  }
}
