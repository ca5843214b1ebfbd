package dev.switchboard.platform.files;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.wire.BracketNotation;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.WireLimits;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// `GET /files/{id}/{name}`: gives a file to whoever has its link.
///
/// A browser may show raster pictures in place; everything else it is told to save. Whatever a file
/// holds, it cannot run here: the type is told from the content and not guessed again, and the
/// answer's policy allows nothing.
public final class FileEndpoint {
  public static final String PATH = "/files/";
  private static final Pattern ADDRESS = Pattern.compile("/files/([1-9][0-9]{0,17})/[^/]*");
  private static final WireLimits LIMITS = new WireLimits(2048, 4, 20, 100, 1000, 32);
  private static final HttpReply NOT_THERE =
      HttpReply.error(404, "FILE_NOT_FOUND", "There is no such file.");
  private static final HttpReply NOT_YOURS =
      HttpReply.error(403, "ACCESS_DENIED", "A link that is signed and has not expired expected.");

  private final PortalId portal;
  private final FileStore files;
  private final FileLinks links;

  public FileEndpoint(PortalId portal, FileStore files, FileLinks links) {
    this.portal = portal;
    this.files = files;
    this.links = links;
  }

  /// Blocks: for virtual threads.
  public HttpReply handle(HttpCall call) {
    if (!call.method().equals("GET")) {
      return HttpReply.error(405, "INVALID_REQUEST", "GET expected.").with("Allow", "GET");
    }
    Matcher address = ADDRESS.matcher(call.path());
    Optional<Asked> asked = Asked.of(call.query());
    if (!address.matches() || asked.isEmpty()) {
      return NOT_YOURS;
    }
    long id = Long.parseLong(address.group(1));
    Asked what = asked.get();
    if (!links.isValid(portal, id, what.expires(), what.preview(), what.signature())) {
      return NOT_YOURS;
    }
    return files
        .find(portal, id)
        .flatMap(file -> what.preview() ? small(file) : whole(file))
        .orElse(NOT_THERE);
  }

  private record Asked(long expires, boolean preview, String signature) {
    static Optional<Asked> of(String query) {
      return switch (BracketNotation.decode(query, LIMITS)) {
        case Decoded.Tree(ObjectNode sent) when isNumber(sent.path("exp").asString("")) ->
            Optional.of(
                new Asked(
                    Long.parseLong(sent.path("exp").asString("")),
                    sent.path("size").asString("").equals("preview"),
                    sent.path("sig").asString("")));
        case Decoded.Tree _, Decoded.Refused _ -> Optional.empty();
      };
    }

    private static boolean isNumber(String text) {
      return text.matches("[0-9]{1,15}");
    }
  }

  private Optional<HttpReply> small(StoredFile file) {
    return Previews.isItsOwn(file)
        ? whole(file)
        : files.preview(file).map(preview -> headed(file, preview.type(), made(preview)));
  }

  private Optional<HttpReply> whole(StoredFile file) {
    return files
        .place(file)
        .map(place -> headed(file, file.type(), HttpReply.file(place, file.type().media())));
  }

  private static HttpReply made(Previews.Preview preview) {
    return new HttpReply(200, preview.type().media(), preview.content(), List.of());
  }

  private static HttpReply headed(StoredFile file, FileType type, HttpReply reply) {
    String name = "; filename*=UTF-8''" + file.name().encoded();
    return reply
        .with("Content-Disposition", (type.isPicture() ? "inline" : "attachment") + name)
        .with("Content-Security-Policy", "default-src 'none'; sandbox")
        .with("Cross-Origin-Resource-Policy", "cross-origin")
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "private, max-age=3600");
  }
}
