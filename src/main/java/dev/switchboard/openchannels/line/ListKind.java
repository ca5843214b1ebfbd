package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Params;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Settings that hold several values: a list, or one text with commas between them.
sealed interface ListKind<T> extends FieldKind<T> {
  /// The most values that a list may have.
  int LONGEST = 1000;

  /// The values that are not blank; empty when there is something that is no value.
  static Optional<List<String>> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value.isArray() ? value.values() : List.of(value)) {
      if (!item.isValueNode()) {
        return Optional.empty();
      }
      for (String text : item.isNull() ? new String[0] : item.asString().split(",", LONGEST + 1)) {
        if (!text.isBlank()) {
          texts.add(text.strip());
        }
      }
    }
    return texts.size() <= LONGEST ? Optional.of(texts) : Optional.empty();
  }

  /// What stands for no values in the documented examples.
  static List<String> orBlank(List<String> texts) {
    return texts.isEmpty() ? List.of("") : texts;
  }

  /// Days of the week: `MO`, `TU`, ….
  record Weekdays() implements ListKind<Set<DayOfWeek>> {
    private static final List<String> NAMES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    @Override
    public Optional<Set<DayOfWeek>> read(JsonNode value) {
      return texts(value).flatMap(Weekdays::days);
    }

    private static Optional<Set<DayOfWeek>> days(List<String> texts) {
      Set<DayOfWeek> days = new TreeSet<>();
      for (String text : texts) {
        int index = NAMES.indexOf(text.toUpperCase(Locale.ROOT));
        if (index < 0) {
          return Optional.empty();
        }
        days.add(DayOfWeek.of(index + 1));
      }
      return Optional.of(days);
    }

    @Override
    public String expected() {
      return "a list of days out of " + NAMES;
    }

    @Override
    public Object wire(Set<DayOfWeek> value) {
      return orBlank(value.stream().sorted().map(day -> NAMES.get(day.getValue() - 1)).toList());
    }
  }

  /// Days of every year: `DD.MM`.
  record YearlyDays() implements ListKind<Set<MonthDay>> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})");

    @Override
    public Optional<Set<MonthDay>> read(JsonNode value) {
      if (value.isNumber()) { // 1.05 in JSON is a number, and 31.10 would have lost its zero
        return Optional.empty();
      }
      return texts(value).flatMap(YearlyDays::days);
    }

    private static Optional<Set<MonthDay>> days(List<String> texts) {
      Set<MonthDay> days = new TreeSet<>();
      for (String text : texts) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
          return Optional.empty();
        }
        try {
          int month = Integer.parseInt(parts.group(2));
          days.add(MonthDay.of(month, Integer.parseInt(parts.group(1))));
        } catch (DateTimeException e) {
          return Optional.empty();
        }
      }
      return Optional.of(days);
    }

    @Override
    public String expected() {
      return "days as DD.MM, with commas between them";
    }

    @Override
    public Object wire(Set<MonthDay> value) {
      return orBlank(
          value.stream()
              .sorted()
              .map(day ->
                  String.format(Locale.ROOT, "%02d.%02d", day.getDayOfMonth(), day.getMonthValue()))
              .toList());
    }
  }

  /// Hours: `HH:MM-HH:MM` on every day, `MO HH:MM-HH:MM` on one.
  record Spans() implements ListKind<List<OpenSpan>> {
    private static final Pattern FORM =
        Pattern.compile("(?:([A-Za-z]{2})\\s+)?([0-9:.]{1,5})\\s*-\\s*([0-9:.]{1,5})");
    private static final int MOST = 100;

    @Override
    public Optional<List<OpenSpan>> read(JsonNode value) {
      return texts(value).filter(texts -> texts.size() <= MOST).flatMap(Spans::spans);
    }

    private static Optional<List<OpenSpan>> spans(List<String> texts) {
      List<OpenSpan> spans = new ArrayList<>();
      for (String text : texts) {
        Optional<OpenSpan> span = span(text);
        if (span.isEmpty()) {
          return Optional.empty();
        }
        spans.add(span.get());
      }
      return Optional.of(List.copyOf(spans));
    }

    private static Optional<OpenSpan> span(String text) {
      Matcher parts = FORM.matcher(text);
      if (!parts.matches()) {
        return Optional.empty();
      }
      String name = Objects.requireNonNullElse(parts.group(1), "").toUpperCase(Locale.ROOT);
      int day = Weekdays.NAMES.indexOf(name);
      if (day < 0 && !name.isEmpty()) {
        return Optional.empty();
      }
      Optional<DayOfWeek> on = day < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(day + 1));
      return clock(parts.group(2))
          .flatMap(from -> clock(parts.group(3)).map(to -> new OpenSpan(on, from, to)));
    }

    private static Optional<LocalTime> clock(String text) {
      return new Clock().read(StringNode.valueOf(text));
    }

    @Override
    public String expected() {
      return "at most " + MOST + " hours as HH:MM-HH:MM or MO HH:MM-HH:MM";
    }

    @Override
    public Object wire(List<OpenSpan> value) {
      return orBlank(value.stream().map(Spans::text).toList());
    }

    private static String text(OpenSpan span) {
      String day = span.day().map(on -> Weekdays.NAMES.get(on.getValue() - 1) + " ").orElse("");
      return day + span.from() + "-" + span.to();
    }
  }

  /// Names of skills.
  record Words() implements ListKind<List<String>> {
    @Override
    public Optional<List<String>> read(JsonNode value) {
      return SkillNames.read(value);
    }

    @Override
    public String expected() {
      return SkillNames.expected();
    }

    @Override
    public Object wire(List<String> value) {
      return orBlank(value);
    }
  }

  /// Users by their ids; null on the wire when there are none.
  record Users() implements ListKind<List<UserId>> {
    @Override
    public Optional<List<UserId>> read(JsonNode value) {
      return texts(value).flatMap(Users::users);
    }

    private static Optional<List<UserId>> users(List<String> texts) {
      List<UserId> users = new ArrayList<>();
      for (String text : texts) {
        Optional<Long> id = Params.number(StringNode.valueOf(text)).filter(number -> number > 0);
        if (id.isEmpty()) {
          return Optional.empty();
        }
        users.add(new UserId(id.get()));
      }
      return Optional.of(users.stream().distinct().toList());
    }

    @Override
    public String expected() {
      return "a list of at most " + LONGEST + " user ids";
    }

    @Override
    public @Nullable Object wire(List<UserId> value) {
      return value.isEmpty() ? null : value.stream().map(UserId::toString).toList();
    }
  }
}
