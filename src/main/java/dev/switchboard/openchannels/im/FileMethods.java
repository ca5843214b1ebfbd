package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.im.Uploads.Codes;
import dev.switchboard.openchannels.im.Uploads.Sent;
import dev.switchboard.openchannels.session.DialogErrors;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The methods by which files come in and go into chats.
///
/// A chat has one folder, with the chat's own number.
final class FileMethods {
  private static final int MOST_FILES = 20;
  private static final int LONGEST_TEXT = 20_000;
  private static final RestError NO_FILES =
      RestError.badRequest("FILES_ERROR", "List of files is not specified");
  private static final RestError NOT_SAVED =
      RestError.badRequest("SAVE_ERROR", "Error during saving file to chat");
  private static final RestError NOT_FOUND =
      RestError.badRequest("FILE_NOT_FOUND", "File not found");
  private static final RestError DENIED = RestError.forbidden("ACCESS_DENIED", "Access denied");

  private final Lanes lanes;
  private final FileStore files;
  private final FileLinks links;
  private final ChatAccess chats;
  private final Uploads uploads;
  private final FileCards cards;

  FileMethods(Database database, Lanes lanes, FileStore files, FileLinks links, WireDates dates) {
    this.lanes = lanes;
    this.files = files;
    this.links = links;
    this.chats = new ChatAccess(database);
    this.uploads = new Uploads(files);
    this.cards = new FileCards(new Directory(database), links, dates);
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.file.upload")
            .scope("im")
            .scope("imbot")
            .param(Param.any("FILE"))
            .param(Param.any("CHAT_ID"))
            .param(Param.any("DIALOG_ID"))
            .notInBatch()
            .handledBy(this::upload),
        Method.named("disk.folder.uploadfile")
            .scope("disk")
            .scope("im")
            .param(Param.id("id").required("ERROR_ARGUMENT", "Invalid value of parameter {id}"))
            .param(Param.any("data"))
            .param(Param.any("fileContent"))
            .notInBatch()
            .handledBy(this::uploadToFolder),
        Method.named("im.disk.folder.get")
            .scope("im")
            .param(Param.any("CHAT_ID"))
            .param(Param.any("DIALOG_ID"))
            .handledBy(
                (caller, params) -> Map.of("ID", chats.byEither(caller, params).id().value())),
        Method.named("im.disk.file.commit")
            .scope("im")
            .param(Param.any("CHAT_ID"))
            .param(Param.any("DIALOG_ID"))
            .param(Param.any("FILE_ID"))
            .param(Param.any("UPLOAD_ID"))
            .param(Param.text("MESSAGE"))
            .param(Param.flag("SILENT_MODE"))
            .param(Param.flag("AS_FILE"))
            .handledBy(this::commit),
        Method.named("im.disk.file.delete")
            .scope("im")
            .param(Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty"))
            .param(Param.id("FILE_ID").required("FILE_ID_EMPTY", "File ID can't be empty"))
            .handledBy(this::delete),
        Method.named("im.v2.File.upload")
            .scope("im")
            .param(Param.text("dialogId").required("CHAT_NOT_FOUND", "CHAT_NOT_FOUND"))
            .param(Param.object("fields"))
            .notInBatch()
            .handledBy(this::uploadAndSend),
        Method.named("im.v2.File.download")
            .scope("im")
            .param(Param.text("dialogId").required("CHAT_NOT_FOUND", "CHAT_NOT_FOUND"))
            .param(Param.id("fileId").required("FILE_NOT_FOUND", "File not found"))
            .handledBy(this::download));
  }

  private Map<String, Object> upload(Caller caller, Params params) {
    boolean inChat =
        ChatAccess.isGiven(params, "CHAT_ID") || ChatAccess.isGiven(params, "DIALOG_ID");
    long chat = inChat ? chats.byEither(caller, params).id().value() : 0;
    Sent sent =
        params
            .value("FILE")
            .flatMap(Sent::of)
            .orElseThrow(() ->
                RestError.badRequest(
                    "FILE_EMPTY",
                    "FILE expected: a part of a multipart body with a file name, or [name, Base64]"));
    return cards.uploaded(caller.portal(), uploads.keep(caller, chat, sent, Codes.OURS));
  }

  /// As the drive of the documented server answers, for clients that send files in three steps.
  private Map<String, @Nullable Object> uploadToFolder(Caller caller, Params params) {
    Dialog folder =
        chats
            .find(caller, new ChatId(params.id("id")))
            .orElseThrow(() -> RestError.badRequest("ERROR_NOT_FOUND", "Could not find entity"));
    Sent sent =
        params
            .value("fileContent")
            .flatMap(Sent::of)
            .orElseThrow(() ->
                RestError.argument("Invalid value of parameter {fileContent}: [name, Base64]"));
    JsonNode name = params.object("data").get("NAME");
    Sent named = name == null || !name.isString() ? sent : new Sent(name.asString(), sent.base64());
    StoredFile file = uploads.keep(caller, folder.id().value(), named, Codes.OURS);
    return cards.onDrive(caller.portal(), file);
  }

  private Map<String, @Nullable Object> commit(Caller caller, Params params) {
    Dialog dialog = chats.byEither(caller, params);
    List<Long> ids = ids(params);
    String text = params.text("MESSAGE").orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw RestError.badRequest(
          "PARAMS_ERROR", "MESSAGE must have at most " + LONGEST_TEXT + " characters");
    }
    boolean kept = params.flag("SILENT_MODE", false);
    SendFiles command = new SendFiles(dialog.id(), caller.user(), ids, text, kept, links);
    return switch (lanes.call(caller.portal(), command)) {
      case SendFiles.Outcome.Sent sent -> cards.committed(caller, sent);
      case SendFiles.Outcome.NoFile _ -> throw NOT_SAVED;
      case SendFiles.Outcome.NoAccess _ -> throw ChatAccess.NO_ACCESS;
      case SendFiles.Outcome.Lost _ -> throw DialogErrors.lost();
      case SendFiles.Outcome.LineGone _ -> throw DialogErrors.lineGone(ChatAccess.NO_ACCESS.code());
    };
  }

  private static List<Long> ids(Params params) {
    if (!params.has("FILE_ID") && !params.has("UPLOAD_ID")) {
      throw NO_FILES;
    }
    List<Long> ids = new ArrayList<>();
    for (String name : List.of("FILE_ID", "UPLOAD_ID")) {
      Optional<JsonNode> sent = params.value(name);
      List<JsonNode> values =
          sent.map(one -> one.isContainer() ? List.copyOf(one.values()) : List.of(one))
              .orElse(List.of());
      for (JsonNode value : values) {
        ids.add(Params.number(value).orElseThrow(() -> NOT_SAVED));
      }
    }
    List<Long> once = ids.stream().distinct().toList();
    if (once.isEmpty() || once.size() > MOST_FILES) {
      throw NOT_SAVED;
    }
    return once;
  }

  private boolean delete(Caller caller, Params params) {
    Dialog dialog = chats.open(caller, new ChatId(params.id("CHAT_ID")));
    DeleteFile command = new DeleteFile(dialog.id(), params.id("FILE_ID"), caller.user());
    return switch (lanes.call(caller.portal(), command)) {
      case DeleteFile.Outcome.Gone gone -> {
        files.drop(gone.file());
        yield true;
      }
      case DeleteFile.Outcome.NoFile _ ->
          throw RestError.badRequest("FILE_ID_EMPTY", "File ID can't be empty");
      case DeleteFile.Outcome.Lost _ -> throw DialogErrors.lost();
    };
  }

  private Map<String, Object> uploadAndSend(Caller caller, Params params) {
    Dialog dialog = v2Chat(caller, params);
    Map<String, JsonNode> fields = params.object("fields");
    Sent sent =
        Sent.of(fields.get("name"), fields.get("content"))
            .orElseThrow(
                () -> RestError.badRequest("FILE_EMPTY", "File name and content are required"));
    JsonNode message = fields.get("message");
    String text = message == null ? "" : message.asString("");
    if (text.length() > LONGEST_TEXT) {
      throw RestError.badRequest(
          "SEND_FAILED", "fields.message must have at most " + LONGEST_TEXT + " characters");
    }
    StoredFile file = uploads.keep(caller, dialog.id().value(), sent, Codes.OURS);
    SendFiles command =
        new SendFiles(dialog.id(), caller.user(), List.of(file.id()), text, false, links);
    return switch (lanes.call(caller.portal(), command)) {
      case SendFiles.Outcome.Sent done -> cards.sent(caller, done, dialog.id());
      case SendFiles.Outcome.NoFile _ ->
          throw RestError.badRequest("SEND_FAILED", "Failed to send message");
      case SendFiles.Outcome.NoAccess _ -> throw DENIED;
      case SendFiles.Outcome.Lost _ -> throw DialogErrors.lost();
      case SendFiles.Outcome.LineGone _ -> throw DialogErrors.lineGone("SEND_FAILED");
    };
  }

  private Map<String, String> download(Caller caller, Params params) {
    Dialog dialog = v2Chat(caller, params);
    StoredFile file =
        files
            .find(caller.portal(), params.id("fileId"))
            .filter(found -> found.chat() == dialog.id().value())
            .orElseThrow(() -> NOT_FOUND);
    return Map.of("downloadUrl", links.show(caller.portal(), file.id(), file.name()));
  }

  private Dialog v2Chat(Caller caller, Params params) {
    ChatId chat =
        params
            .text("dialogId")
            .flatMap(ChatId::ofDialog)
            .orElseThrow(() -> RestError.badRequest("CHAT_NOT_FOUND", "CHAT_NOT_FOUND"));
    return chats.find(caller, chat).orElseThrow(() -> DENIED);
  }
}
