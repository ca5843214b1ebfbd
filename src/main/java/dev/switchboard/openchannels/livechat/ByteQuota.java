package dev.switchboard.openchannels.livechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How many bytes a sender may bring in a day. His day begins with the first that he brings, and is
/// over 24 hours later. Kept in memory: whoever could restart the server could fill its disk.
///
/// @param <K> what tells senders apart
final class ByteQuota<K> {
  private static final int SENDERS = 100_000;
  private static final Duration DAY = Duration.ofDays(1);

  private final long most;
  private final InstantSource clock;
  private final Cache<K, Day> days =
      Caffeine.newBuilder().maximumSize(SENDERS).expireAfterAccess(DAY).build();

  /// @param begun when the sender's day began
  /// @param taken bytes since then
  private record Day(Instant begun, long taken) {
    Day plus(long bytes) {
      return new Day(begun, Math.max(0, taken + bytes));
    }
  }

  /// @param most bytes a day; 0 means without limit
  ByteQuota(long most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /// Counts what a sender brings, unless it is too much.
  ///
  /// @return when his next day begins, if it is too much; nothing is counted then
  Optional<Instant> take(K sender, long bytes) {
    if (most == 0) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant[] full = new Instant[1];
    days.asMap()
        .compute(
            sender,
            (_, known) -> {
              Day day = known == null || isOver(known, now) ? new Day(now, 0) : known;
              if (day.taken() + bytes <= most) {
                return day.plus(bytes);
              }
              full[0] = day.begun().plus(DAY);
              return day;
            });
    return Optional.ofNullable(full[0]);
  }

  private static boolean isOver(Day day, Instant now) {
    return !now.isBefore(day.begun().plus(DAY));
  }

  /// What was counted was not kept.
  void giveBack(K sender, long bytes) {
    days.asMap().computeIfPresent(sender, (_, day) -> day.plus(-bytes));
  }
}
