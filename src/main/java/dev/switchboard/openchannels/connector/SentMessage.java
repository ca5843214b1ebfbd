package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/// One message that a channel hands in.
///
/// @param user the client's id in the channel
/// @param id the message's id in the channel
/// @param employee who has written it, if it was not the client
/// @param chat the chat's id in the channel
/// @param chatIsNumber the channel writes that id as a JSON number
/// @param link where the chat can be seen in the channel, empty when unknown
/// @param crm the CRM may know of the client: the channel has not said `disable_crm`
record SentMessage(
    String user,
    ClientCard card,
    Optional<String> id,
    String text,
    List<RemoteFile> files,
    Optional<UserId> employee,
    String chat,
    boolean chatIsNumber,
    String link,
    boolean crm) {
  SentMessage {
    files = List.copyOf(files);
  }
}
