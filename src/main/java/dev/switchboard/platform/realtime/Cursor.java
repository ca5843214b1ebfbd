package dev.switchboard.platform.realtime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the stream of a portal, written `EPOCH-SEQ`.
///
/// @param epoch names the run of the server: another run does not know the place
/// @param seq counts the events of that run from 1
public record Cursor(String epoch, long seq) {
  private static final Pattern TEXT = Pattern.compile("([0-9a-z]{1,20})-([0-9]{1,18})");

  static Optional<Cursor> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new Cursor(parts.group(1), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return epoch + "-" + seq;
  }
}
