package dev.switchboard.agents.context;

import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.util.ObjectTruthValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a template wrote between the parentheses of a filter.
final class FilterArguments {
  private final SandboxInterpreter interpreter;
  private final @Nullable Object[] positional;
  private final Map<String, Object> named;

  FilterArguments(
      SandboxInterpreter interpreter, @Nullable Object[] positional, Map<String, Object> named) {
    this.interpreter = interpreter;
    this.positional = positional;
    this.named = named;
  }

  @Nullable Object value(int index, String name) {
    return index < positional.length ? positional[index] : named.get(name);
  }

  String text(int index, String name, String fallback) {
    Object value = value(index, name);
    return value == null ? fallback : print(value);
  }

  int whole(int index, String name, int fallback) {
    return value(index, name) instanceof Number number ? number.intValue() : fallback;
  }

  boolean flag(int index, String name) {
    return ObjectTruthValue.evaluate(value(index, name));
  }

  String print(@Nullable Object value) {
    return interpreter.getAsString(value);
  }

  /// The items of a list, the keys of a map, the characters of a text.
  List<@Nullable Object> items(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case Map<?, ?> map -> new ArrayList<>(map.keySet());
      case Iterable<?> items -> {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(list::add);
        yield list;
      }
      case CharSequence text ->
          new ArrayList<>(text.codePoints().mapToObj(Character::toString).toList());
      default -> throw new IllegalArgumentException("expected a list, was " + print(value));
    };
  }

  /// The property that `attribute='a.b'` names, or the value itself.
  @Nullable Object attribute(@Nullable Object value, @Nullable Object path) {
    budget().tick();
    return path == null || value == null
        ? value
        : interpreter.resolveProperty(value, Arrays.asList(print(path).split("\\.", -1)));
  }

  @Nullable Object applyFilter(String name, @Nullable Object value) {
    Filter filter = interpreter.getContext().getFilter(name);
    if (filter == null) {
      throw new IllegalArgumentException("There is no filter " + name);
    }
    return filter.filter(value, interpreter, rest(1), Map.of());
  }

  /// Whether the value passes the test that stands at this argument, or is truthy without one.
  boolean passes(@Nullable Object value, int testAt) {
    if (positional.length <= testAt) {
      return ObjectTruthValue.evaluate(value);
    }
    interpreter.budget().step();
    ExpTest test = interpreter.getContext().getExpTest(text(testAt, "", ""));
    if (test == null) {
      throw new IllegalArgumentException("There is no test " + text(testAt, "", ""));
    }
    return test.evaluate(value, interpreter, rest(testAt + 1));
  }

  private @Nullable Object[] rest(int from) {
    return from < positional.length
        ? Arrays.copyOfRange(positional, from, positional.length)
        : new Object[0];
  }

  Budget budget() {
    return interpreter.budget();
  }
}
