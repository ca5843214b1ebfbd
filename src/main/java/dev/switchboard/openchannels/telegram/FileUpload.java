package dev.switchboard.openchannels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.files.FileType;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.http.Payload;
import java.io.ByteArrayOutputStream;
import java.util.UUID;

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
    String boundary = "switchboard-" + UUID.randomUUID();
    return api.call(
        token, method, "multipart/form-data; boundary=" + boundary, form(boundary, chat, as));
  }

  private Payload form(String boundary, String chat, String as) {
    ByteArrayOutputStream form = new ByteArrayOutputStream(content.length + 1024);
    write(form, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n");
    write(form, chat + "\r\n--" + boundary + "\r\n");
    write(form, "Content-Disposition: form-data; name=\"" + as + "\"; filename=\"" + name());
    write(form, "\"\r\nContent-Type: " + file.type().media() + "\r\n\r\n");
    form.writeBytes(content);
    write(form, "\r\n--" + boundary + "--\r\n");
    return Payload.of(form.toByteArray());
  }

  /// Nothing in it ends the line or the quotes.
  private String name() {
    return file.name().value().replaceAll("[\\p{Cntrl}\"\\\\]", "_");
  }

  private static void write(ByteArrayOutputStream to, String text) {
    to.writeBytes(text.getBytes(UTF_8));
  }
}
