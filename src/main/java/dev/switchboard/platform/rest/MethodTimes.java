package dev.switchboard.platform.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long each method has worked for each caller, in ten baskets of a minute.
///
/// Source: contract/protocol.md §7.
final class MethodTimes {
  private static final int MOST = 100_000;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final long MINUTE = 60;
  private static final RestError EXCEEDED =
      new RestError(
          429,
          "OPERATION_TIME_LIMIT",
          "Method is blocked due to operation time limit. Try again when operating_reset_at says.");

  private record Key(PortalId portal, UserId user, Optional<Long> application, String method) {}

  /// @param minute its first second, Unix
  private record Basket(long minute, Duration worked) {}

  /// What `time` says of it.
  ///
  /// @param operating worked in the ten minutes
  /// @param resetAt when the oldest basket drops out, Unix seconds
  record Use(Duration operating, long resetAt) {}

  private final RestLimits limits;
  private final Cache<Key, List<Basket>> baskets = Caffeine.newBuilder().maximumSize(MOST).build();

  MethodTimes(RestLimits limits) {
    this.limits = limits;
  }

  /// @throws RestError when the time is used up. The call that uses it up still completes.
  void demand(Caller caller, Method method, Instant now) {
    if (limits.methodTime().isZero()) {
      return;
    }
    List<Basket> kept = baskets.getIfPresent(key(caller, method));
    if (kept != null && sum(fresh(kept, now)).compareTo(limits.methodTime()) > 0) {
      throw EXCEEDED;
    }
  }

  Use worked(Caller caller, Method method, Instant now, Duration worked) {
    List<Basket> kept =
        baskets
            .asMap()
            .compute(
                key(caller, method),
                (_, old) -> {
                  List<Basket> next = fresh(old == null ? List.of() : old, now);
                  long minute = now.getEpochSecond() / MINUTE * MINUTE;
                  Duration before = Duration.ZERO;
                  if (!next.isEmpty() && next.getLast().minute() == minute) {
                    before = next.removeLast().worked();
                  }
                  next.add(new Basket(minute, before.plus(worked)));
                  return List.copyOf(next);
                });
    return new Use(sum(kept), kept.getFirst().minute() + WINDOW.toSeconds());
  }

  private static Key key(Caller caller, Method method) {
    return new Key(caller.portal(), caller.user(), caller.application(), method.name());
  }

  private static List<Basket> fresh(List<Basket> baskets, Instant now) {
    long oldest = now.minus(WINDOW).getEpochSecond();
    return new ArrayList<>(baskets.stream().filter(basket -> basket.minute() > oldest).toList());
  }

  private static Duration sum(List<Basket> baskets) {
    return baskets.stream().map(Basket::worked).reduce(Duration.ZERO, Duration::plus);
  }
}
