package dev.switchboard.openchannels.erase;

import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Messages no longer show files that are gone. Of one that was nothing but a file there stays that
/// there was one.
record DetachFiles(List<Long> messages, List<Long> files) implements Command<Integer> {
  DetachFiles {
    messages = List.copyOf(messages);
    files = List.copyOf(files);
  }

  @Override
  public Integer decide(Work work) {
    List<Message> found =
        messages.stream().flatMap(id -> Messages.in(work).find(id).stream()).toList();
    found.forEach(message -> Messages.in(work).save(detached(message)));
    return found.size();
  }

  private Message detached(Message message) {
    List<RemoteFile> left =
        message.params().files().stream().filter(file -> !files.contains(file.stored())).toList();
    MessageParams params = message.params();
    Message without =
        message.withParams(
            new MessageParams(
                params.channelIds(), left, params.buttons(), params.replyTo(), params.extras()));
    return left.isEmpty() && message.text().isEmpty() ? without.taken() : without;
  }
}
