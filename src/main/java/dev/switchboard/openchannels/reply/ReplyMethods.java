package dev.switchboard.openchannels.reply;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.DialogErrors;
import dev.switchboard.openchannels.session.PostMessage;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The methods about quick replies.
final class ReplyMethods {
  static final int LONGEST_TEXT = 10_000;
  private static final String SCOPE = "imopenlines";
  private static final int LONGEST_SHORTCUT = 64;
  private static final int LONGEST_TITLE = 255;
  private static final int LONGEST_SEARCH = 255;
  private static final int PAGE = 50;
  private static final RestError NO_DIALOG =
      RestError.badRequest("ACCESS_DENIED", "There is no such dialog, or it is not yours");
  private static final RestError NO_REPLY =
      RestError.badRequest("NOT_FOUND", "There is no quick reply with this ID");

  private final Database database;
  private final Lanes lanes;
  private final DialogView dialogs;

  ReplyMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
    this.dialogs = new DialogView(database);
  }

  List<Method> methods() {
    return List.of(
        words("switchboard.reply.add")
            .param(Param.integer("LINE_ID"))
            .param(Param.flag("PERSONAL"))
            .handledBy(this::add),
        words("switchboard.reply.update")
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::update),
        Method.named("switchboard.reply.delete")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .handledBy((caller, params) ->
                done(caller, new ChangeReply.Change.Delete(params.id("ID"))) > 0),
        Method.named("switchboard.reply.list")
            .scope(SCOPE)
            .param(Param.integer("LINE_ID"))
            .param(Param.id("CHAT_ID"))
            .param(Param.text("SEARCH"))
            .param(Param.integer("AFTER"))
            .handledBy(this::list),
        Method.named("switchboard.reply.send")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .param(Param.id("CHAT_ID").requiredArgument())
            .handledBy(this::send),
        Method.named("imopenlines.message.quick.save")
            .scope(SCOPE)
            .param(Param.id("CHAT_ID").required("CHAT_ID", "Invalid chat identifier provided"))
            .param(
                Param.id("MESSAGE_ID")
                    .required("CANT_SAVE_QUICK_ANSWER", "Error saving quick answer"))
            .handledBy(this::saveMessage));
  }

  private static Method.Builder words(String name) {
    return Method.named(name)
        .scope(SCOPE)
        .param(Param.text("SHORTCUT"))
        .param(Param.text("TITLE"))
        .param(Param.text("TEXT"));
  }

  private long add(Caller caller, Params params) {
    String text = text(params).orElseThrow(ReplyMethods::noText);
    QuickReply.Words words =
        new QuickReply.Words(
            bounded(params, "SHORTCUT", LONGEST_SHORTCUT).orElse(""),
            bounded(params, "TITLE", LONGEST_TITLE).orElse(""),
            text);
    return done(
        caller, new ChangeReply.Change.Add(line(params), params.flag("PERSONAL", false), words));
  }

  private long update(Caller caller, Params params) {
    return done(
        caller,
        new ChangeReply.Change.Update(
            params.id("ID"),
            bounded(params, "SHORTCUT", LONGEST_SHORTCUT),
            bounded(params, "TITLE", LONGEST_TITLE),
            text(params)));
  }

  private long done(Caller caller, ChangeReply.Change change) {
    return switch (lanes.call(caller.portal(), new ChangeReply(caller.user(), change))) {
      case ChangeReply.Outcome.Done done -> done.id();
      case ChangeReply.Outcome.NoSuchReply _ -> throw NO_REPLY;
      case ChangeReply.Outcome.NoSuchLine _ ->
          throw RestError.badRequest("NOT_FOUND", "There is no line with this LINE_ID");
      case ChangeReply.Outcome.NotAllowed _ ->
          throw RestError.forbidden(
              "ACCESS_DENIED",
              "Replies for everybody are changed by who may change lines, and those of a line by"
                  + " its operators; with PERSONAL=Y you can make your own");
    };
  }

  private static Optional<LineId> line(Params params) {
    return params.integer("LINE_ID").filter(line -> line > 0).map(LineId::new);
  }

  private static Optional<String> bounded(Params params, String name, int longest) {
    Optional<String> text = params.text(name);
    if (text.filter(sent -> sent.length() > longest).isPresent()) {
      throw RestError.argument(
          "Argument '" + name + "' must have at most " + longest + " characters");
    }
    return text;
  }

  private static Optional<String> text(Params params) {
    Optional<String> text = bounded(params, "TEXT", LONGEST_TEXT);
    if (text.filter(String::isBlank).isPresent()) {
      throw noText();
    }
    text.map(Variables::unknown)
        .filter(unknown -> !unknown.isEmpty())
        .ifPresent(unknown -> {
          throw RestError.argument(
              "There are no variables " + unknown + ", only " + Variables.names());
        });
    return text;
  }

  private static RestError noText() {
    return RestError.argument("Argument 'TEXT' must not be empty");
  }

  /// With a chat, its variables are filled in as `filled`.
  private List<Map<String, Object>> list(Caller caller, Params params) {
    SqlReplies.Query query =
        new SqlReplies.Query(
            caller.user(),
            line(params),
            bounded(params, "SEARCH", LONGEST_SEARCH).orElse("").strip(),
            params.integer("AFTER").orElse(0L),
            PAGE);
    List<QuickReply> found = SqlReplies.list(database, caller.portal(), query);
    List<Map<String, Object>> cards =
        new ArrayList<>(found.stream().map(ReplyMethods::card).toList());
    if (params.integer("CHAT_ID").isPresent()) {
      List<String> filled = fill(caller, chat(caller, params, NO_DIALOG), found);
      for (int i = 0; i < filled.size(); i++) {
        cards.get(i).put("filled", filled.get(i));
      }
    }
    return cards;
  }

  private List<String> fill(Caller caller, ChatId chat, List<QuickReply> replies) {
    List<String> texts = replies.stream().map(reply -> reply.words().text()).toList();
    return lanes.call(caller.portal(), new FillTexts(chat, caller.user(), texts));
  }

  private static Map<String, Object> card(QuickReply reply) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", reply.id());
    card.put("line_id", reply.line().map(LineId::value).orElse(0L));
    card.put("personal", reply.owner().isPresent());
    card.put("shortcut", reply.words().shortcut());
    card.put("title", reply.words().title());
    card.put("text", reply.words().text());
    return card;
  }

  private ChatId chat(Caller caller, Params params, RestError refusal) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    if (dialogs.find(caller.portal(), chat, caller.user()).isEmpty()) {
      throw refusal;
    }
    return chat;
  }

  private long send(Caller caller, Params params) {
    ChatId chat = chat(caller, params, NO_DIALOG);
    QuickReply reply =
        SqlReplies.read(database, caller.portal(), caller.user(), params.id("ID"))
            .orElseThrow(() -> NO_REPLY);
    String text = fill(caller, chat, List.of(reply)).getFirst();
    return switch (lanes.call(caller.portal(), new PostMessage(chat, caller.user(), text, false))) {
      case PostMessage.Outcome.Posted posted -> posted.message();
      case PostMessage.Outcome.NoDialog _, PostMessage.Outcome.NoAccess _ -> throw NO_DIALOG;
      case PostMessage.Outcome.Lost _ -> throw DialogErrors.lost();
      case PostMessage.Outcome.LineGone _ -> throw DialogErrors.lineGone(NO_DIALOG.code());
    };
  }

  private boolean saveMessage(Caller caller, Params params) {
    RestError denied =
        RestError.badRequest("ACCESS_DENIED", "Insufficient rights to open the specified chat");
    if (dialogs.dialog(caller.portal(), new ChatId(params.id("CHAT_ID"))).isEmpty()
        && new Directory(database).rights(caller.portal()).may(caller.user(), Right.JOIN)) {
      throw RestError.badRequest("CHAT_TYPE", "The specified chat is not an open line");
    }
    ChatId chat = chat(caller, params, denied);
    return switch (lanes.call(
        caller.portal(), new SaveQuickReply(chat, params.id("MESSAGE_ID"), caller.user()))) {
      case SAVED -> true;
      case NOT_ALLOWED -> throw denied;
      case NO_TEXT ->
          throw RestError.badRequest("CANT_SAVE_QUICK_ANSWER", "Error saving quick answer");
    };
  }
}
