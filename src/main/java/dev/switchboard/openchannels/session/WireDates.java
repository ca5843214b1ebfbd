package dev.switchboard.openchannels.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Moments as the protocol writes them: ISO 8601 with offset, to the second.
public record WireDates(ZoneId zone) {
  public String iso(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
