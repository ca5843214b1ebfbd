package dev.switchboard.openchannels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.openchannels.connector.ChannelCard;
import dev.switchboard.openchannels.connector.Poller;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestStore;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An update that cannot be taken in, however often it is tried.
final class StumblingUpdateTest {
  private static final String POISON = "poison";
  private static final BotToken TOKEN = BotToken.parse(FakeTelegram.TOKEN).orElseThrow();

  private final TestStore store = TestStore.sqlite();
  private final Vertx vertx = Vertx.vertx();
  private final OutboundHttp http =
      new OutboundHttp(
          vertx,
          new AddressGuard(new GuardPolicy(true, List.of()), NameResolver.system()),
          OutboundConfig.DEFAULT);
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private FakeTelegram telegram;
  private TelegramModule module;

  @BeforeEach
  void connect() throws IOException {
    telegram = new FakeTelegram();
    Poller.Pause none =
        (stopped, howLong) -> {
          pauses.add(howLong);
          return stopped.getCount() == 0;
        };
    module =
        new TelegramModule(
            store.database(),
            store.lanes(),
            new TelegramModule.Surroundings(
                http, http, store.clock(), Executors.newVirtualThreadPerTaskExecutor(), none),
            store.files(),
            new Exchanges(store.clock()),
            telegram.url());
    store
        .lanes()
        .listen((_, event) -> {
          if (event instanceof DialogEvent.MessageAdded(_, var message)) {
            if (message.text().equals(POISON)) {
              throw new IllegalStateException("a fault of ours");
            }
            heard.add(message.text());
          }
        });
    Line line =
        store.run(work -> Lines.in(work).add(LineSettings.DEFAULT, List.of(), new UserId(1)));
    store.run(new AddTelegram(line.id(), TOKEN, new Me(TOKEN.bot(), "Harbour", "harbour_bot")));
  }

  @AfterEach
  void stop() throws Exception {
    module.close();
    telegram.close();
    http.close();
    vertx.close().await();
    store.close();
  }

  private ChannelCard card() {
    return module.channels(PortalId.FIRST).getFirst();
  }

  @Test
  void isLeftOutAfterSixTimesAndToldToTheAdministrator() {
    telegram.writes(1, 1, "'text':'" + POISON + "'");
    telegram.writes(1, 2, "'text':'Hello'");
    module.start();
    await().until(() -> telegram.waiting() == 0);
    assertThat(pauses.subList(0, 5))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L);
    assertThat(heard).contains("Hello");
    assertThat(card().deaf()).isEmpty();
    assertThat(card().skipped().count()).isEqualTo(1);
    assertThat(card().skipped().last()).isEqualTo(store.clock().instant());
    store.run(new ChangeTelegram(TOKEN.bot(), Optional.empty(), Optional.empty(), true));
    assertThat(card().skipped().count()).isZero();
  }
}
