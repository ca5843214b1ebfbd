package dev.switchboard.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.Payload;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Looking at deliveries, on every database.
interface DeliveryBookContract {
  UserId ADMIN = new UserId(1);

  TestStore store();

  private DeliveryBook book() {
    return new DeliveryBook(store().database());
  }

  private Delivery queue(String destination) {
    long id = store().run(work -> Deliveries.send(work, destination, "1", "test", Map.of("a", 1)));
    return book().find(PortalId.FIRST, id).orElseThrow();
  }

  private Delivery park(String destination) {
    Delivery queued = queue(destination);
    Answer.Answered answered =
        new Answer.Answered(410, Map.of(), Payload.of("gone\0for good"), false);
    Verdict verdict = new Verdict.Park("no").after(answered);
    store().run(new Settle(queued, verdict, Optional.empty()));
    return book().find(PortalId.FIRST, queued.id()).orElseThrow();
  }

  private void fail(String destination) {
    Verdict verdict = Verdict.retry("later");
    store().run(new Settle(queue(destination), verdict, Optional.of(Duration.ofMinutes(1))));
  }

  private static DeliveryBook.Which which(DeliveryBook.State state, String destination) {
    return new DeliveryBook.Which(
        Optional.of(state), Optional.of(destination), Optional.of("test"));
  }

  @Test
  default void whatTheReceiverAnsweredIsKept() {
    Delivery.Attempt last = park("a:1").last();
    assertThat(last).isNotNull();
    assertThat(last.reply()).isEqualTo(new Reply(410, "gone for good"));
    assertThat(last.at()).isEqualTo(store().clock().instant());
  }

  @Test
  default void eachStateIsFoundByItself() {
    Delivery parked = park("a:1");
    fail("a:1");
    Delivery waiting = queue("a:1");
    park("b:1");
    assertThat(ids(which(DeliveryBook.State.PARKED, "a:1"))).containsExactly(parked.id());
    assertThat(ids(which(DeliveryBook.State.FAILING, "a:1"))).containsExactly(parked.id() + 1);
    assertThat(ids(which(DeliveryBook.State.WAITING, "a:1"))).containsExactly(waiting.id());
    assertThat(ids(DeliveryBook.Which.ALL))
        .hasSize(4)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  private List<Long> ids(DeliveryBook.Which which) {
    return book().page(PortalId.FIRST, which, Long.MAX_VALUE, 10).stream()
        .map(Delivery::id)
        .toList();
  }

  @Test
  default void aReceiverStandsAsItsDeliveriesDo() {
    park("a:1");
    fail("a:1");
    queue("a:1");
    assertThat(book().standings(PortalId.FIRST, 10))
        .containsExactly(
            new DeliveryBook.Standing(
                "a:1",
                "test",
                1,
                1,
                1,
                Optional.of(store().clock().instant()),
                Optional.of("later")));
  }

  @Test
  default void aReplayedOneWaitsAgainAndKeepsWhatWasAnswered() {
    Delivery parked = park("a:1");
    List<Long> ids = book().parked(PortalId.FIRST, DeliveryBook.Which.ALL, 0, 10);
    assertThat(store().run(new ReplayDeliveries(ids, ADMIN))).isEqualTo(1);
    Delivery again = book().find(PortalId.FIRST, parked.id()).orElseThrow();
    assertThat(DeliveryBook.State.of(again)).isEqualTo(DeliveryBook.State.WAITING);
    assertThat(again.last()).isEqualTo(parked.last());
    assertThat(store().run(new ReplayDeliveries(ids, ADMIN))).isZero();
  }

  @Test
  default void onlyWhatIsParkedCanBeDiscarded() {
    Delivery waiting = queue("a:1");
    assertThat(store().run(new DiscardDelivery(waiting.id(), ADMIN))).isFalse();
    assertThat(store().run(new DiscardDelivery(park("a:1").id(), ADMIN))).isTrue();
    assertThat(ids(DeliveryBook.Which.ALL)).containsExactly(waiting.id());
  }

  @Test
  default void theStoreKnowsItsSize() {
    assertThat(store().database().size()).isPositive();
  }
}
