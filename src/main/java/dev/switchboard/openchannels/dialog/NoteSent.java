package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Notes by which ids a channel knows a message of ours. One that is erased meanwhile stays so.
///
/// @param ids all of them
public record NoteSent(long chat, long message, List<String> ids) implements Command<Boolean> {
  public NoteSent {
    ids = List.copyOf(ids);
  }

  @Override
  public Boolean decide(Work work) {
    Optional<Message> found =
        Messages.in(work).find(message).filter(known -> known.chat().value() == chat);
    found.ifPresent(
        known -> Messages.in(work).save(known.withParams(known.params().withChannelIds(ids))));
    return found.isPresent();
  }
}
