package dev.switchboard.agents.context;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.objects.Namespace;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Jinjava's interpreter for one rendering, which pays for each step from a [Budget].
final class SandboxInterpreter extends JinjavaInterpreter {
  private final Budget budget;

  private SandboxInterpreter(Sandbox sandbox, Budget budget) {
    super(sandbox.jinjava(), new Scope(sandbox.globals()), sandbox.config());
    this.budget = budget;
  }

  static SandboxInterpreter over(Sandbox sandbox, Context variables, Budget budget) {
    SandboxInterpreter interpreter = new SandboxInterpreter(sandbox, budget);
    Map<String, Object> copies = new HashMap<>();
    interpreter.getContext().setDynamicVariableResolver(name -> lookUp(variables, name, copies));
    return interpreter;
  }

  /// Lists and maps are copied when a template first asks for them, and only then.
  private static @Nullable Object lookUp(
      Context variables, String name, Map<String, Object> copies) {
    Object value = variables.values().get(name);
    if (value == null || value instanceof String) {
      return value;
    }
    return copies.computeIfAbsent(name, _ -> JsonValue.thawed(value));
  }

  /// Stops the rendering of this thread if its time is over.
  static void tick() {
    ((SandboxInterpreter) JinjavaInterpreter.getCurrent()).budget.tick();
  }

  Budget budget() {
    return budget;
  }

  @Override
  public @Nullable Object resolveELExpression(String expression, int line) {
    budget.step();
    if (expression.length() > Limits.EXPRESSION_LENGTH) {
      throw new Exhausted(
          "an expression is longer than " + Limits.EXPRESSION_LENGTH + " characters");
    }
    String spaced = PlusSign.spaced(expression);
    Object value = budget.charge(super.resolveELExpression(spaced, line));
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw new ArithmeticException("division by zero, or a number too large");
    }
    return value;
  }

  /// Called for each variable in an expression, so that a long one is stopped on its way.
  @Override
  public @Nullable Object retraceVariable(String variable, int line, int start) {
    budget.tick();
    Object value = super.retraceVariable(variable, line, start);
    if (value instanceof Namespace namespace) {
      budget.demandFlat(namespace);
    }
    return value;
  }

  @Override
  public String getAsString(@Nullable Object value) {
    return Printer.print(value, budget.limits().textLength());
  }

  /// Nothing, so that a template that gets hold of it prints nothing.
  @Override
  public String toString() {
    return "";
  }

  /// Jinjava notes every expression in all enclosing scopes; the outermost one is shared by all
  /// renderings, so notes end here.
  private static final class Scope extends com.hubspot.jinjava.interpret.Context {
    Scope(com.hubspot.jinjava.interpret.Context globals) {
      super(globals, null, null, false);
    }

    @Override
    public void addResolvedExpression(String expression) {}

    @Override
    public void addResolvedValue(String value) {}

    @Override
    public void addResolvedFunction(String function) {}
  }
}
