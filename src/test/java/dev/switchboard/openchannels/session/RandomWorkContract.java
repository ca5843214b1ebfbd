package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whatever clients, operators and bots do, in whatever order: what always holds.
interface RandomWorkContract extends InTheOffice {
  @Test
  default void whateverHappensWhatAlwaysHoldsHolds() {
    for (long seed = 1; seed <= 3; seed++) {
      Crowd crowd = new Crowd(office(), seed);
      for (int step = 0; step < 120; step++) {
        String deed = crowd.act();
        crowd.check("seed " + seed + " step " + step + ": " + deed);
      }
    }
  }

  /// People who do things at random.
  final class Crowd {
    private static final List<String> METHODS =
        List.of(
            "operator.answer",
            "operator.finish",
            "operator.another.finish",
            "operator.skip",
            "operator.spam",
            "session.start",
            "session.join",
            "session.intercept",
            "session.mode.pin",
            "session.mode.silent",
            "crm.lead.create");

    private final Office office;
    private final Random random;
    private final DialogView view;
    private final List<UserId> people;
    private final List<String> targets;
    private final Map<Long, Session> before = new HashMap<>();
    private final List<Session> remembered = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    Crowd(Office office, long seed) {
      this.office = office;
      this.random = new Random(seed);
      this.view = new DialogView(office.store().database());
      office.set(LineFields.QUEUE_TYPE, any(List.of(QueueType.values())));
      office.set(LineFields.MAX_CHAT, (long) random.nextInt(3));
      long other = office.open(LineSettings.DEFAULT, office.outsider, office.ann).value();
      this.people =
          List.of(
              office.ann,
              office.bob,
              office.chief,
              office.outsider,
              office.stranger,
              office.bot,
              new UserId(99_999));
      this.targets =
          List.of(
              office.ann.toString(),
              office.bob.toString(),
              office.bot.toString(),
              office.stranger.toString(),
              "queue" + other,
              "queue" + office.line);
      listen();
      office.writes("client0", "Hello");
    }

    private void listen() {
      office
          .store()
          .lanes()
          .listen((work, event) -> {
            if (work.portal().equals(office.portal)
                && event instanceof DialogEvent.MessageAdded added
                && added.message().origin() == Message.Origin.OPERATOR
                && !Sessions.in(work)
                    .find(added.message().session())
                    .filter(Session::isOpen)
                    .isPresent()) {
              wrong.add("operator text in a closed session: " + added.message().id());
            }
          });
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    private List<ChatId> chats() {
      return office.heard(SessionEvent.Started.class).stream()
          .map(event -> event.session().chat())
          .distinct()
          .toList();
    }

    /// @return what was done and how it went
    String act() {
      office.store().clock().advance(Duration.ofMillis(random.nextInt(2000)));
      return switch (random.nextInt(10)) {
        case 0, 1 -> clientWrites();
        case 2 -> botSpeaks();
        case 3 -> employeeWrites();
        case 4 -> call("operator.transfer", ",'TRANSFER_ID':'" + any(targets) + "'");
        case 5 -> call(random.nextBoolean() ? "session.mode.pinAll" : "session.mode.unpinAll", "");
        default -> call(any(METHODS), random.nextBoolean() ? ",'ACTIVATE':'Y'" : "");
      };
    }

    private String clientWrites() {
      String client = "client" + random.nextInt(4);
      ClientMessage message =
          office.message(office.line, client, "text", "id" + random.nextInt(60));
      Optional<UserId> bot = random.nextBoolean() ? Optional.of(office.bot) : Optional.empty();
      return client + " writes: " + office.run(new ReceiveMessage(message, bot));
    }

    private String botSpeaks() {
      remembered.add(office.last(any(chats())));
      Session heard = any(remembered);
      List<AgentSpeaks.Step> steps =
          List.of(
              new AgentSpeaks.Step.Say("Hm"),
              any(
                  List.of(
                      new AgentSpeaks.Step.HandOver(),
                      new AgentSpeaks.Step.Close(),
                      new AgentSpeaks.Step.Offer(List.of(new Button("1", "One"))))),
              new AgentSpeaks.Step.Say("Well"));
      return "bot speaks: "
          + office.run(new AgentSpeaks(heard.chat(), heard.id(), heard.fence(), steps));
    }

    private String employeeWrites() {
      String system = random.nextInt(4) == 0 ? "Y" : "N";
      String json =
          "{'DIALOG_ID':'chat" + any(chats()) + "','MESSAGE':'Hm','SYSTEM':'" + system + "'}";
      return told("im.message.add", any(people), json);
    }

    private String call(String method, String rest) {
      return told("imopenlines." + method, any(people), "{'CHAT_ID':" + any(chats()) + rest + "}");
    }

    private String told(String method, UserId user, String json) {
      TestRest.Response response = office.call(user, method, json);
      assertThat(response.status()).as(method + json + response.body()).isIn(200, 400);
      return method + " by " + user + " " + json + ": " + response.error();
    }

    void check(String after) {
      assertThat(wrong).as(after).isEmpty();
      List<Session> sessions =
          office.heard(SessionEvent.Started.class).stream()
              .map(event -> read(event.session().id()))
              .toList();
      checkSessions(after, sessions);
      checkLoads(after, sessions);
      for (ChatId chat : chats()) {
        checkMessages(after, chat, sessions);
      }
    }

    private Session read(long id) {
      return SqlSessions.read(office.store().database(), office.portal, id).orElseThrow();
    }

    private void checkSessions(String after, List<Session> sessions) {
      Set<ChatId> open = new HashSet<>();
      for (Session session : sessions) {
        assertThat(session.isOpen() && !open.add(session.chat())).as(after).isFalse();
        checkFence(after, session);
        switch (session.stage()) {
          case Session.Stage.WithAgent agent ->
              assertThat(agent.bot()).as(after).isEqualTo(office.bot);
          case Session.Stage.Answered answered ->
              assertThat(office.members(session.chat())).as(after).contains(answered.by());
          case Session.Stage.Queued queued ->
              queued
                  .offered()
                  .ifPresent(
                      user -> assertThat(office.members(session.chat())).as(after).contains(user));
          case Session.Stage.Closed _ -> {}
        }
      }
    }

    /// Never falls, and rises with every change of hands.
    private void checkFence(String after, Session session) {
      Session last = before.put(session.id(), session);
      if (last == null) {
        return;
      }
      assertThat(session.fence()).as(after).isGreaterThanOrEqualTo(last.fence());
      if (session.isOpen() != last.isOpen() || !session.holder().equals(last.holder())) {
        assertThat(session.fence()).as(after).isGreaterThan(last.fence());
      }
    }

    private void checkLoads(String after, List<Session> sessions) {
      for (UserId user : people) {
        long held =
            sessions.stream()
                .filter(s -> !s.isClosing())
                .filter(s -> s.isOpen() && s.holder().filter(user::equals).isPresent())
                .filter(s -> !(s.stage() instanceof Session.Stage.WithAgent))
                .count();
        long answered =
            sessions.stream().filter(s -> s.isAnsweredBy(user) && !s.isClosing()).count();
        assertThat(office.<Integer>work(work -> LiveFloor.in(work).floor().heldBy(user)))
            .as(after)
            .isEqualTo((int) held);
        assertThat(office.<Integer>work(work -> LiveFloor.in(work).floor().answeredBy(user)))
            .as(after)
            .isEqualTo((int) answered);
      }
    }

    private void checkMessages(String after, ChatId chat, List<Session> sessions) {
      List<Message> told = office.messages(chat);
      for (int i = 1; i < told.size(); i++) {
        assertThat(told.get(i).id()).as(after).isGreaterThan(told.get(i - 1).id());
        assertThat(told.get(i).createdAt()).as(after).isAfterOrEqualTo(told.get(i - 1).createdAt());
      }
      long stored =
          sessions.stream()
              .filter(session -> session.chat().equals(chat))
              .mapToLong(session ->
                  view.messages(office.portal, session.chat(), session.id(), 10_000).size())
              .sum();
      assertThat(office.dialog(chat).messageCount()).as(after).isEqualTo(stored);
      assertThat(stored).as(after).isEqualTo(told.size());
      assertThat(office.dialog(chat).lastMessage()).as(after).isEqualTo(told.getLast().id());
    }
  }
}
