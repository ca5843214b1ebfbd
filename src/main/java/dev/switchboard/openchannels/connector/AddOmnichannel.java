package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Makes an Omnichannel channel on a line, switched off unless said otherwise.
///
/// @param token of the webhook's address; only its hash is kept
/// @param bot who answers first
/// @param webim its server knows the Webim dialect
public record AddOmnichannel(
    String token,
    String title,
    LineId line,
    Optional<UserId> bot,
    String clientUrl,
    String clientToken,
    boolean active,
    boolean webim)
    implements Command<AddOmnichannel.Outcome> {
  /// What became of it.
  public sealed interface Outcome {
    /// @param id of the channel
    record Added(long id) implements Outcome {}

    record NoLine() implements Outcome {}

    record NoBot() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (Lines.in(work).find(line).isEmpty()) {
      return new Outcome.NoLine();
    }
    if (bot.filter(user -> !Users.in(work).isBot(user)).isPresent()) {
      return new Outcome.NoBot();
    }
    OmnichannelChannel channel =
        new OmnichannelChannel(
            work.portal(),
            work.nextId("omnichannel"),
            OmnichannelChannels.hash(token),
            title,
            line,
            bot,
            clientUrl,
            clientToken,
            active,
            "",
            webim);
    SqlOmnichannel.in(work).save(channel);
    work.emit(new OmnichannelChannels.Changed(channel, true));
    return new Outcome.Added(channel.id());
  }

  /// The tokens are secrets.
  @Override
  public String toString() {
    return "AddOmnichannel[" + title + "]";
  }
}
