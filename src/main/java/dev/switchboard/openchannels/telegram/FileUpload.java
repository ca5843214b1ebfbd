package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.connector.FileForm;
import dev.switchboard.platform.files.FileType;
import dev.switchboard.platform.files.StoredFile;
import java.util.Map;

/// A file of ours as Telegram takes it: a picture to be seen at once, anything else as a document.
///
/// Source: https://core.telegram.org/bots/api, "Sending files": photos of up to 10 MB, documents of
/// up to 50 MB
record FileUpload(StoredFile file, byte[] content) {
  private static final long LARGEST_PHOTO = 10_000_000;

  /// A picture that Telegram finds too wide or too narrow goes as a document.
  BotApi.Reply send(BotApi api, BotToken token, String chat) {
    boolean picture =
        (file.type() == FileType.PNG || file.type() == FileType.JPEG)
            && content.length <= LARGEST_PHOTO;
    BotApi.Reply reply = send(api, token, chat, picture ? "photo" : "document");
    return picture && reply instanceof BotApi.Reply.Refused refused && refused.code() == 400
        ? send(api, token, chat, "document")
        : reply;
  }

  private BotApi.Reply send(BotApi api, BotToken token, String chat, String as) {
    String method = as.equals("photo") ? "sendPhoto" : "sendDocument";
    FileForm form =
        FileForm.of(Map.of("chat_id", chat), as, file.name(), file.type().media(), content);
    return api.call(token, method, form.contentType(), form.body());
  }
}
