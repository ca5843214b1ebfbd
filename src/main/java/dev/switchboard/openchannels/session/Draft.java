package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Message.Origin;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.platform.identity.UserId;
import java.util.Optional;

/// A message that is about to be stored.
record Draft(
    UserId author, Origin origin, String text, Optional<String> externalId, MessageParams params) {
  static Draft operator(UserId author, String text) {
    return new Draft(author, Origin.OPERATOR, text, Optional.empty(), MessageParams.NONE);
  }

  static Draft agent(UserId bot, String text, MessageParams params) {
    return new Draft(bot, Origin.AGENT, text, Optional.empty(), params);
  }

  static Draft notice(String text) {
    return new Draft(UserId.SYSTEM, Origin.SYSTEM, text, Optional.empty(), MessageParams.NONE);
  }
}
