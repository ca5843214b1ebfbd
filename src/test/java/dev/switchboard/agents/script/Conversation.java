package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A client who talks to a script; the state goes through its JSON between any two messages.
public final class Conversation {
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Expressions EXPRESSIONS = new Expressions();

  private final Script script;
  private final Engine engine = new Engine(EXPRESSIONS, new Random(1));
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
    Turn turn = engine.step(script, state(), input, NOW);
    state = turn.next().toJson();
    return turn;
  }

  public List<Effect> says(String text) {
    return turn(new Input.Text(text)).effects();
  }

  public List<Effect> presses(String id, String text) {
    return turn(new Input.ButtonPress(id, text)).effects();
  }

  public DialogState state() {
    return DialogState.fromJson(state);
  }

  public Object variable(String name) {
    return state().context().get(name).orElse("(none)");
  }
}
