package dev.switchboard.openchannels.line;

import dev.switchboard.platform.rest.Params;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a setting may hold, and how it looks on the wire and in the store (there it is the same).
///
/// Whatever [#wire] gives, except null, [#read] takes back as an equal value.
sealed interface FieldKind<T>
    permits FieldKind.Text,
        FieldKind.Flag,
        FieldKind.Whole,
        FieldKind.Seconds,
        FieldKind.Choice,
        FieldKind.Clock,
        FieldKind.Zone,
        FieldKind.Language,
        FieldKind.Nothing,
        ListKind,
        OperatorKind {
  /// The value that came; empty when it does not fit.
  Optional<T> read(JsonNode value);

  /// What [#read] wants, to end the sentence "expected …".
  String expected();

  @Nullable Object wire(T value);

  /// Whether an empty text is a value of its own; else it means the default, as null does.
  default boolean mayBeEmpty() {
    return false;
  }

  /// A text of any lines.
  record Text(int longest) implements FieldKind<String> {
    @Override
    public Optional<String> read(JsonNode value) {
      return Optional.of(value)
          .filter(JsonNode::isValueNode)
          .map(JsonNode::asString)
          .filter(text -> text.length() <= longest);
    }

    @Override
    public String expected() {
      return "a text of at most " + longest + " characters";
    }

    @Override
    public Object wire(String value) {
      return value;
    }

    @Override
    public boolean mayBeEmpty() {
      return true;
    }
  }

  /// `Y` or `N`.
  record Flag() implements FieldKind<Boolean> {
    @Override
    public Optional<Boolean> read(JsonNode value) {
      if (!value.isValueNode()) {
        return Optional.empty();
      }
      return switch (value.asString().toUpperCase(Locale.ROOT)) {
        case "Y", "1", "TRUE" -> Optional.of(true);
        case "N", "0", "FALSE" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    @Override
    public String expected() {
      return "Y or N";
    }

    @Override
    public Object wire(Boolean value) {
      return value ? "Y" : "N";
    }
  }

  /// A whole number from 0.
  record Whole(long most) implements FieldKind<Long> {
    @Override
    public Optional<Long> read(JsonNode value) {
      return Params.number(value).filter(number -> number >= 0 && number <= most);
    }

    @Override
    public String expected() {
      return "a whole number from 0 to " + most;
    }

    @Override
    public Object wire(Long value) {
      return value.toString();
    }
  }

  /// A time to wait, in whole seconds from 0.
  record Seconds(Duration most) implements FieldKind<Duration> {
    @Override
    public Optional<Duration> read(JsonNode value) {
      return new Whole(most.toSeconds()).read(value).map(Duration::ofSeconds);
    }

    @Override
    public String expected() {
      return "a whole number of seconds from 0 to " + most.toSeconds();
    }

    @Override
    public Object wire(Duration value) {
      return Long.toString(value.toSeconds());
    }
  }

  /// One of the values of an enum, in lower case on the wire.
  record Choice<E extends Enum<E>>(List<E> values) implements FieldKind<E> {
    public Choice {
      values = List.copyOf(values);
    }

    @SafeVarargs // only copied
    static <E extends Enum<E>> Choice<E> of(E... values) {
      return new Choice<>(Arrays.asList(values));
    }

    @Override
    public Optional<E> read(JsonNode value) {
      return values.stream()
          .filter(_ -> value.isValueNode())
          .filter(choice -> choice.name().equalsIgnoreCase(value.asString()))
          .findFirst();
    }

    @Override
    public String expected() {
      return "one of " + values.stream().map(this::wire).toList();
    }

    @Override
    public String wire(E value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }

  /// A time of day: `HH:MM`, `HH.MM` or `H` come in, `HH:MM` goes out. 24:00 is 23:59.
  record Clock() implements FieldKind<LocalTime> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[:.](\\d{1,2}))?");

    @Override
    public Optional<LocalTime> read(JsonNode value) {
      Matcher parts = FORM.matcher(value.isValueNode() ? value.asString().strip() : "");
      if (!parts.matches()) {
        return Optional.empty();
      }
      int hour = Integer.parseInt(parts.group(1));
      int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
      if (hour == 24 && minute == 0) {
        return Optional.of(LocalTime.of(23, 59));
      }
      return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    @Override
    public String expected() {
      return "a time as HH:MM";
    }

    @Override
    public Object wire(LocalTime value) {
      return value.toString();
    }
  }

  /// A time zone by its name.
  record Zone() implements FieldKind<ZoneId> {
    @Override
    public Optional<ZoneId> read(JsonNode value) {
      try {
        return value.isString() ? Optional.of(ZoneId.of(value.asString())) : Optional.empty();
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    @Override
    public String expected() {
      return "the name of a time zone, such as Europe/Berlin";
    }

    @Override
    public Object wire(ZoneId value) {
      return value.getId();
    }
  }

  /// A language code in lower case.
  record Language() implements FieldKind<String> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}([-_][a-z0-9]{2,8})?");

    @Override
    public Optional<String> read(JsonNode value) {
      String code = value.isString() ? value.asString().toLowerCase(Locale.ROOT) : "";
      return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    @Override
    public String expected() {
      return "a language code, such as en";
    }

    @Override
    public Object wire(String value) {
      return value;
    }
  }

  /// A field that never has a value.
  record Nothing() implements FieldKind<Optional<String>> {
    @Override
    public Optional<Optional<String>> read(JsonNode value) {
      return Optional.empty();
    }

    @Override
    public String expected() {
      return "nothing";
    }

    @Override
    public @Nullable Object wire(Optional<String> value) {
      return value.orElse(null);
    }
  }
}
