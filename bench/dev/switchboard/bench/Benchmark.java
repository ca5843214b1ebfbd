package dev.switchboard.bench;

/// Something that `./switchboard bench` can run.
interface Benchmark {
  String name();

  /// What it measures, in one sentence.
  String summary();

  /// Whether it also runs when no benchmark is named: it takes two minutes at most.
  boolean quick();

  /// Returns the exit code: 0, or 1 when what was measured must not be.
  int run(Options options);
}
