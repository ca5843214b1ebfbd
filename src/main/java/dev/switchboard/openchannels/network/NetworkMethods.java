package dev.switchboard.openchannels.network;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Keyboard;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.external.ExternalModule;
import dev.switchboard.openchannels.im.ExtrasInput;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// The documented methods of the network.
///
/// Source: contract/methods/imopenlines/imopenlines.network.join.json, .message.add.json
final class NetworkMethods {
  private static final String SCOPE = "imopenlines";
  private static final int LONGEST_TEXT = 20_000;
  private static final RestError CODE = RestError.badRequest("CODE", "You entered an invalid code");
  private static final RestError NOT_FOUND = RestError.badRequest("NOT_FOUND", "Line not found");
  private static final RestError INACTIVE =
      RestError.badRequest("INACTIVE", "Openline is inactive");
  private static final RestError NO_USER =
      RestError.badRequest("USER_ID_EMPTY", "User ID can't be empty");
  private static final RestError NOT_ADDED =
      RestError.badRequest("WRONG_REQUEST", "Message isn't added");

  private final Database database;
  private final Lanes lanes;
  private final NetworkJoin joins;

  NetworkMethods(Database database, Lanes lanes, NetworkJoin joins) {
    this.database = database;
    this.lanes = lanes;
    this.joins = joins;
  }

  List<Method> methods() {
    return List.of(
        Method.named("imopenlines.network.join")
            .scope(SCOPE)
            .param(Param.text("CODE"))
            .handledBy(this::join),
        Method.named("imopenlines.network.message.add")
            .scope(SCOPE)
            .access(Access.PROGRAMS)
            .param(Param.text("CODE"))
            .param(Param.integer("USER_ID"))
            .param(Param.text("MESSAGE"))
            .param(Param.any("ATTACH"))
            .param(Param.any("KEYBOARD"))
            .param(Param.flag("URL_PREVIEW"))
            .handledBy(this::write));
  }

  private static String code(Params params) {
    return params
        .text("CODE")
        .map(String::strip)
        .filter(code -> code.length() == NetworkCode.LENGTH)
        .orElseThrow(() -> CODE);
  }

  /// The id of the bot that speaks for the line here.
  private Object join(Caller caller, Params params) {
    return switch (joins.join(caller.portal(), code(params))) {
      case NetworkJoin.Outcome.Joined joined -> joined.bot().value();
      case NetworkJoin.Outcome.NotFound _ -> throw NOT_FOUND;
      case NetworkJoin.Outcome.Inactive _ -> throw INACTIVE;
      case NetworkJoin.Outcome.TooMany _ ->
          throw RestError.badRequest("TOO_MANY", "A portal has too many bots of this kind");
    };
  }

  /// A line that was joined writes to a client whose dialog it has held; a line of this portal to a
  /// client of its own.
  private Object write(Caller caller, Params params) {
    String code = code(params);
    UserId client =
        params
            .integer("USER_ID")
            .filter(id -> id > 0)
            .map(UserId::new)
            .orElseThrow(() -> params.refusal(NO_USER, "USER_ID", "a positive integer"));
    String text = params.text("MESSAGE").map(String::strip).orElse("");
    if (text.isEmpty()) {
      throw RestError.badRequest("MESSAGE_EMPTY", "Message can't be empty");
    }
    if (text.length() > LONGEST_TEXT) {
      throw NOT_ADDED;
    }
    MessageParams extras = MessageParams.NONE.with(extras(params));
    WriteLetter letter = letter(caller, code, client, text, extras);
    return switch (lanes.call(caller.portal(), letter)) {
      case SENT -> true;
      case TOO_SOON ->
          throw RestError.badRequest(
              "USER_MESSAGE_LIMIT", "You can't send more than one message per week to each user");
      case NO_DIALOG -> throw NOT_ADDED;
    };
  }

  private WriteLetter letter(
      Caller caller, String code, UserId client, String text, MessageParams extras) {
    Optional<NetworkCode> own =
        SqlNetwork.code(database, code)
            .filter(known -> known.portal().equals(caller.portal()) && known.active());
    Optional<UserId> bot = ExternalModule.speakerFor(database, caller.portal(), code);
    if (own.isEmpty() && bot.isEmpty()) {
      throw NOT_FOUND;
    }
    Optional<ChatId> chat =
        bot.flatMap(id -> SqlNetwork.dialog(database, caller.portal(), client, id));
    if (chat.isPresent()) {
      return new WriteLetter(code, client, chat.get(), bot.orElseThrow(), text, extras);
    }
    return own.flatMap(line -> SqlNetwork.dialog(database, caller.portal(), client, line.line()))
        .map(found -> new WriteLetter(code, client, found, UserId.SYSTEM, text, extras))
        .orElseThrow(() -> NOT_ADDED);
  }

  /// Its buttons can open pages and nothing else.
  private static MessageExtras extras(Params params) {
    MessageExtras extras = ExtrasInput.fresh(params);
    if (extras.keyboard() != null && !Keyboard.choicesOf(extras).isEmpty()) {
      throw RestError.badRequest("KEYBOARD_ERROR", "Incorrect keyboard params");
    }
    return extras;
  }
}
