package dev.switchboard.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The built pages of `web/`, all in memory: some hundred kilobytes that are asked for often.
///
/// The build leaves them in the folder `webdist` of the class path, with their names in
/// `webdist/files`, one a line.
public final class WebFiles {
  private static final String FOLDER = "/webdist/";

  private final Map<String, WebFile> files;

  private WebFiles(Map<String, WebFile> files) {
    this.files = Map.copyOf(files);
  }

  /// Without pages when the build left them out.
  public static WebFiles load() {
    Map<String, WebFile> files = new HashMap<>();
    for (String name : names()) {
      byte[] plain = read(name).orElseThrow(() -> new IllegalStateException(name + " is missing"));
      files.put(
          name,
          new WebFile(
              WebFile.type(name),
              plain,
              read(name + ".gz").orElse(new byte[0]),
              read(name + ".br").orElse(new byte[0]),
              etag(plain)));
    }
    return new WebFiles(files);
  }

  /// The file of this name, such as `assets/inbox-4f2a.js`, as this browser takes it.
  public Optional<HttpReply> get(String name, HttpCall call) {
    return Optional.ofNullable(files.get(name)).map(file -> file.reply(call));
  }

  private static List<String> names() {
    return read("files").map(list -> new String(list, UTF_8).lines().toList()).orElse(List.of());
  }

  private static Optional<byte[]> read(String name) {
    try (@Nullable InputStream in = WebFiles.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String etag(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return "\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
  }
}
