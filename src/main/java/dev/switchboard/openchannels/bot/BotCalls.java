package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.List;

/// Which bot a call is about: `BOT_ID`, or the only one that the caller has.
record BotCalls(Database database) {
  static final RestError NO_BOT = RestError.badRequest("BOT_ID_ERROR", "Bot not found");
  static final RestError NO_DIALOG_ID =
      RestError.badRequest("DIALOG_ID_EMPTY", "Dialog ID can't be empty");
  static final RestError FOREIGN =
      RestError.badRequest("APP_ID_ERROR", "Bot was installed by another REST application");

  /// An application, or whoever knows the `CLIENT_ID` under which a webhook has registered.
  static String owner(Caller caller, Params params) {
    return caller
        .application()
        .map(application -> "app:" + application)
        .or(() ->
            params
                .text("CLIENT_ID")
                .filter(key -> !key.isBlank())
                .map(key -> "key:" + SecretHash.of(key).value()))
        .orElseThrow(
            () -> RestError.forbidden("ACCESS_DENIED", "Access denied! Client ID not specified"));
  }

  /// The caller's bots.
  List<Bot> own(Caller caller, Params params) {
    return SqlBots.ofOwner(database, caller.portal(), owner(caller, params));
  }

  Bot one(Caller caller, Params params) {
    List<Bot> own = own(caller, params);
    if (params.integer("BOT_ID").isEmpty()) {
      return own.stream().findFirst().orElseThrow(() -> NO_BOT);
    }
    long id = params.integer("BOT_ID").get();
    return own.stream()
        .filter(bot -> bot.id().value() == id)
        .findFirst()
        .orElseThrow(() -> isThere(caller, id) ? FOREIGN : NO_BOT);
  }

  boolean isOfVersion2(Caller caller, UserId bot) {
    return SqlBots.find(database, caller.portal(), bot.value())
        .filter(known -> known.v2() != null)
        .isPresent();
  }

  private boolean isThere(Caller caller, long id) {
    return SqlBots.find(database, caller.portal(), id).isPresent();
  }

  static boolean done(Owned owned) {
    return switch (owned) {
      case DONE -> true;
      case NO_BOT -> throw NO_BOT;
      case FOREIGN -> throw FOREIGN;
    };
  }
}
