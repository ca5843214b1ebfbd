package dev.switchboard.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a file is, told from its first bytes and never from its name.
///
/// Markup that a browser would run (HTML, SVG, XML) is not among them: it is of no known type, and
/// so are all other texts.
public enum FileType {
  PNG("image/png", true, "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", true, "\u00ff\u00d8\u00ff"),
  GIF("image/gif", true, "GIF87a", "GIF89a"),
  WEBP("image/webp", true, "RIFF????WEBP"),
  PDF("application/pdf", false, "%PDF-"),
  MP4("video/mp4", false, "????ftyp"),
  WEBM("video/webm", false, "\u001aE\u00df\u00a3"),
  OGG("audio/ogg", false, "OggS"),
  MP3("audio/mpeg", false, "ID3", "\u00ff\u00fb", "\u00ff\u00f3", "\u00ff\u00f2"),
  WAV("audio/wav", false, "RIFF????WAVE"),
  ZIP("application/zip", false, "PK\u0003\u0004"),
  GZIP("application/gzip", false, "\u001f\u008b"),
  UNKNOWN("application/octet-stream", false, "");

  private static final byte ANY = '?';

  private final String media;
  private final boolean picture;
  private final byte[][] beginnings;

  FileType(String media, boolean picture, String... beginnings) {
    this.media = media;
    this.picture = picture;
    this.beginnings =
        Arrays.stream(beginnings)
            .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
            .toArray(byte[][]::new);
  }

  public static FileType of(byte[] content) {
    return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst().orElseThrow();
  }

  /// @param media what [#media] gave
  static FileType named(String media) {
    return Arrays.stream(values())
        .filter(type -> type.media.equals(media))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /// The media type, such as `image/png`.
  public String media() {
    return media;
  }

  /// A raster picture, which a browser may show in place.
  public boolean isPicture() {
    return picture;
  }

  /// How the messenger sorts it: `image`, `video`, `audio` or `file`.
  public String kind() {
    String first = media.substring(0, media.indexOf('/'));
    return first.equals("application") ? "file" : first;
  }

  private boolean begins(byte[] content) {
    return Arrays.stream(beginnings).anyMatch(beginning -> begins(content, beginning));
  }

  private static boolean begins(byte[] content, byte[] beginning) {
    if (content.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (beginning[i] != ANY && beginning[i] != content[i]) {
        return false;
      }
    }
    return true;
  }
}
