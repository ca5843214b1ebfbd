package dev.switchboard.openchannels.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.files.FileName;
import dev.switchboard.platform.http.Payload;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.UUID;

/// A form of several parts with one file, as channels take files.
///
/// @param contentType of the whole
public record FileForm(String contentType, Payload body) {
  /// @param fields beside the file, whose names and values are ours
  /// @param part the file's
  /// @param media the file's type
  public static FileForm of(
      Map<String, String> fields, String part, FileName name, String media, byte[] content) {
    String boundary = "switchboard-" + UUID.randomUUID();
    ByteArrayOutputStream form = new ByteArrayOutputStream(content.length + 1024);
    fields.forEach((field, value) -> {
      write(form, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field);
      write(form, "\"\r\n\r\n" + value + "\r\n");
    });
    write(form, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part);
    write(form, "\"; filename=\"" + harmless(name) + "\"\r\nContent-Type: " + media + "\r\n\r\n");
    form.writeBytes(content);
    write(form, "\r\n--" + boundary + "--\r\n");
    return new FileForm(
        "multipart/form-data; boundary=" + boundary, Payload.of(form.toByteArray()));
  }

  /// Nothing in it ends the line or the quotes.
  private static String harmless(FileName name) {
    return name.value().replaceAll("[\\p{Cntrl}\"\\\\]", "_");
  }

  private static void write(ByteArrayOutputStream to, String text) {
    to.writeBytes(text.getBytes(UTF_8));
  }
}
