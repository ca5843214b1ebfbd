package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Lets somebody from elsewhere join a line: a channel of his, on which both sides speak the
/// Omnichannel protocol. Who comes again gets his channel again, with new tokens.
///
/// @param peer who comes: the same for the same installation and portal
/// @param token of the webhook's address; only its hash is kept
/// @param api where he takes what the line says
/// @return the name of the line, or nothing when there is no such active line
public record AdmitGuest(
    LineId line, String peer, String token, String title, String api, String apiToken)
    implements Command<Optional<String>> {
  @Override
  public Optional<String> decide(Work work) {
    Optional<Line> joined = Lines.in(work).find(line).filter(Line::active);
    joined.ifPresent(_ -> admit(work));
    return joined.map(Line::name);
  }

  private void admit(Work work) {
    Optional<OmnichannelChannel> before = SqlOmnichannel.guest(work, line, peer);
    OmnichannelChannel channel =
        before
            .map(known -> known.withClient(api, apiToken).withActive(true))
            .orElseGet(() -> fresh(work))
            .withTokenHash(OmnichannelChannels.hash(token));
    before.ifPresent(old -> work.emit(new OmnichannelChannels.Changed(old, false)));
    SqlOmnichannel.in(work).save(channel);
    work.emit(new OmnichannelChannels.Changed(channel, before.isEmpty()));
  }

  private OmnichannelChannel fresh(Work work) {
    return new OmnichannelChannel(
        work.portal(),
        work.nextId("omnichannel"),
        "",
        title,
        line,
        Optional.empty(),
        api,
        apiToken,
        true,
        peer,
        false);
  }

  /// The tokens are secrets.
  @Override
  public String toString() {
    return "AdmitGuest[" + line + "]";
  }
}
