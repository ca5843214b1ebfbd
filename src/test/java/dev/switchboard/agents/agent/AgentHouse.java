package dev.switchboard.agents.agent;

import static dev.switchboard.agents.script.ScriptBuilder.script;
import static dev.switchboard.gen.Tables.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.agents.script.DialogState;
import dev.switchboard.agents.script.Request;
import dev.switchboard.agents.script.Response;
import dev.switchboard.agents.script.Script;
import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Outbox;
import dev.switchboard.platform.outbox.RetrySchedule;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.Alarms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/// Agents on a real store, between fake conversations and a real outbox.
final class AgentHouse implements AutoCloseable {
  /// Greets, then counts what is said after the greeting.
  static final Script COUNTING =
      script(start ->
          start
              .text("Hello, {{ channel_visitor_firstname }}")
              .waits()
              .memory("n", "{{ n|default(0) + 1 }}")
              .text("{{ n }}: {{ client_message }}")
              .jump(3));

  static final Map<String, String> CHANNEL =
      Map.of(
          "channel_id", "7",
          "channel_chat_id", "42|omnichannel",
          "channel_conversation_id", "42",
          "channel_visitor_id", "v-1",
          "channel_visitor_firstname", "Ada");

  final TestStore store = TestStore.sqlite();
  final FakeConversations chats = new FakeConversations();
  private Optional<Outbox> outbox = Optional.empty();
  private Optional<Alarms> alarms = Optional.empty();
  AgentModule module = module();
  boolean used;
  Function<Request, Response> answers = _ -> new Response.Failed("Nobody is there.");
  private long messages;

  private AgentModule module() {
    return new AgentModule(
        store.database(),
        store.lanes(),
        chats,
        (_, _) -> used ? List.of("Our app", "Sales") : List.of(),
        request -> answers.apply(request),
        new AgentModule.Chance(new Random(1), store.clock()));
  }

  /// The server stops and another begins.
  void restart() {
    stop();
    start();
  }

  void stop() {
    try {
      if (outbox.isPresent()) {
        outbox.get().close();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    alarms.ifPresent(Alarms::close);
    outbox = Optional.empty();
  }

  void start() {
    module = module();
    Outbox next =
        new Outbox(
            store.database(),
            store.lanes(),
            store.clock(),
            module.carriers(),
            RetrySchedule.DEFAULT,
            new SimpleMeterRegistry());
    Alarms alarm =
        new Alarms(store.database(), store.lanes(), store.clock(), module.timerHandlers());
    next.start();
    alarm.start();
    outbox = Optional.of(next);
    alarms = Optional.of(alarm);
  }

  AgentSummary agent(Script script) {
    return agent(script, AgentSettings.named("Robin", "en"));
  }

  /// Made and trained.
  AgentSummary agent(Script script, AgentSettings settings) {
    AgentSummary agent = store.run(new AddAgent(settings, ScriptJson.write(script)));
    train(agent);
    return agent;
  }

  void train(AgentSummary agent) {
    assertThat(module.trainer().train(PortalId.FIRST, agent.id()))
        .isInstanceOf(Trainer.Outcome.Trained.class);
  }

  void change(AgentSummary agent, Script script) {
    String json = ScriptJson.write(script);
    store.run(new ChangeAgent(agent.id(), ChangeAgent.Patch.script(json), Optional.empty()));
  }

  /// A client writes in a chat that the agent holds.
  void writes(AgentSummary agent, long chat, String text) {
    writes(agent.bot(), chat, text, Optional.empty());
  }

  void writes(UserId bot, long chat, String text, Optional<String> pressed) {
    FakeConversations.Held held = chats.held(chat);
    Heard heard =
        new Heard(
            chat,
            held.session(),
            held.fence(),
            bot,
            ++messages,
            text,
            pressed,
            CHANNEL,
            store.clock().instant());
    run(work -> module.agents().hear(work, heard));
  }

  private record Do(Consumer<Work> what) implements Command<Boolean> {
    @Override
    public Boolean decide(Work work) {
      what.accept(work);
      return true;
    }
  }

  void run(Consumer<Work> what) {
    store.run(new Do(what));
  }

  int waiting() {
    return store.database().read(sql -> sql.fetchCount(DELIVERY));
  }

  /// What waits after a delivery, for tests that carry it themselves.
  List<Delivery> deliveriesAfter(long id) {
    return store
        .database()
        .read(sql ->
            sql.selectFrom(DELIVERY)
                .where(DELIVERY.ID.gt(id))
                .orderBy(DELIVERY.ID)
                .fetch(row ->
                    new Delivery(
                        row.getId(),
                        row.getDestination(),
                        row.getOrderKey(),
                        row.getKind(),
                        row.getPayload(),
                        0,
                        store.clock().instant(),
                        false,
                        null,
                        store.clock().instant(),
                        null,
                        null)));
  }

  /// Until every message is answered.
  void settle() {
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(20))
        .until(() -> waiting() == 0);
  }

  AgentChat memory(AgentSummary agent, long chat) {
    return SqlChats.read(store.database(), PortalId.FIRST, agent.id(), chat).orElseThrow();
  }

  DialogState state(AgentSummary agent, long chat) {
    return DialogState.fromJson(memory(agent, chat).state());
  }

  Object variable(AgentSummary agent, long chat, String name) {
    return state(agent, chat).context().get(name).orElse("(none)");
  }

  @Override
  public void close() {
    stop();
    store.close();
  }
}
