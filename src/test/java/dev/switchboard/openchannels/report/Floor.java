package dev.switchboard.openchannels.report;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.session.AgentSpeaks;
import dev.switchboard.openchannels.session.Office;
import dev.switchboard.openchannels.session.RateByClient;
import dev.switchboard.openchannels.session.Rating;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.openchannels.sla.SlaModule;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.realtime.StreamConfig;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.DueTimers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Offices in one store whose work is counted, and whose supervisors look at it.
final class Floor implements AutoCloseable {
  final TestStore store;
  private final TestRest rest;
  private final DueTimers timers;
  private long portals;

  /// Off: as in a version that did not count yet.
  volatile boolean counting = true;

  Floor(TestStore store) {
    this.store = store;
    SlaModule sla = new SlaModule(store.database(), store.lanes());
    ReportModule reports =
        new ReportModule(
            store.database(),
            new Streams(StreamConfig.DEFAULT, store.clock()),
            _ -> Map.of("livechat", "Live chat"),
            store.clock(),
            ZoneOffset.UTC);
    sla.listeners().forEach(store.lanes()::listen);
    store
        .lanes()
        .listen((work, event) -> {
          if (counting) {
            reports.listeners().forEach(listener -> listener.on(work, event));
          }
        });
    this.timers =
        new DueTimers(
            store, Stream.of(sla.timers(), reports.timers()).flatMap(List::stream).toList());
    this.rest =
        new TestRest(
            Stream.concat(sla.methods().stream(), reports.methods().stream()).toList(),
            store.clock(),
            new Directory(store.database()));
  }

  Office office() {
    return new Office(store, ++portals);
  }

  TestRest.Response call(Office office, UserId user, String method, String json) {
    return rest.as(office.as(user)).call(method, json);
  }

  /// To everybody who waits for a person an answer within so many seconds is promised.
  void promise(Office office, int seconds) {
    TestRest.Response answer =
        call(
            office,
            office.hire("boss", Role.ADMINISTRATOR),
            "switchboard.sla.add",
            "{'NAME':'Fast','FIRST':" + seconds + ",'NEXT':900}");
    if (answer.status() != 200) {
      throw new AssertionError(answer.toString());
    }
  }

  void pass(PortalId portal, Duration time) {
    timers.pass(portal, time);
  }

  @Override
  public void close() {
    store.close();
  }

  /// People who do what people do, at random.
  static final class Crowd {
    private static final List<String> METHODS =
        List.of(
            "operator.answer",
            "operator.answer",
            "operator.finish",
            "operator.another.finish",
            "operator.skip",
            "operator.spam",
            "session.start",
            "session.join",
            "session.intercept");
    private final Floor floor;
    private final Office office;
    private final Random random;
    private final LineId other;
    private final List<ReceiveMessage.Outcome.Stored> written = new ArrayList<>();

    Crowd(Floor floor, Office office, long seed) {
      this.floor = floor;
      this.office = office;
      this.random = new Random(seed);
      office.set(LineFields.VOTE_MESSAGE, seed % 2 == 0);
      other = office.open(LineSettings.DEFAULT, office.outsider, office.ann);
      written.add(office.writes("client0", "Hello"));
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    private ChatId chat() {
      return any(written).chat();
    }

    private UserId somebody() {
      return any(List.of(office.ann, office.bob, office.chief, office.outsider));
    }

    void act() {
      floor.pass(office.portal, Duration.ofSeconds(random.nextInt(400)));
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> clientWrites();
        case 3, 4 ->
            office.call(
                somebody(), "im.message.add", "{'DIALOG_ID':'chat" + chat() + "','MESSAGE':'Hm'}");
        case 5 -> transfer();
        case 6 -> rate();
        case 7 -> botSpeaks();
        case 8 ->
            office.call(
                somebody(),
                "imopenlines.message.session.start",
                "{'CHAT_ID':" + chat() + ",'MESSAGE_ID':" + any(written).message() + "}");
        default -> office.call(somebody(), "imopenlines." + any(METHODS), chat());
      }
    }

    private void clientWrites() {
      String client = "client" + random.nextInt(5);
      Optional<UserId> bot = random.nextBoolean() ? Optional.of(office.bot) : Optional.empty();
      written.add(office.writes(random.nextBoolean() ? office.line : other, client, "Hm", bot));
    }

    private void transfer() {
      String to =
          any(
              List.of(
                  office.ann.toString(),
                  office.bot.toString(),
                  "queue" + other,
                  "queue" + office.line));
      String json = "{'CHAT_ID':" + chat() + ",'TRANSFER_ID':'" + to + "'}";
      office.call(somebody(), "imopenlines.operator.transfer", json);
    }

    private void rate() {
      if (random.nextBoolean()) {
        Rating.Vote vote = random.nextBoolean() ? Rating.Vote.LIKE : Rating.Vote.DISLIKE;
        office.run(new RateByClient(chat(), vote));
      } else {
        long session = any(office.heard(SessionEvent.Started.class)).session().id();
        int mark = 1 + random.nextInt(5);
        office.call(
            office.chief,
            "imopenlines.session.head.vote",
            "{'SESSION_ID':" + session + ",'RATING':" + mark + "}");
      }
    }

    private void botSpeaks() {
      Session heard = office.last(chat());
      List<AgentSpeaks.Step> steps =
          List.of(
              new AgentSpeaks.Step.Say("Hm"),
              random.nextBoolean()
                  ? new AgentSpeaks.Step.HandOver()
                  : new AgentSpeaks.Step.Close());
      office.run(new AgentSpeaks(heard.chat(), heard.id(), heard.fence(), steps));
    }
  }
}
