package dev.switchboard.openchannels.im;

import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.RestError;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Takes files that come with a call: as a part of a multipart body, or in Base64.
public final class Uploads {
  private final FileStore files;

  /// The documented codes of a method for what may be wrong with a file.
  public record Codes(String empty, String notBase64, String tooLarge, String wrongType) {
    public static final Codes OURS =
        new Codes("FILE_EMPTY", "FILE_INVALID_CONTENT", "FILE_TOO_LARGE", "FILE_WRONG_TYPE");
  }

  /// A file as it came.
  public record Sent(String name, String base64) {
    /// Reads `{name, content}`, as multipart bodies give it, or `[name, content]`.
    public static Optional<Sent> of(JsonNode file) {
      if (file.isArray() && file.size() == 2) {
        return of(file.get(0), file.get(1));
      }
      return of(member(file, "name"), member(file, "content"));
    }

    public static Optional<Sent> of(@Nullable JsonNode name, @Nullable JsonNode content) {
      if (name == null || !name.isValueNode() || content == null || !content.isString()) {
        return Optional.empty();
      }
      return Optional.of(new Sent(name.asString(), content.stringValue()));
    }

    private static JsonNode member(JsonNode of, String name) {
      return of.properties().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseGet(() -> of.path(name));
    }
  }

  public Uploads(FileStore files) {
    this.files = files;
  }

  /// @param chat the dialog that the file belongs to, 0 when it is in none yet
  public StoredFile keep(Caller caller, long chat, Sent sent, Codes codes) {
    byte[] content = decoded(sent.base64(), codes);
    FileStore.Outcome outcome =
        files.keep(caller.portal(), caller.user(), chat, sent.name(), content);
    return switch (outcome) {
      case FileStore.Outcome.Kept kept -> kept.file();
      case FileStore.Outcome.Empty _ ->
          throw RestError.badRequest(codes.empty(), "A file with a name and a content expected");
      case FileStore.Outcome.TooLarge large ->
          throw RestError.badRequest(
              codes.tooLarge(),
              "A file of at most " + large.largest() + " bytes expected, came: " + content.length);
      case FileStore.Outcome.WrongType wrong ->
          throw RestError.badRequest(
              codes.wrongType(), "Files of this type are not taken: " + wrong.type());
    };
  }

  private static byte[] decoded(String base64, Codes codes) {
    try {
      return Base64.getMimeDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw RestError.badRequest(codes.notBase64(), "Invalid base64 content");
    }
  }
}
