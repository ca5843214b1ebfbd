package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.qr.QrImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `/chat/{code}`: the public page of a line, and its QR code.
///
/// @param base where browsers reach this server
record PageEndpoint(Livechats chats, ChatPage page, Supplier<String> base) {
  private static final Pattern ADDRESS = Pattern.compile("/chat/([a-z0-9]{4,32})(/qr\\.svg|/)?");

  PageEndpoint(Livechats chats, Supplier<String> base) {
    this(chats, new ChatPage("/livechat/chat.html", "'self'"), base);
  }

  HttpReply handle(HttpCall call) {
    if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
      return HttpReply.error(405, "INVALID_REQUEST", "GET expected.").with("Allow", "GET, HEAD");
    }
    Matcher address = ADDRESS.matcher(call.path());
    Optional<Livechats.Open> open =
        address.matches() ? chats.open(address.group(1)) : Optional.empty();
    if (open.isEmpty()) {
      return HttpReply.error(404, "LIVECHAT_NOT_FOUND", "There is no web chat at this address.");
    }
    return "/qr.svg".equals(address.group(2)) ? qr(open.get()) : page(open.get());
  }

  private HttpReply page(Livechats.Open open) {
    Livechat chat = open.chat();
    return page.filled(
        Map.of(
            "name", chat.nameOn(open.line()),
            "language", chat.appearance().languages().getFirst(),
            "color", chat.appearance().color(),
            "code", chat.code()));
  }

  private HttpReply qr(Livechats.Open open) {
    String svg = QrImage.svg(base.get() + "/chat/" + open.chat().code());
    return new HttpReply(200, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8), List.of())
        .with("Cache-Control", "public, max-age=300")
        .with("Content-Security-Policy", "default-src 'none'; sandbox");
  }
}
