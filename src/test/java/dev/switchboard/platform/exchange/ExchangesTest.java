package dev.switchboard.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExchangesTest {
  private static final PortalId OTHER = new PortalId(2);

  private final TestClock clock = new TestClock();
  private final Exchanges exchanges = new Exchanges(clock);

  private void note(PortalId portal, String place, String what) {
    clock.advance(Duration.ofSeconds(1));
    exchanges.note(
        portal,
        place,
        Exchange.incoming(clock.instant(), what, 200, "", Duration.ZERO, Excerpt.of("{}")));
  }

  private List<String> at(PortalId portal, String... places) {
    return exchanges.of(portal, List.of(places)).stream().map(Exchange::what).toList();
  }

  @Test
  void theNewestOfSeveralPlacesAreToldNewestFirst() {
    note(PortalId.FIRST, "a", "one");
    note(PortalId.FIRST, "b", "two");
    note(PortalId.FIRST, "a", "three");
    assertThat(at(PortalId.FIRST, "a", "b")).containsExactly("three", "two", "one");
    assertThat(at(PortalId.FIRST, "c")).isEmpty();
  }

  @Test
  void anotherCompanyKnowsNothingOfThem() {
    note(PortalId.FIRST, "a", "one");
    assertThat(at(OTHER, "a")).isEmpty();
  }

  @Test
  void onlyTwentyOfAPlaceAndFiveHundredPlacesAreKept() {
    for (int i = 0; i < 25; i++) {
      note(PortalId.FIRST, "busy", "call " + i);
    }
    assertThat(at(PortalId.FIRST, "busy")).hasSize(20).startsWith("call 24").endsWith("call 5");
    for (int i = 0; i < 500; i++) {
      note(PortalId.FIRST, "place " + i, "hello");
    }
    assertThat(at(PortalId.FIRST, "busy")).as("the one unused for longest").isEmpty();
    assertThat(at(PortalId.FIRST, "place 0")).hasSize(1);
  }

  @Test
  void whatNobodyIsCalledIsNotKept() {
    note(PortalId.FIRST, "x".repeat(301), "one");
    assertThat(at(PortalId.FIRST, "x".repeat(301))).isEmpty();
  }

  @Test
  void aLongBodyIsCut() {
    assertThat(Excerpt.of("ä".repeat(5_000)).text()).hasSize(2_000);
    assertThat(Excerpt.of(new byte[5_000]).text()).hasSize(2_000);
  }

  @Test
  void anAttemptToDeliverIsNotedAtItsDestinationWithWhatCameOfIt() {
    Verdict verdict = new Verdict.Park("The channel answered 404.");
    Carrier carrier =
        new Carrier() {
          @Override
          public String kind() {
            return "omnichannel";
          }

          @Override
          public Verdict carry(PortalId portal, Delivery delivery) {
            clock.advance(Duration.ofMillis(30));
            return verdict;
          }
        };
    Instant now = clock.instant();
    Delivery delivery =
        new Delivery(
            7,
            "omnichannel:3",
            "1",
            "omnichannel",
            "{\"a\":1}",
            0,
            now,
            false,
            null,
            now,
            null,
            null);
    assertThat(exchanges.watching(carrier).carry(PortalId.FIRST, delivery)).isSameAs(verdict);
    Exchange noted = exchanges.of(PortalId.FIRST, List.of("omnichannel:3")).getFirst();
    assertThat(noted.fine()).isFalse();
    assertThat(noted.reason()).isEqualTo("The channel answered 404.");
    assertThat(noted.took()).isEqualTo(Duration.ofMillis(30));
    assertThat(noted.request().text()).isEqualTo("{\"a\":1}");
    assertThat(noted.toString()).doesNotContain("\"a\"");
  }
}
