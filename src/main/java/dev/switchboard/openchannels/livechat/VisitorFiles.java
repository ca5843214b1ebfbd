package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.RestError;
import java.util.Map;

/// A visitor sends a file: the body of the request is the file, and a message of his dialog.
record VisitorFiles(
    Lanes lanes,
    FileStore files,
    FileLinks links,
    VisitorActions actions,
    Limits limits,
    UploadQuota quota) {
  private static final int LONGEST_NAME = 255;

  HttpReply send(VisitorCall call) {
    String id = call.clientId();
    String name = call.text("name", LONGEST_NAME);
    Visitor visitor = actions.visitor(call);
    limits.demandFile(call, visitor);
    UploadQuota.Sender sender = UploadQuota.Sender.of(call, visitor);
    long bytes = call.http().body().length;
    return quota
        .take(sender, bytes)
        .orElseGet(() -> {
          boolean kept = false;
          try {
            Sent sent = send(call, visitor, id, name);
            kept = sent.anew();
            return HttpReply.json(200, Map.of("message", sent.message()));
          } finally {
            if (!kept) {
              quota.giveBack(sender, bytes);
            }
          }
        });
  }

  /// @param anew whether the file is kept: what was sent before is there already
  private record Sent(long message, boolean anew) {}

  private Sent send(VisitorCall call, Visitor visitor, String id, String name) {
    PortalId portal = call.portal();
    StoredFile file = keep(portal, name, call.http().body());
    TakeVisitorMessage take =
        new TakeVisitorMessage(visitor, id, new TakeVisitorMessage.Said.File(file, links));
    return switch (lanes.call(portal, take)) {
      case TakeVisitorMessage.Outcome.Taken(long message, boolean anew) -> {
        if (!anew) {
          files.drop(file);
        }
        yield new Sent(message, anew);
      }
      case TakeVisitorMessage.Outcome.NoButton _, TakeVisitorMessage.Outcome.LineInactive _ -> {
        files.drop(file);
        throw LivechatEndpoint.noChat();
      }
    };
  }

  private StoredFile keep(PortalId portal, String name, byte[] content) {
    return switch (files.keep(portal, UserId.SYSTEM, 0, name, content)) {
      case FileStore.Outcome.Kept(StoredFile file) -> file;
      case FileStore.Outcome.Empty _ ->
          throw RestError.badRequest("FILE_EMPTY", "The file holds nothing.");
      case FileStore.Outcome.TooLarge(long largest) ->
          throw new RestError(
              413, "FILE_TOO_LARGE", "A file of at most " + largest + " bytes expected.");
      case FileStore.Outcome.WrongType(String type) ->
          throw new RestError(
              415, "FILE_TYPE_WRONG", "Files of the type " + type + " are not taken here.");
    };
  }
}
