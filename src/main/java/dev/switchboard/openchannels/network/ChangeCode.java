package dev.switchboard.openchannels.network;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Gives a line its code, or another one, and says whether it can be joined. Who has joined stays.
///
/// @param fresh the code of a line that has none yet
/// @param renewed it takes the fresh one in any case
/// @return empty when there is no such line
record ChangeCode(LineId line, String fresh, boolean renewed, Optional<Boolean> active)
    implements Command<Optional<NetworkCode>> {
  @Override
  public Optional<NetworkCode> decide(Work work) {
    return Lines.in(work).find(line).map(_ -> change(work));
  }

  private NetworkCode change(Work work) {
    Optional<NetworkCode> known = SqlNetwork.codes(work).find(line.value());
    NetworkCode code =
        new NetworkCode(
            work.portal(),
            line,
            known.filter(_ -> !renewed).map(NetworkCode::code).orElse(fresh),
            active.orElse(known.map(NetworkCode::active).orElse(true)));
    if (!known.equals(Optional.of(code))) {
      SqlNetwork.codes(work).save(code);
    }
    return code;
  }
}
