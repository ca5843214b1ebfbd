package dev.switchboard.agents.training;

import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.script.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Validates a script as a whole and freezes it.
public final class Training {
  private final Expressions expressions;

  public Training(Expressions expressions) {
    this.expressions = expressions;
  }

  /// How a training ended.
  public sealed interface Outcome {
    /// @param warnings what does no harm but is hardly meant
    record Trained(Snapshot snapshot, List<Problem> warnings) implements Outcome {
      public Trained {
        warnings = List.copyOf(warnings);
      }
    }

    /// @param problems all of them, by slot
    record Refused(List<Problem> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// @param version for the snapshot, if there is one
  public Outcome train(Script script, long version) {
    List<Problem> problems = new ArrayList<>();
    new AttributeRules(expressions, script, problems).check();
    new TreeRules(script, problems).check();
    if (problems.isEmpty()) {
      return new Outcome.Trained(
          new Snapshot(version, script), new Reachability(script).warnings());
    }
    problems.sort(Comparator.comparing(Problem::slot));
    return new Outcome.Refused(problems);
  }
}
