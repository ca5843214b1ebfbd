package dev.switchboard.openchannels.bot;

import dev.switchboard.platform.identity.UserId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A bot that an application, or the owner of a webhook, has registered.
///
/// @param id the user whose name is on what it writes
/// @param application 0: registered through a webhook
/// @param owner who may use it
/// @param type `B`, `O`, `H`, `S`, or as [V2] has it
/// @param handlers address by event; a bot of version 2 has none
/// @param v2 null: a bot of version 1
record Bot(
    UserId id,
    long application,
    String owner,
    String code,
    String type,
    boolean openline,
    Map<String, String> handlers,
    @Nullable V2 v2) {
  static final String MESSAGE_ADD = "ONIMBOTMESSAGEADD";
  static final String MESSAGE_UPDATE = "ONIMBOTMESSAGEUPDATE";
  static final String MESSAGE_DELETE = "ONIMBOTMESSAGEDELETE";
  static final String JOIN_CHAT = "ONIMBOTJOINCHAT";
  static final String DELETE = "ONIMBOTDELETE";

  /// What version 2 knows besides.
  ///
  /// @param url where its events go; empty: it fetches them
  /// @param reactions it wants to hear who likes what it wrote
  record V2(
      String url, boolean hidden, boolean reactions, @Nullable String background, String color) {
    boolean fetches() {
      return url.isEmpty();
    }
  }

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

  Bot withId(UserId next) {
    return new Bot(next, application, owner, code, type, openline, handlers, v2);
  }

  Bot with(String nextCode, Map<String, String> nextHandlers) {
    return new Bot(id, application, owner, nextCode, type, openline, nextHandlers, v2);
  }

  /// @param nextOwner who may use it from now on
  Bot with(String nextOwner, boolean lines, V2 next) {
    return new Bot(id, application, nextOwner, code, type, lines, handlers, next);
  }
}
