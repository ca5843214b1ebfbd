package dev.switchboard.openchannels.connector;

import java.time.InstantSource;

/// How much is taken from one channel and from one chat, whichever address it comes to.
final class Intake {
  private record ChatKey(long channel, String chat) {}

  private final Rates<Long> channels;
  private final Rates<ChatKey> chats;

  Intake(OmnichannelConfig config, InstantSource clock) {
    this.channels = new Rates<>(config.perChannel(), clock);
    this.chats = new Rates<>(config.perChat(), clock);
  }

  boolean admits(OmnichannelChannel channel, OmnichannelInput.NewMessage message) {
    return chats.admits(new ChatKey(channel.id(), message.chat())) && channels.admits(channel.id());
  }
}
