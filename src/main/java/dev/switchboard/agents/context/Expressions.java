package dev.switchboard.agents.context;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.interpret.TemplateError.ErrorType;
import com.hubspot.jinjava.util.ObjectTruthValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Jinja templates over a [Context], in a sandbox: no files, no Java objects, no endless work, and
/// what a variable holds is never itself taken for a template.
///
/// Safe for many threads. A template either renders whole or fails; half a text is never shown.
public final class Expressions {
  private final Limits limits;
  private final LongSupplier nanos;
  private final Sandbox sandbox;
  private final Templates templates;
  private final TemplateCheck check;

  public Expressions() {
    this(Limits.DEFAULT, WorkClock::nanos);
  }

  /// @param nanos a clock that only runs forward, for the deadline
  public Expressions(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.sandbox = new Sandbox(limits);
    this.templates = new Templates(this::parse);
    this.check = new TemplateCheck(sandbox, limits);
  }

  /// A text with expressions and control structures.
  public Rendered render(String template, Context context) {
    if (isPlain(template)) {
      return new Rendered.Text(template);
    }
    return switch (run(template, context, Expressions::text)) {
      case Result.Gave gave -> new Rendered.Text(String.valueOf(gave.value()));
      case Result.Broke broke -> new Rendered.Failed(broke.reason());
    };
  }

  /// As [#render], but a template that is one expression keeps the type of its value.
  ///
  /// An undefined value is the empty text.
  public Evaluated evaluate(String template, Context context) {
    if (isPlain(template)) {
      return new Evaluated.Value(template);
    }
    return switch (run(template, context, Expressions::value)) {
      case Result.Gave gave -> new Evaluated.Value(JsonValue.frozen(gave.value()));
      case Result.Broke broke -> new Evaluated.Failed(broke.reason());
    };
  }

  /// Whether a condition is met. It may stand in braces; one that fails is not met.
  public boolean holds(String condition, Context context) {
    Result result = run(braced(condition), context, Expressions::truth);
    return result instanceof Result.Gave gave && Boolean.TRUE.equals(gave.value());
  }

  /// All that is wrong with a template before it ever runs; empty when it is fine.
  public List<String> problemsOf(String template) {
    return isPlain(template) ? List.of() : check.problems(template, parsed(template));
  }

  /// As [#problemsOf], for a place where only one expression may stand.
  public List<String> problemsOfCondition(String condition) {
    if (condition.isBlank()) {
      return List.of("An expression is expected.");
    }
    return check.problemsOfSole(braced(condition), parsed(braced(condition)));
  }

  /// As [#problemsOf], for a place where text and expressions may stand but no control structure.
  public List<String> problemsOfLabel(String label) {
    return isPlain(label) ? List.of() : check.problemsOfLabel(label, parsed(label));
  }

  private static String braced(String condition) {
    String bare = condition.strip();
    return bare.startsWith("{{") && bare.endsWith("}}") ? bare : "{{ " + bare + " }}";
  }

  private static boolean isPlain(String template) {
    int brace = template.indexOf('{');
    while (brace >= 0 && brace + 1 < template.length()) {
      char next = template.charAt(brace + 1);
      if (next == '{' || next == '%' || next == '#') {
        return false;
      }
      brace = template.indexOf('{', brace + 1);
    }
    return true;
  }

  private Template parsed(String template) {
    return guarded(Context.EMPTY, _ -> templates.get(template));
  }

  /// Runs with the interpreter that [#guarded] has put in place for this thread.
  private Template parse(String source) {
    return Template.parse(source, (SandboxInterpreter) JinjavaInterpreter.getCurrent());
  }

  private static @Nullable Object text(Template template, SandboxInterpreter interpreter) {
    return interpreter.render(template.root(), false);
  }

  private static Object value(Template template, SandboxInterpreter interpreter) {
    Optional<String> sole = template.soleExpression();
    Object value =
        sole.isEmpty()
            ? text(template, interpreter)
            : Values.json(interpreter.resolveELExpression(sole.get(), 1), interpreter::getAsString);
    return value == null ? "" : JsonValue.frozen(value);
  }

  private static @Nullable Object truth(Template template, SandboxInterpreter interpreter) {
    String sole = template.soleExpression().orElseThrow(() -> new Exhausted("not an expression"));
    return ObjectTruthValue.evaluate(interpreter.resolveELExpression(sole, 1));
  }

  private Result run(String source, Context context, Use use) {
    if (source.length() > limits.templateLength()) {
      return new Result.Broke("The template is longer than " + limits.templateLength());
    }
    return guarded(
        context,
        interpreter -> {
          Template template = templates.get(source);
          if (template.problem() != null) {
            return new Result.Broke(template.problem());
          }
          return settle(template, interpreter, use);
        });
  }

  /// The one place where whatever Jinjava may throw at a bad template becomes a reason.
  private static Result settle(Template template, SandboxInterpreter interpreter, Use use) {
    try {
      Object value = use.of(template, interpreter);
      String exhausted = interpreter.budget().exhausted();
      return exhausted == null
          ? failure(interpreter).orElseGet(() -> new Result.Gave(value))
          : new Result.Broke(exhausted);
    } catch (Exhausted exhausted) {
      return new Result.Broke(String.valueOf(exhausted.getMessage()));
    } catch (RuntimeException failed) {
      // Jinjava wraps the refusal on its way out of a tag.
      String exhausted = interpreter.budget().exhausted();
      return new Result.Broke(
          exhausted == null
              ? failed.getClass().getSimpleName() + ": " + failed.getMessage()
              : exhausted);
    } catch (StackOverflowError _) {
      return new Result.Broke("The template is nested too deeply.");
    }
  }

  private static Optional<Result> failure(SandboxInterpreter interpreter) {
    for (TemplateError error : interpreter.getErrorsCopy()) {
      if (error.getSeverity() == ErrorType.FATAL) {
        return Optional.of(new Result.Broke(Template.message(error)));
      }
    }
    return Optional.empty();
  }

  private <T> T guarded(Context context, Function<SandboxInterpreter, T> work) {
    SandboxInterpreter interpreter =
        SandboxInterpreter.over(sandbox, context, new Budget(limits, nanos));
    JinjavaInterpreter.pushCurrent(interpreter);
    try {
      return work.apply(interpreter);
    } finally {
      JinjavaInterpreter.popCurrent();
    }
  }

  private interface Use {
    @Nullable Object of(Template template, SandboxInterpreter interpreter);
  }

  private sealed interface Result {
    record Gave(@Nullable Object value) implements Result {}

    record Broke(String reason) implements Result {}
  }
}
