package dev.switchboard.openchannels.connector;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Changes what is given of a channel. False when there is no such channel.
record ChangeOmnichannel(
    long id,
    Optional<String> title,
    Optional<String> clientUrl,
    Optional<String> clientToken,
    Optional<Boolean> active)
    implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<OmnichannelChannel> found = SqlOmnichannel.in(work).find(id);
    found.map(this::changed).ifPresent(channel -> save(work, channel));
    return found.isPresent();
  }

  private OmnichannelChannel changed(OmnichannelChannel channel) {
    return channel
        .withTitle(title.orElse(channel.title()))
        .withClient(
            clientUrl.orElse(channel.clientUrl()), clientToken.orElse(channel.clientToken()))
        .withActive(active.orElse(channel.active()));
  }

  private static void save(Work work, OmnichannelChannel channel) {
    SqlOmnichannel.in(work).save(channel);
    work.emit(new OmnichannelChannels.Changed(channel, false));
  }

  /// The token is a secret.
  @Override
  public String toString() {
    return "ChangeOmnichannel[" + id + "]";
  }
}
