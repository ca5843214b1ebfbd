package dev.switchboard.agents.script;

import static dev.switchboard.agents.script.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.slot.RequestTemplate;
import dev.switchboard.agents.slot.SlotId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ExternalRequestTest {
  private static final String URL = "https://shop.example/stock";

  private static RequestTemplate get(String url, Map<String, String> response) {
    return new RequestTemplate("GET", url, Map.of(), Map.of(), "", response);
  }

  private static Script forking(RequestTemplate request) {
    return script(s ->
        s.asks(
            request,
            a ->
                a.success(b -> b.text("good {{ er_status }}{{ er_error }} {{ n }}").waits())
                    .failure(b -> b.text("bad {{ er_status }} {{ er_error }} {{ n }}").waits())));
  }

  private static Response ok(String body) {
    return new Response.Answered(200, Map.of("x-kind", "shoe"), body);
  }

  private static Effect say(String text) {
    return new Effect.SayText(text);
  }

  @Test
  void aRequestIsMadeOfItsTemplates() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer {{ key }}");
    headers.put("X-Size", " {{ 40 + 2 }} ");
    Map<String, String> query = new LinkedHashMap<>();
    query.put("q", "{{ client_message }}");
    query.put("a b", "ü");
    RequestTemplate request =
        new RequestTemplate(
            "POST",
            " https://{{ 'shop' }}.example/x?v=1#top ",
            headers,
            query,
            "{\"said\": {{ client_message|tojson }}}",
            Map.of());
    var chat = new Conversation(forking(request)).given("key", "k-1").answered(ok(""));
    chat.says("red & \"blue\"");
    assertThat(chat.requests())
        .containsExactly(
            new Request(
                new SlotId(2),
                "POST",
                "https://shop.example/x?v=1&q=red%20%26%20%22blue%22&a%20b=%C3%BC",
                Map.of(
                    "Authorization", "Bearer k-1",
                    "X-Size", "42",
                    "Content-Type", "application/json"),
                "{\"said\": \"red & \\\"blue\\\"\"}"));
  }

  @Test
  void whatTheAnswerGivesKeepsItsTypeAndTheAnswerItselfIsGone() {
    var chat =
        new Conversation(
                script(s ->
                    s.asks(
                            get(
                                URL,
                                Map.of(
                                    "n", "{{ body.items[0].n }}",
                                    "all", "{{ body }}",
                                    "kind", "{{ headers['x-kind'] }}, {{ status }}")),
                            _ -> {})
                        .text(
                            "{{ n + 1 }} {{ all['items'][0].n }} {{ kind }} {{ body }}{{ status }}")
                        .waits()))
            .answered(ok("{\"items\":[{\"n\":41}]}"));
    assertThat(chat.says("x")).containsExactly(say("42 41 shoe, 200"));
    assertThat(chat.variable("er_status")).isEqualTo(200L);
    assertThat(chat.variable("er_error")).isEqualTo("");
    assertThat(chat.variable("body")).isEqualTo("(none)");
  }

  @Test
  void aStatusChoosesTheBranch() {
    var chat = new Conversation(forking(ScriptBuilder.post(URL)));
    chat.answered(ok("{\"n\":7}"));
    assertThat(chat.says("x")).containsExactly(say("good 200 7"));
    chat = new Conversation(forking(ScriptBuilder.post(URL)));
    chat.answered(new Response.Answered(404, Map.of(), "{\"n\":\"nothing\"}"));
    assertThat(chat.says("x")).containsExactly(say("bad 404 The answer was 404. nothing"));
  }

  @Test
  void withoutAnAnswerVariablesOfAnEarlierOneAreGone() {
    var chat = new Conversation(forking(ScriptBuilder.post(URL))).given("n", "old");
    Turn turn = chat.turn(new Input.Text("x"));
    assertThat(turn.effects()).containsExactly(say("bad 0 Nobody is there."));
    assertThat(turn.trace().getFirst()).isEqualTo(new Turn.Step(new SlotId(2), "Nobody is there."));
    assertThat(chat.variable("n")).isEqualTo("(none)");
  }

  @Test
  void withoutChildrenTheScriptGoesOnWhateverComes() {
    Script plain =
        script(s -> s.asks(get(URL, Map.of()), _ -> {}).text("status {{ er_status }}").waits());
    assertThat(new Conversation(plain).says("x")).containsExactly(say("status 0"));
    assertThat(new Conversation(plain).answered(ok("")).says("x"))
        .containsExactly(say("status 200"));
  }

  @Test
  void withOneChildTheOtherWayIsWhatFollows() {
    Script script =
        script(s ->
            s.asks(get(URL, Map.of()), a -> a.failure(b -> b.text("sorry").waits()))
                .text("fine")
                .waits());
    assertThat(new Conversation(script).says("x")).containsExactly(say("sorry"));
    assertThat(new Conversation(script).answered(ok("")).says("x")).containsExactly(say("fine"));
  }

  @Test
  void anAnswerThatIsNoJsonIsAText() {
    var chat =
        new Conversation(forking(get(URL, Map.of("n", "{{ body|upper }}")))).answered(ok("{oh"));
    assertThat(chat.says("x")).containsExactly(say("good 200 {OH"));
  }

  @Test
  void anAnswerIsNeverATemplate() {
    var chat =
        new Conversation(forking(get(URL, Map.of("n", "{{ body }}"))))
            .answered(ok("{{ client_message }}"));
    assertThat(chat.says("secret")).containsExactly(say("good 200 {{ client_message }}"));
  }

  @Test
  void whatCannotBeMadeIsNotSent() {
    var broken = new Conversation(forking(ScriptBuilder.post("https://a.example/{{ 1 / 0 }}")));
    assertThat(broken.turn(new Input.Text("x")).trace().getFirst().note())
        .contains("division by zero");
    assertThat(broken.requests()).isEmpty();
    var nowhere = new Conversation(forking(ScriptBuilder.post("{{ client_message }}")));
    assertThat(nowhere.says("file:///etc/passwd"))
        .containsExactly(say("bad 0 A link that begins with http:// or https:// is expected."));
    assertThat(nowhere.requests()).isEmpty();
  }

  @Test
  void aMessageLeadsToAFewRequestsAtMost() {
    var chat =
        new Conversation(
            script(s ->
                s.asks(
                    get(URL, Map.of()),
                    a ->
                        a.success(b -> b.jump(2)).failure(b -> b.text("{{ er_error }}").waits()))));
    for (int i = 0; i < 9; i++) {
      chat.answered(ok(""));
    }
    assertThat(chat.says("x")).containsExactly(say("A message may lead to at most 5 requests."));
    assertThat(chat.requests()).hasSize(Engine.MAX_REQUESTS);
  }

  @Test
  void theTimeOfAnAnswerIsNotTheScripts() {
    AtomicLong nanos = new AtomicLong();
    Engine engine = new Engine(new Expressions(), new Random(1), nanos::get);
    Progress progress =
        engine.begin(
            forking(ScriptBuilder.post(URL)),
            DialogState.fresh(Context.EMPTY),
            new Input.Text("x"),
            Conversation.NOW);
    Turn turn =
        progress.settled(_ -> {
          nanos.addAndGet(10 * Engine.LONGEST.toNanos());
          return ok("{\"n\":1}");
        });
    assertThat(turn.outcome()).isEqualTo(Turn.Outcome.WAITING);
    assertThat(turn.effects()).containsExactly(say("good 200 1"));
  }

  @Test
  void aSavepointIsRemembered() {
    var chat =
        new Conversation(script(s -> s.savepoint().asks(get(URL, Map.of()), _ -> {}).waits()));
    chat.says("x");
    assertThat(chat.variable("savepoint_node_id")).isEqualTo(2L);
  }

  @Test
  void aLongAnswerIsReadWithinTheLimitsOfEveryTemplate() {
    String many = "[" + "1,".repeat(200_000) + "1]";
    var chat = new Conversation(forking(get(URL, Map.of("n", "{{ body|length }}"))));
    Turn turn = chat.answered(ok(many)).turn(new Input.Text("x"));
    assertThat(turn.outcome()).isEqualTo(Turn.Outcome.WAITING);
    assertThat(List.of(turn.effects().getFirst()).toString()).contains("good 200");
  }
}
