package dev.switchboard.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How the server is started: the command up to, and without, the verb `run`.
public record Program(List<String> command) {
  public Program {
    command = List.copyOf(command);
  }

  /// The packaged server, as `./switchboard run` starts it.
  public static Program packaged(Path root) {
    return java(root, List.of("-jar", root.resolve("target/switchboard.jar").toString()));
  }

  /// A main class on the class path of this process: for tests, which run before there is a
  /// package.
  public static Program onClassPath(Path root, String mainClass) {
    // It lives for seconds, in which the second compiler costs more than it brings.
    return java(
        root,
        List.of(
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), mainClass));
  }

  private static Program java(Path root, List<String> what) {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + root.resolve("jvm.options"));
    return new Program(Stream.concat(java.stream(), what.stream()).toList());
  }
}
