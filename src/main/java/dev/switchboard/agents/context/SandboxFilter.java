package dev.switchboard.agents.context;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A filter that templates may use. Every call is paid for from the rendering's [Budget].
///
/// Jinjava's own filters are not offered: several of them make texts of any size from a few
/// characters (`center`, `format`, `indent`), or numbers that never end (`round`, `sum`).
record SandboxFilter(String name, Work work) implements Filter {
  /// What a filter does with the value on its left.
  interface Work {
    @Nullable Object apply(@Nullable Object value, FilterArguments arguments);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public @Nullable Object filter(
      @Nullable Object value, JinjavaInterpreter interpreter, String... arguments) {
    return filter(value, interpreter, arguments, Map.of());
  }

  @Override
  public @Nullable Object filter(
      @Nullable Object value,
      JinjavaInterpreter interpreter,
      Object[] positional,
      Map<String, Object> named) {
    SandboxInterpreter guarded = (SandboxInterpreter) interpreter;
    guarded.budget().step();
    return guarded
        .budget()
        .charge(work.apply(value, new FilterArguments(guarded, positional, named)));
  }

  /// Nothing, so that a template that gets hold of a filter prints nothing.
  @Override
  public String toString() {
    return "";
  }
}
