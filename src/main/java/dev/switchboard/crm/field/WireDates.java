package dev.switchboard.crm.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// Dates as callers write them: ISO 8601, or day.month.year as some examples do.
///
/// Source: contract/protocol.md §3.
final class WireDates {
  private static final int LONGEST = 40;
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .appendPattern("[uuuu-MM-dd][dd.MM.uuuu]")
          .optionalStart()
          .appendPattern("['T'][' ']HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter WRITE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private WireDates() {}

  /// The day, whatever the time of day beside it says.
  static Optional<LocalDate> day(String text) {
    return parse(text)
        .map(LocalDate::from)
        .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
  }

  /// @param zone counts where the text names no offset
  static Optional<Instant> moment(String text, ZoneId zone) {
    return day(text)
        .flatMap(_ -> parse(text))
        .map(parsed ->
            switch (parsed) {
              case OffsetDateTime moment -> moment.toInstant();
              case LocalDateTime local -> local.atZone(zone).toInstant();
              default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
            });
  }

  static String write(Instant moment, ZoneId zone) {
    return WRITE.format(moment.atZone(zone));
  }

  private static Optional<TemporalAccessor> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          READ.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
