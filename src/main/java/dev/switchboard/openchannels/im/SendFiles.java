package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.session.PostMessage;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.files.StoredFiles;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An employee sends files that he has handed in before, all in one message.
///
/// Source: contract/methods/im/im.disk.file.commit.json
///
/// @param kept the client does not see them
public record SendFiles(
    ChatId chat, UserId user, List<Long> ids, String text, boolean kept, FileLinks links)
    implements Command<SendFiles.Outcome> {
  public sealed interface Outcome {
    record Sent(long message, List<StoredFile> files) implements Outcome {}

    /// A file is not there, or not his to send here.
    record NoFile(long id) implements Outcome {}

    record NoAccess() implements Outcome {}

    /// He had the dialog, and somebody else has it now.
    record Lost() implements Outcome {}

    /// The dialog's line was deleted.
    record LineGone() implements Outcome {}
  }

  public SendFiles {
    ids = List.copyOf(ids);
  }

  @Override
  public Outcome decide(Work work) {
    List<StoredFile> files = new ArrayList<>();
    for (long id : ids) {
      Optional<StoredFile> file = StoredFiles.in(work).sendable(id, chat.value(), user);
      if (file.isEmpty()) {
        return new Outcome.NoFile(id);
      }
      files.add(file.get().inChat(chat.value()));
    }
    List<RemoteFile> attached =
        files.stream().map(file -> attached(work.portal(), file, links)).toList();
    PostMessage post =
        new PostMessage(chat, user, text, false, MessageParams.files(attached), kept);
    return switch (post.decide(work)) {
      case PostMessage.Outcome.Posted posted -> {
        files.forEach(StoredFiles.in(work)::save);
        yield new Outcome.Sent(posted.message(), files);
      }
      case PostMessage.Outcome.NoDialog _, PostMessage.Outcome.NoAccess _ -> new Outcome.NoAccess();
      case PostMessage.Outcome.Lost _ -> new Outcome.Lost();
      case PostMessage.Outcome.LineGone _ -> new Outcome.LineGone();
    };
  }

  /// The file as a part of a message, with the link by which the client opens it.
  public static RemoteFile attached(PortalId portal, StoredFile file, FileLinks links) {
    return new RemoteFile(
        Long.toString(file.id()),
        file.name().value(),
        file.type().media(),
        file.size(),
        links.forClient(portal, file),
        file.id(),
        file.picture().width(),
        file.picture().height());
  }
}
