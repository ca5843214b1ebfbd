package dev.switchboard.directory.application;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Map;

/// Keeps options of an application, or of one of its users; the others stay.
///
/// @param user 0: the application's own
/// @param options JSON by name; `null` removes
///
///   Source: contract/methods/basic/app.option.set.json, user.option.set.json
record SetOptions(long application, long user, Map<String, String> options)
    implements Command<SetOptions.Outcome> {
  private static final int MOST = 500;

  enum Outcome {
    SET,
    /// More than 500 of them would be kept.
    TOO_MANY
  }

  SetOptions {
    options = Map.copyOf(options);
  }

  @Override
  public Outcome decide(Work work) {
    List<Option> known = SqlOptions.of(work, application, user);
    long others = known.stream().filter(option -> !options.containsKey(option.name())).count();
    if (others + options.size() > MOST) {
      return Outcome.TOO_MANY;
    }
    options.forEach((name, body) -> {
      Option option = new Option(application, user, name, body);
      if (!body.equals("null")) {
        SqlOptions.in(work).save(option);
      } else if (known.stream().anyMatch(old -> old.name().equals(name))) {
        SqlOptions.in(work).remove(option);
      }
    });
    return Outcome.SET;
  }
}
