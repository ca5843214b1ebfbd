package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.identity.PortalId;
import java.util.Map;

/// A page as a company might have one, with the web chat of the oldest line on it.
record DemoPage(Livechats chats, ChatPage page) {
  DemoPage(Livechats chats) {
    this(chats, new ChatPage("/livechat/demo.html", "'none'"));
  }

  HttpReply of(PortalId portal) {
    return chats
        .oldest(portal)
        .map(chat -> page.filled(Map.of("code", chat.code())))
        .orElseGet(() ->
            HttpReply.error(404, "LIVECHAT_NOT_FOUND", "No line has its web chat switched on."));
  }
}
