package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.platform.identity.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Who is asked next.
///
/// Source: spec/open-channels.md §8.
final class Distribution {
  private Distribution() {}

  /// The operator to ask; nobody when all of them see the dialog (`all`), or when nobody is free.
  ///
  /// @param team in the order of the queue
  /// @param load open dialogs of an operator
  /// @param counted those that count towards the line's limit
  /// @param except who has just passed
  static Optional<UserId> next(
      Line line,
      List<UserId> team,
      ToIntFunction<UserId> load,
      ToIntFunction<UserId> counted,
      Set<UserId> except) {
    Stream<UserId> free =
        team.stream()
            .filter(operator -> !except.contains(operator))
            .filter(
                operator -> line.maxChat() == 0 || counted.applyAsInt(operator) < line.maxChat());
    return switch (line.queueType()) {
      case EVENLY -> free.min(Comparator.comparingInt(load));
      case STRICTLY -> free.findFirst();
      case ALL -> Optional.empty();
    };
  }
}
