package dev.switchboard.openchannels.whatsapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.switchboard.platform.files.FileType;
import dev.switchboard.platform.files.StoredFile;
import java.util.Map;
import java.util.Optional;

/// As what WhatsApp shows a file.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "Supported
/// media types"
///
/// @param name of the kind of message
/// @param media the file's type
record MediaKind(String name, String media) {
  private static final long MB = 1L << 20;
  private static final long LARGEST_PICTURE = 5 * MB;
  private static final long LARGEST_SOUND = 16 * MB;
  private static final long LARGEST_DOCUMENT = 100 * MB;
  private static final int BEGINNING = 100;
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /// What a name says of a file that does not say it itself.
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "txt", "text/plain",
          "doc", "application/msword",
          "xls", "application/vnd.ms-excel",
          "ppt", "application/vnd.ms-powerpoint",
          "docx", OFFICE + "wordprocessingml.document",
          "xlsx", OFFICE + "spreadsheetml.sheet",
          "pptx", OFFICE + "presentationml.presentation");

  /// Empty when WhatsApp does not take it: the client gets a link.
  static Optional<MediaKind> of(StoredFile file, byte[] content) {
    return switch (file.type()) {
      case PNG, JPEG -> upTo(LARGEST_PICTURE, "image", file);
      case MP4 -> upTo(LARGEST_SOUND, "video", file);
      case MP3 -> upTo(LARGEST_SOUND, "audio", file);
      case OGG -> isOpus(content) ? upTo(LARGEST_SOUND, "audio", file) : Optional.empty();
      case PDF -> upTo(LARGEST_DOCUMENT, "document", file);
      case ZIP, UNKNOWN -> document(file);
      case GIF, WEBP, WEBM, WAV, GZIP -> Optional.empty();
    };
  }

  private static Optional<MediaKind> upTo(long largest, String kind, StoredFile file) {
    return file.size() <= largest
        ? Optional.of(new MediaKind(kind, file.type().media()))
        : Optional.empty();
  }

  /// Office's newer files are archives.
  private static Optional<MediaKind> document(StoredFile file) {
    String extension = file.name().extension();
    boolean isArchive = extension.endsWith("x");
    return Optional.ofNullable(DOCUMENTS.get(extension))
        .filter(_ -> isArchive == (file.type() == FileType.ZIP))
        .map(media -> new MediaKind("document", media));
  }

  private static boolean isOpus(byte[] content) {
    return new String(content, 0, Math.min(BEGINNING, content.length), ISO_8859_1)
        .contains("OpusHead");
  }
}
