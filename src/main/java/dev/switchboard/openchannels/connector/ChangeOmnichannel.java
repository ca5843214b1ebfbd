package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Changes what is given of a channel.
///
/// @param bot who answers first from now on; 0: nobody
record ChangeOmnichannel(
    long id,
    Optional<String> title,
    Optional<String> clientUrl,
    Optional<String> clientToken,
    Optional<Long> bot,
    Optional<Boolean> active,
    Optional<Boolean> webim)
    implements Command<ChangeOmnichannel.Outcome> {
  enum Outcome {
    CHANGED,
    NO_CHANNEL,
    NO_BOT
  }

  @Override
  public Outcome decide(Work work) {
    if (bot.filter(user -> user > 0 && !Users.in(work).isBot(new UserId(user))).isPresent()) {
      return Outcome.NO_BOT;
    }
    Optional<OmnichannelChannel> found = SqlOmnichannel.in(work).find(id);
    found.map(this::changed).ifPresent(channel -> save(work, channel));
    return found.isPresent() ? Outcome.CHANGED : Outcome.NO_CHANNEL;
  }

  private OmnichannelChannel changed(OmnichannelChannel channel) {
    return channel
        .withTitle(title.orElse(channel.title()))
        .withClient(
            clientUrl.orElse(channel.clientUrl()), clientToken.orElse(channel.clientToken()))
        .withBot(bot.map(ChangeOmnichannel::user).orElse(channel.bot()))
        .withActive(active.orElse(channel.active()))
        .withWebim(webim.orElse(channel.webim()));
  }

  private static Optional<UserId> user(long bot) {
    return bot > 0 ? Optional.of(new UserId(bot)) : Optional.empty();
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
