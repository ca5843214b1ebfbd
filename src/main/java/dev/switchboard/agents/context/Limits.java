package dev.switchboard.agents.context;

import java.time.Duration;

/// What one template may use up in one rendering.
///
/// @param nodes pieces of the template that are executed, turns of loops included
/// @param deadline wall time; checked before every node, expression and filter
/// @param textLength characters of the result, and of every value on the way
/// @param collectionSize items of one list or map
/// @param workload characters and items handled altogether
/// @param templateLength characters of a template that holds any expression
public record Limits(
    int nodes,
    Duration deadline,
    int textLength,
    int collectionSize,
    int workload,
    int templateLength) {
  public static final Limits DEFAULT =
      new Limits(10_000, Duration.ofSeconds(1), 100_000, 10_000, 2_000_000, 100_000);

  /// Characters of one expression; what an expression can multiply is bounded by its length.
  static final int EXPRESSION_LENGTH = 2_000;

  public Limits {
    if (nodes < 1 || textLength < 1 || collectionSize < 1 || workload < 1 || templateLength < 1) {
      throw new IllegalArgumentException("every limit of a template must be positive");
    }
    if (!deadline.isPositive()) {
      throw new IllegalArgumentException("the deadline must be positive, was " + deadline);
    }
  }
}
