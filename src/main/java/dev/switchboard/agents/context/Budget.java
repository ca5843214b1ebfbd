package dev.switchboard.agents.context;

import com.hubspot.jinjava.objects.Namespace;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What is left of the [Limits] for one rendering.
///
/// Once anything ran out, every further call fails: Jinjava swallows exceptions inside expressions,
/// so the refusal has to be repeated until the rendering ends.
final class Budget {
  private final Limits limits;
  private final LongSupplier nanos;
  private final long startedAt;
  private int nodes;
  private long workload;
  private @Nullable String exhausted;

  Budget(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.startedAt = nanos.getAsLong();
  }

  Limits limits() {
    return limits;
  }

  @Nullable String exhausted() {
    return exhausted;
  }

  /// Called before each step of the rendering.
  void step() {
    if (++nodes > limits.nodes()) {
      fail("more than " + limits.nodes() + " steps");
    }
    tick();
  }

  /// Called wherever one step may take long within: it costs no step, only time.
  void tick() {
    if (exhausted != null) {
      throw new Exhausted(exhausted);
    }
    if (nanos.getAsLong() - startedAt > limits.deadline().toNanos()) {
      fail("longer than " + limits.deadline());
    }
  }

  /// Called with every value that came to be.
  <T extends @Nullable Object> T charge(T value) {
    long weight = weight(value, limits.textLength(), 0);
    if (weight > limits.textLength()) {
      fail("a value larger than " + limits.textLength() + " characters");
    }
    workload += weight;
    if (workload > limits.workload()) {
      fail("more than " + limits.workload() + " characters handled");
    }
    return value;
  }

  private void fail(String what) {
    exhausted = "The template takes too much: " + what;
    throw new Exhausted(exhausted);
  }

  /// A namespace is the one value that a template changes, so that one within another would grow
  /// after it was counted.
  void demandFlat(Namespace namespace) {
    if (namespace.values().stream().anyMatch(Namespace.class::isInstance)) {
      fail("a namespace within a namespace");
    }
  }

  /// Characters and items, counted as often as they are reached, and no further than the limit.
  /// Nothing holds a namespace but a variable, and the list in which `set` brings it there.
  private static long weight(@Nullable Object value, long limit, int depth) {
    return switch (value) {
      case CharSequence text -> text.length();
      case Namespace _ when depth > 1 -> limit + 1;
      case Map<?, ?> _, Iterable<?> _ when depth > JsonValue.MAX_DEPTH -> limit + 1;
      case Map<?, ?> map ->
          weightOf(map.keySet(), limit, depth) + weightOf(map.values(), limit, depth);
      case Iterable<?> items -> weightOf(items, limit, depth);
      case null, default -> 1;
    };
  }

  private static long weightOf(Iterable<?> items, long limit, int depth) {
    long sum = 1;
    for (Object item : items) {
      sum += weight(item, limit - sum, depth + 1);
      if (sum > limit) {
        return sum;
      }
    }
    return sum;
  }
}
