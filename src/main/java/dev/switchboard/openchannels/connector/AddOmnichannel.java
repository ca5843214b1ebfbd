package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Makes an Omnichannel channel on a line, switched off unless said otherwise.
///
/// @param token of the webhook's address; only its hash is kept
/// @return the channel's id, or nothing when there is no such line
public record AddOmnichannel(
    String token,
    String title,
    LineId line,
    Optional<UserId> bot,
    String clientUrl,
    String clientToken,
    boolean active)
    implements Command<Optional<Long>> {
  @Override
  public Optional<Long> decide(Work work) {
    if (Lines.in(work).find(line).isEmpty()) {
      return Optional.empty();
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
            "");
    SqlOmnichannel.in(work).save(channel);
    work.emit(new OmnichannelChannels.Changed(channel, true));
    return Optional.of(channel.id());
  }

  /// The tokens are secrets.
  @Override
  public String toString() {
    return "AddOmnichannel[" + title + "]";
  }
}
