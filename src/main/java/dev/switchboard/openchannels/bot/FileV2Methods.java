package dev.switchboard.openchannels.bot;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.im.Uploads;
import dev.switchboard.openchannels.im.Uploads.Codes;
import dev.switchboard.openchannels.im.Uploads.Sent;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The methods of version 2 by which bots send files and fetch those of their dialogs.
final class FileV2Methods {
  private static final int LONGEST_TEXT = 20_000;
  private static final RestError NOT_SENT =
      RestError.badRequest("FILE_SEND_FAILED", "Failed to send message");

  private final Lanes lanes;
  private final CallsV2 calls;
  private final FileStore files;
  private final FileLinks links;
  private final Uploads uploads;

  FileV2Methods(Lanes lanes, CallsV2 calls, FilesModule files) {
    this.lanes = lanes;
    this.calls = calls;
    this.files = files.store();
    this.links = files.links();
    this.uploads = new Uploads(files.store());
  }

  List<Method> methods() {
    return List.of(
        CallsV2.inDialog("imbot.v2.File.upload")
            .param(Param.object("fields"))
            .notInBatch()
            .handledBy(this::upload),
        CallsV2.method("imbot.v2.File.download")
            .param(Param.integer("fileId"))
            .handledBy(this::download));
  }

  private Map<String, Object> upload(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    Map<String, JsonNode> fields = params.object("fields");
    Sent sent =
        Sent.of(fields.get("name"), fields.get("content"))
            .filter(file -> !file.name().isBlank() && !file.base64().isBlank())
            .orElseThrow(() -> RestError.badRequest("FILE_EMPTY", "File name or content is empty"));
    JsonNode words = fields.get("message");
    String text = words == null || !words.isValueNode() ? "" : words.asString("");
    if (text.length() > LONGEST_TEXT) {
      throw NOT_SENT;
    }
    Dialog dialog =
        params
            .text("dialogId")
            .flatMap(ChatId::ofDialog)
            .flatMap(chat -> calls.dialogs().find(caller.portal(), chat, bot.id()))
            .orElseThrow(
                () -> RestError.badRequest("FILE_FOLDER_ERROR", "Failed to get chat folder"));
    StoredFile file = uploads.keep(caller, dialog.id().value(), sent, Codes.OURS);
    BotSendsFile command = new BotSendsFile(bot.id(), dialog.id(), text, file, links);
    long message = lanes.call(caller.portal(), command).orElseThrow(() -> NOT_SENT);
    return sent(dialog, file, message);
  }

  private static Map<String, Object> sent(Dialog dialog, StoredFile file, long message) {
    String name = file.name().value();
    int dot = name.lastIndexOf('.');
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", file.id());
    shown.put("chatId", dialog.id().value());
    shown.put("name", name);
    shown.put("extension", dot < 0 ? "" : name.substring(dot + 1));
    shown.put("size", file.size());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("file", shown);
    answer.put("messageId", message);
    answer.put("chatId", dialog.id().value());
    answer.put("dialogId", dialog.id().dialogId());
    return answer;
  }

  private Map<String, String> download(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    StoredFile file =
        params
            .integer("fileId")
            .flatMap(id -> files.find(caller.portal(), id))
            .orElseThrow(() -> RestError.badRequest("FILE_NOT_FOUND", "File not found"));
    boolean held =
        file.chat() > 0
            && calls.dialogs().find(caller.portal(), new ChatId(file.chat()), bot.id()).isPresent();
    if (!held) {
      throw RestError.forbidden("FILE_ACCESS_ERROR", "File access error");
    }
    return Map.of("downloadUrl", links.show(caller.portal(), file.id(), file.name()));
  }
}
