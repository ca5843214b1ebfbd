package dev.switchboard.platform.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a successful call gives, with the moments between which it ran.
record Answer(@Nullable Object result, Instant start, Instant finish, MethodTimes.Use use) {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  /// The body of the reply.
  ///
  /// Source: contract/protocol.md §4.
  Map<String, @Nullable Object> body(ZoneId zone) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    if (result instanceof Page page) {
      body.put("result", page.result());
      page.next().ifPresent(next -> body.put("next", next));
      body.put("total", page.total());
    } else {
      body.put("result", result);
    }
    body.put("time", time(zone));
    return body;
  }

  Map<String, Object> time(ZoneId zone) {
    Map<String, Object> time = new LinkedHashMap<>();
    BigDecimal took = BigDecimal.valueOf(Duration.between(start, finish).toNanos(), 9);
    time.put("start", seconds(start));
    time.put("finish", seconds(finish));
    time.put("duration", took);
    time.put("processing", took);
    time.put("date_start", iso(start, zone));
    time.put("date_finish", iso(finish, zone));
    time.put("operating_reset_at", use.resetAt());
    time.put("operating", BigDecimal.valueOf(use.operating().toNanos(), 9));
    return time;
  }

  private static BigDecimal seconds(Instant moment) {
    return BigDecimal.valueOf(moment.getEpochSecond())
        .add(BigDecimal.valueOf(moment.getNano() / 1000, 6));
  }

  /// ISO 8601 with offset, to the second, as every date of the protocol.
  static String iso(Instant moment, ZoneId zone) {
    return ISO.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
