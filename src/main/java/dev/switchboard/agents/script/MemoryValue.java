package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Evaluated;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.JsonValue;
import dev.switchboard.agents.context.Rendered;
import dev.switchboard.agents.context.VariableName;
import dev.switchboard.agents.slot.Slot;
import java.util.Optional;

/// What a Memory slot stores: `45` is a number, `'45'` a text, `{{ x }}` whatever x is, and
/// anything else the text that it renders to. `client_message` is a text always.
final class MemoryValue {
  private MemoryValue() {}

  static Evaluated of(Slot.Memory memory, Context context, Expressions expressions) {
    Optional<String> quoted = unquoted(memory.value());
    if (quoted.isPresent() || memory.key().equals(VariableName.CLIENT_MESSAGE)) {
      return switch (expressions.render(quoted.orElse(memory.value()), context)) {
        case Rendered.Text text -> new Evaluated.Value(text.text());
        case Rendered.Failed failed -> new Evaluated.Failed(failed.reason());
      };
    }
    return JsonValue.asNumber(memory.value())
        .<Evaluated>map(Evaluated.Value::new)
        .orElseGet(() -> expressions.evaluate(memory.value(), context));
  }

  private static Optional<String> unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("'") && value.endsWith("'");
    return quoted ? Optional.of(value.substring(1, value.length() - 1)) : Optional.empty();
  }
}
