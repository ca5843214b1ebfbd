package dev.switchboard.openchannels.whatsapp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// A channel as its administrators see it.
///
/// @param base where this server is reached
record ChannelForm(Supplier<String> base) {
  Map<String, Object> brief(WhatsappChannel channel) {
    Standing standing = Standing.of(channel);
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("ID", channel.id());
    card.put("NAME", channel.number().name());
    card.put("PHONE", channel.number().phone());
    card.put("LINK", channel.link());
    card.put("LINE", channel.line().value());
    card.put("ACTIVE", channel.active());
    card.put("RECEIVING", standing.state().name().toLowerCase(Locale.ROOT));
    card.put("REASON", standing.words());
    card.put("VERIFIED_AT", seconds(channel.verifiedAt()));
    card.put("HEARD_AT", seconds(channel.heardAt()));
    return card;
  }

  /// With what has to be pasted at Meta.
  Map<String, Object> whole(WhatsappChannel channel) {
    Map<String, Object> card = brief(channel);
    String address = WhatsappWebhook.address(base.get(), channel.id());
    card.put("CALLBACK_URL", address);
    card.put("CALLBACK_PUBLIC", address.startsWith("https://"));
    card.put("VERIFY_TOKEN", channel.keys().verifyToken());
    return card;
  }

  /// Since 1970, 0: never.
  private static long seconds(Instant at) {
    return at.getEpochSecond();
  }
}
