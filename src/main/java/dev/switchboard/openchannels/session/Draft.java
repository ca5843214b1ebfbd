package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Message.Origin;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.platform.identity.UserId;
import java.util.Optional;

/// A message that is about to be stored.
///
/// @param inside the client does not see it
public record Draft(
    UserId author,
    Origin origin,
    String text,
    Optional<String> externalId,
    MessageParams params,
    boolean inside) {
  /// For the client to see.
  Draft(
      UserId author,
      Origin origin,
      String text,
      Optional<String> externalId,
      MessageParams params) {
    this(author, origin, text, externalId, params, false);
  }

  public static Draft operator(UserId author, String text) {
    return plain(author, Origin.OPERATOR, text, MessageParams.NONE);
  }

  public static Draft agent(UserId bot, String text, MessageParams params) {
    return plain(bot, Origin.AGENT, text, params);
  }

  /// Nobody's words, for the client and the operators.
  public static Draft notice(String text) {
    return plain(UserId.SYSTEM, Origin.SYSTEM, text, MessageParams.NONE);
  }

  private static Draft plain(UserId author, Origin origin, String text, MessageParams params) {
    return new Draft(author, origin, text, Optional.empty(), params);
  }

  static Draft client(UserId author, ClientMessage said) {
    MessageParams params = MessageParams.files(said.files()).replyingTo(said.replyTo());
    return new Draft(author, Origin.CLIENT, said.text(), said.externalId(), params);
  }

  Draft with(MessageParams next) {
    return new Draft(author, origin, text, externalId, next, inside);
  }

  /// The same, for the operators only when `kept`.
  public Draft inside(boolean kept) {
    return new Draft(author, origin, text, externalId, params, kept);
  }
}
