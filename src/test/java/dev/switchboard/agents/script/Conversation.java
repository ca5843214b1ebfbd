package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A client who talks to a script; the state goes through its JSON between any two messages.
public final class Conversation {
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Expressions EXPRESSIONS = new Expressions();

  private final Script script;
  private final Engine engine = new Engine(EXPRESSIONS, new Random(1));
  private final List<Response> answers = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private String state = DialogState.fresh(Context.EMPTY).toJson();

  public Conversation(Script script) {
    this.script = script;
  }

  public Conversation given(String name, Object value) {
    DialogState known = state();
    state = new DialogState(known.position(), known.context().with(name, value)).toJson();
    return this;
  }

  public Turn turn(Input input) {
    Turn turn = engine.begin(script, state(), input, NOW).settled(this::answer);
    state = turn.next().toJson();
    return turn;
  }

  public List<Effect> says(String text) {
    return turn(new Input.Text(text)).effects();
  }

  public List<Effect> presses(String id, String text) {
    return turn(new Input.ButtonPress(id, text)).effects();
  }

  /// What the servers that a script asks will answer, one after the other; then nobody answers.
  public Conversation answered(Response... responses) {
    answers.addAll(List.of(responses));
    return this;
  }

  private Response answer(Request request) {
    requests.add(request);
    return answers.isEmpty() ? new Response.Failed("Nobody is there.") : answers.removeFirst();
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /// For scripts that ask nobody.
  static Turn step(Engine engine, Script script, DialogState state, Input input) {
    return engine
        .begin(script, state, input, NOW)
        .settled(request -> {
          throw new AssertionError("asked by " + request.slot());
        });
  }

  public DialogState state() {
    return DialogState.fromJson(state);
  }

  public Object variable(String name) {
    return state().context().get(name).orElse("(none)");
  }
}
