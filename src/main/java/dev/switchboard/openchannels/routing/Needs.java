package dev.switchboard.openchannels.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What whoever takes a session has to be able to do.
///
/// @param own skills that the session asks for, on whatever line
/// @param all skills that are asked for now, those of the line included
/// @param until when anybody may be asked; the epoch: never
public record Needs(List<String> own, List<String> all, Instant until) {
  public static final Needs NONE = new Needs(List.of(), List.of(), Instant.EPOCH);

  public Needs {
    own = List.copyOf(own);
    all = List.copyOf(all);
  }

  public Needs asking(List<String> skills) {
    return new Needs(skills, all, until);
  }

  /// In the queue of a line from now on.
  ///
  /// @param time after which anybody will do; zero: never
  public Needs on(List<String> line, Instant now, Duration time) {
    List<String> both = Stream.concat(own.stream(), line.stream()).distinct().sorted().toList();
    boolean ends = !both.isEmpty() && !time.isZero();
    return new Needs(own, both, ends ? now.plus(time) : Instant.EPOCH);
  }

  /// Anybody will do.
  public Needs waived() {
    return new Needs(own, List.of(), Instant.EPOCH);
  }
}
