package dev.switchboard.openchannels.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What must be true of a dialog. What is empty does not matter; of a list, one has to fit.
///
/// @param lines ids of the lines
/// @param channels codes of the connectors
/// @param operators who answers or is asked to; 0: nobody
/// @param mine whoever looks counts among the operators
public record DialogFilter(
    Optional<State> state,
    List<Long> lines,
    List<String> channels,
    List<String> tags,
    List<Long> operators,
    boolean mine,
    Optional<Promise> promise) {
  public static final DialogFilter ALL =
      new DialogFilter(
          Optional.empty(), List.of(), List.of(), List.of(), List.of(), false, Optional.empty());

  /// A promise of an answer is about to run out when no more than this is left.
  public static final Duration SOON = Duration.ofMinutes(10);

  /// Where its session stands; none: it is open.
  public enum State {
    WAITING,
    WORK,
    AGENT,
    CLOSED
  }

  /// How it stands with the promised answer.
  public enum Promise {
    SOON,
    LATE
  }

  public DialogFilter {
    lines = List.copyOf(lines);
    channels = List.copyOf(channels);
    tags = List.copyOf(tags);
    operators = List.copyOf(operators);
  }

  public boolean isClosed() {
    return state.filter(State.CLOSED::equals).isPresent();
  }

  /// As browsers send and get it.
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("state", state.map(DialogFilter::word).orElse(""));
    json.put("lines", lines);
    json.put("channels", channels);
    json.put("tags", tags);
    json.put("operators", new ArrayList<>(operators));
    json.put("mine", mine);
    json.put("sla", promise.map(DialogFilter::word).orElse(""));
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
