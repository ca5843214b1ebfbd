package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.outbox.DeliveryBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What cannot be delivered by a channel.
///
/// @param since epoch milliseconds, 0: nothing fails
record Trouble(long parked, long failing, long since, String error) {
  static Trouble of(ChannelCard channel, Map<String, DeliveryBook.Standing> standings) {
    List<DeliveryBook.Standing> its =
        channel.receivers().stream().map(standings::get).filter(Objects::nonNull).toList();
    return new Trouble(
        its.stream().mapToLong(DeliveryBook.Standing::parked).sum(),
        its.stream().mapToLong(DeliveryBook.Standing::failing).sum(),
        its.stream()
            .map(DeliveryBook.Standing::failingSince)
            .flatMap(Optional::stream)
            .mapToLong(Instant::toEpochMilli)
            .min()
            .orElse(0),
        its.stream()
            .map(DeliveryBook.Standing::lastError)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(""));
  }
}
