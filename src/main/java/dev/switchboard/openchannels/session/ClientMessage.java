package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.openchannels.dialog.UserCode;
import java.util.List;
import java.util.Optional;

/// What a client has written, as a channel tells it. Ids that are too long to be kept are refused:
/// a channel has to check what it takes in.
///
/// @param place what recognises the client's dialog among those of its channel
/// @param chatIsNumber the channel writes its chat's id as a JSON number
/// @param externalId the channel's own id of the message
/// @param pressed id of the button that was pressed, if it is a press
/// @param link where the client's chat can be seen in the channel, empty when unknown
/// @param crm the CRM may know of the client, and learn from what he writes
/// @param replyTo the message of the dialog that this one answers, 0: none
public record ClientMessage(
    UserCode code,
    String place,
    boolean chatIsNumber,
    Optional<String> externalId,
    ClientCard card,
    String text,
    List<RemoteFile> files,
    Optional<String> pressed,
    String link,
    boolean crm,
    long replyTo) {
  private static final int LONGEST_CODE = 700;
  private static final int LONGEST_ID = 255;

  /// One that the CRM may know of.
  public ClientMessage(
      UserCode code,
      String place,
      boolean chatIsNumber,
      Optional<String> externalId,
      ClientCard card,
      String text,
      List<RemoteFile> files,
      Optional<String> pressed,
      String link) {
    this(code, place, chatIsNumber, externalId, card, text, files, pressed, link, true);
  }

  /// One that answers no other.
  public ClientMessage(
      UserCode code,
      String place,
      boolean chatIsNumber,
      Optional<String> externalId,
      ClientCard card,
      String text,
      List<RemoteFile> files,
      Optional<String> pressed,
      String link,
      boolean crm) {
    this(code, place, chatIsNumber, externalId, card, text, files, pressed, link, crm, 0);
  }

  public ClientMessage {
    Storable.key("user code", code.toString(), LONGEST_CODE);
    place = Storable.key("place", place, LONGEST_CODE);
    externalId = externalId.map(id -> Storable.key("external id", id, LONGEST_ID));
    files = List.copyOf(files);
  }
}
