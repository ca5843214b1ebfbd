package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.inbox.Readings;
import dev.switchboard.openchannels.session.FileAnswer;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.identity.UserId;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The method that pages through a chat, back from `LAST_ID` or on from `FIRST_ID`.
final class HistoryMethods {
  private static final long USUAL = 20;
  private static final long MOST = 50;

  private final Database database;
  private final ChatAccess chats;
  private final DialogView dialogs;
  private final FileLinks links;
  private final UserAnswer people;
  private final WireDates dates;

  HistoryMethods(Database database, FileLinks links, UserAnswer people, WireDates dates) {
    this.database = database;
    this.chats = new ChatAccess(database);
    this.dialogs = new DialogView(database);
    this.links = links;
    this.people = people;
    this.dates = dates;
  }

  List<Method> methods() {
    return List.of(
        Method.named("im.dialog.messages.get")
            .scope("im")
            .param(ChatMethods.dialogId())
            .param(Param.integer("LAST_ID").wrong("LAST_ID_STRING", "Last ID can't be string"))
            .param(Param.integer("FIRST_ID").wrong("FIRST_ID_STRING", "First ID can't be string"))
            .param(Param.integer("LIMIT"))
            .handledBy(this::get));
  }

  /// Source: contract/methods/im/im.dialog.messages.get.json
  private Map<String, Object> get(Caller caller, Params params) {
    Dialog dialog = chats.byEither(caller, params);
    int limit = (int) Math.clamp(params.integer("LIMIT").orElse(USUAL), 1, MOST);
    boolean on = params.integer("FIRST_ID").isPresent();
    List<Message> messages =
        dialogs.messages(
            caller.portal(),
            dialog.id(),
            notNegative(params, "FIRST_ID"),
            on ? 0 : notNegative(params, "LAST_ID"),
            on,
            limit);
    long upTo = new Readings(database).upTo(caller.portal(), dialog.id(), caller.user());
    MessageAnswer answer = new MessageAnswer(dates);
    List<Map<String, @Nullable Object>> users =
        people.of(
            caller.portal(),
            messages.stream()
                .map(Message::author)
                .filter(id -> !id.isSystem())
                .distinct()
                .toList());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("chat_id", dialog.id().value());
    body.put(
        "messages",
        messages.stream()
            .map(message -> answer.of(message, isNew(message, upTo, caller.user())))
            .toList());
    body.put("users", users);
    body.put("files", files(caller, messages, users));
    return body;
  }

  private static long notNegative(Params params, String name) {
    long id = params.integer(name).orElse(0L);
    if (id < 0) {
      throw RestError.badRequest(name + "_STRING", name + " must not be negative");
    }
    return id;
  }

  private static boolean isNew(Message message, long upTo, UserId reader) {
    return message.id() > upTo && !message.author().equals(reader);
  }

  private List<Object> files(
      Caller caller, List<Message> messages, List<Map<String, @Nullable Object>> users) {
    FileAnswer cards = new FileAnswer(links, caller.portal());
    List<Object> files = new ArrayList<>();
    for (Message message : messages) {
      String author =
          users.stream()
              .filter(user -> Objects.equals(user.get("id"), message.author().value()))
              .map(user -> String.valueOf(user.get("name")))
              .findFirst()
              .orElse("");
      files.addAll(cards.byId(message, dates.iso(message.createdAt()), author).values());
    }
    return files;
  }
}
