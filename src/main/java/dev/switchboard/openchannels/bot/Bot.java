package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import java.util.Map;
import java.util.Optional;

/// A bot that an application, or the owner of a webhook, has registered.
///
/// @param id the user whose name is on what it writes
/// @param application 0: registered through a webhook
/// @param owner who may use it
/// @param type `B`, `O`, `H` or `S`
/// @param handlers address by event
record Bot(
    UserId id,
    long application,
    String owner,
    String code,
    String type,
    boolean openline,
    Map<String, String> handlers) {
  static final String MESSAGE_ADD = "ONIMBOTMESSAGEADD";
  static final String JOIN_CHAT = "ONIMBOTJOINCHAT";
  static final String DELETE = "ONIMBOTDELETE";

  Bot {
    handlers = Map.copyOf(handlers);
  }

  Optional<String> handler(String event) {
    return Optional.ofNullable(handlers.get(event));
  }

  /// Whether it may have dialogs of lines.
  boolean worksOnLines() {
    return openline || type.equals("O");
  }
}
