package dev.switchboard.openchannels.line;

import dev.switchboard.platform.rest.Params;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A field of a line by which lists are sorted and filtered.
///
/// @param key what lines are sorted by
/// @param matches whether a line has the value that came
record LineColumn(
    String name, Function<Line, LineColumn.Key> key, BiPredicate<Line, JsonNode> matches) {
  /// Numbers come by size, texts by their letters.
  record Key(long number, String text) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::number).thenComparing(Key::text);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static final Map<String, LineColumn> ALL = all();

  static Optional<LineColumn> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, LineColumn> all() {
    Map<String, LineColumn> all = new LinkedHashMap<>();
    add(all, number("ID", line -> line.id().value()));
    add(all, number("MODIFY_USER_ID", line -> line.trace().modifiedBy().value()));
    add(all, moment("DATE_CREATE", line -> line.trace().created()));
    add(all, moment("DATE_MODIFY", line -> line.trace().modified()));
    LineFields.ALL.forEach(field -> add(all, setting(field)));
    return Map.copyOf(all);
  }

  private static void add(Map<String, LineColumn> all, LineColumn column) {
    all.put(column.name(), column);
  }

  private static LineColumn number(String name, Function<Line, Long> value) {
    return new LineColumn(
        name,
        line -> new Key(value.apply(line), ""),
        (line, wanted) -> Params.number(wanted).filter(value.apply(line)::equals).isPresent());
  }

  private static LineColumn moment(String name, Function<Line, Instant> value) {
    return new LineColumn(
        name,
        line -> new Key(value.apply(line).toEpochMilli(), ""),
        (line, wanted) ->
            instant(wanted)
                .filter(value.apply(line).truncatedTo(ChronoUnit.SECONDS)::equals)
                .isPresent());
  }

  private static Optional<Instant> instant(JsonNode value) {
    try {
      return Optional.of(OffsetDateTime.parse(value.asString("")).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static <T> LineColumn setting(LineField<T> field) {
    return new LineColumn(
        field.name(),
        line -> key(field.kind(), Objects.toString(line.settings().wire(field), "")),
        (line, wanted) ->
            wanted.isNull()
                ? line.settings().wire(field) == null
                : field.read(wanted).filter(value -> isSame(value, line.get(field))).isPresent());
  }

  private static Key key(FieldKind<?> kind, String wire) {
    boolean isNumber = kind instanceof FieldKind.Whole || kind instanceof FieldKind.Seconds;
    return isNumber ? new Key(Long.parseLong(wire), "") : new Key(0, wire.toLowerCase(Locale.ROOT));
  }

  private static boolean isSame(Object wanted, Object value) {
    return wanted instanceof String text && value instanceof String other
        ? text.equalsIgnoreCase(other)
        : wanted.equals(value);
  }
}
