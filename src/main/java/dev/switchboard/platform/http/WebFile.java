package dev.switchboard.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A built file as it is sent: plain, and packed in the two ways that browsers unpack.
///
/// @param gzip empty when packing does not pay
/// @param brotli empty when packing does not pay
/// @param etag changes with the content, quotes included
record WebFile(String type, byte[] plain, byte[] gzip, byte[] brotli, String etag) {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8",
          "webmanifest", "application/manifest+json",
          "ico", "image/x-icon");

  static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  HttpReply reply(HttpCall call) {
    if (call.headerOrEmpty("If-None-Match").equals(etag)) {
      return new HttpReply(304, type, new byte[0], List.of()).with("ETag", etag);
    }
    String accepted = call.headerOrEmpty("Accept-Encoding");
    if (brotli.length > 0 && accepted.contains("br")) {
      return packed("br", brotli);
    }
    return gzip.length > 0 && accepted.contains("gzip") ? packed("gzip", gzip) : sent(plain);
  }

  private HttpReply packed(String encoding, byte[] body) {
    return sent(body).with("Content-Encoding", encoding);
  }

  private HttpReply sent(byte[] body) {
    return new HttpReply(200, type, body, List.of())
        .with("ETag", etag)
        .with("Vary", "Accept-Encoding");
  }
}
