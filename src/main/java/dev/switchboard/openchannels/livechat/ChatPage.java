package dev.switchboard.openchannels.livechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.directory.web.Page;
import dev.switchboard.platform.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/// A page that holds a web chat: a template with `{names}`, and the policy under which it runs.
final class ChatPage {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src '%s';"
          + " img-src 'self' https: data: blob:; media-src 'self'; font-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors %s";

  private final String template;
  private final String policy;

  /// @param resource on the class path
  /// @param frames who may show the page within another: `'none'`, `*` or origins
  ChatPage(String resource, String frames) {
    this.template = read(resource);
    this.policy = POLICY.formatted(hashOf(between(template, "<style>", "</style>")), frames);
  }

  private static String read(String resource) {
    try (InputStream page = ChatPage.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(page, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  /// By its hash the page's own style is allowed, and no other.
  private static String hashOf(String style) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// @param values by name; any text
  HttpReply filled(Map<String, String> values) {
    String page = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      page = page.replace("{" + value.getKey() + "}", Page.text(value.getValue()));
    }
    return HttpReply.html(200, page)
        .with("Content-Security-Policy", policy)
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-cache");
  }
}
