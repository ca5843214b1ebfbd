package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.BbCode;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.im.SqlChats.Recent;
import dev.switchboard.openchannels.im.SqlChats.Wanted;
import dev.switchboard.openchannels.session.DialogAnswers;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The list of an employee's chats, and what is new in them. All chats here are those of lines.
final class RecentMethods {
  private static final long MOST = 200;
  private static final long USUAL = 50;
  private static final List<String> NONE_HERE = List.of("ONLY_COPILOT", "ONLY_CHANNEL");

  private static final List<String> NOT_LISTED =
      List.of(
          "description",
          "counter",
          "message_count",
          "unread_id",
          "last_message_id",
          "last_id",
          "marked_id",
          "disk_folder_id",
          "is_new",
          "readed_list",
          "last_message_views",
          "dialog_id");

  private final Database database;
  private final DialogView dialogs;
  private final DialogAnswers answers;
  private final WireDates dates;

  RecentMethods(Database database, WireDates dates) {
    this.database = database;
    this.dialogs = new DialogView(database);
    this.answers = new DialogAnswers(database, dates);
    this.dates = dates;
  }

  List<Method> methods() {
    Method.Builder list = Method.named("im.recent.list").scope("im");
    for (String flag :
        List.of(
            "SKIP_OPENLINES",
            "SKIP_DIALOG",
            "SKIP_CHAT",
            "UNREAD_ONLY",
            "SKIP_UNDISTRIBUTED_OPENLINES",
            "ONLY_COPILOT",
            "ONLY_CHANNEL")) {
      list = list.param(Param.flag(flag));
    }
    return List.of(
        list.param(Param.text("LAST_MESSAGE_DATE"))
            .param(Param.integer("OFFSET"))
            .param(Param.integer("LIMIT"))
            .handledBy(this::list),
        Method.named("im.recent.get")
            .scope("im")
            .param(Param.flag("SKIP_OPENLINES"))
            .param(Param.flag("ONLY_OPENLINES"))
            .param(Param.text("LAST_UPDATE"))
            .param(Param.text("LAST_SYNC_DATE"))
            .handledBy(this::all),
        Method.named("im.counters.get").scope("im").handledBy(this::counters));
  }

  private Map<String, @Nullable Object> list(Caller caller, Params params) {
    int limit = (int) Math.clamp(params.integer("LIMIT").orElse(USUAL), 1, MOST);
    int offset = (int) Math.clamp(params.integer("OFFSET").orElse(0L), 0, 1_000_000);
    boolean none =
        params.flag("SKIP_OPENLINES", false)
            || NONE_HERE.stream().anyMatch(only -> params.flag(only, false));
    Wanted wanted =
        new Wanted(
            !params.flag("SKIP_UNDISTRIBUTED_OPENLINES", false),
            params.flag("UNREAD_ONLY", false),
            moment(params, "LAST_MESSAGE_DATE"),
            offset,
            limit);
    List<Recent> found =
        none ? List.of() : SqlChats.recent(database, caller.portal(), caller.user(), wanted);
    boolean more = found.size() > limit;
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("items", items(caller, found.stream().limit(limit).toList()));
    answer.put("hasMorePages", more);
    answer.put("hasMore", more);
    answer.put("copilot", null);
    answer.put("messagesAutoDeleteConfigs", List.of());
    return answer;
  }

  private static Optional<Instant> moment(Params params, String name) {
    return params
        .text(name)
        .filter(text -> !text.isBlank())
        .map(text -> {
          try {
            return OffsetDateTime.parse(text).toInstant();
          } catch (DateTimeParseException e) {
            throw RestError.argument(name + " must be a moment such as 2026-02-25T18:30:00+01:00");
          }
        });
  }

  /// The list as it was asked for before it had pages: the first 200.
  private List<Object> all(Caller caller, Params params) {
    if (params.flag("SKIP_OPENLINES", false)) {
      return List.of();
    }
    Wanted wanted = new Wanted(true, false, Optional.empty(), 0, (int) MOST);
    Optional<Instant> since =
        moment(params, "LAST_UPDATE").or(() -> moment(params, "LAST_SYNC_DATE"));
    List<Recent> found =
        SqlChats.recent(database, caller.portal(), caller.user(), wanted).stream()
            .limit(MOST)
            .toList();
    return items(caller, found, since);
  }

  private List<Object> items(Caller caller, List<Recent> found) {
    return items(caller, found, Optional.empty());
  }

  private List<Object> items(Caller caller, List<Recent> found, Optional<Instant> since) {
    List<ChatId> chats = found.stream().map(recent -> new ChatId(recent.chat())).toList();
    Map<ChatId, Dialog> known = dialogs.readable(caller.portal(), chats, caller.user());
    Map<Long, Message> last =
        dialogs.messages(
            caller.portal(), known.values().stream().map(Dialog::lastMessage).toList());
    Map<ChatId, Map<String, @Nullable Object>> cards = answers.all(caller, known.values());
    Map<ChatId, ChatMark> marks = SqlChatMarks.of(database, caller.portal(), caller.user());
    return found.stream()
        .filter(recent -> known.containsKey(new ChatId(recent.chat())))
        .filter(recent -> {
          Message message = last.get(of(known, recent).lastMessage());
          return since.isEmpty() || (message != null && !message.createdAt().isBefore(since.get()));
        })
        .<Object>map(recent -> {
          Dialog dialog = of(known, recent);
          Map<String, @Nullable Object> item =
              item(
                  recent,
                  dialog,
                  last.get(dialog.lastMessage()),
                  cards.getOrDefault(dialog.id(), Map.of()));
          mark(item, marks.getOrDefault(dialog.id(), ChatMark.none(dialog.id(), caller.user())));
          return item;
        })
        .toList();
  }

  private static Dialog of(Map<ChatId, Dialog> known, Recent recent) {
    return Objects.requireNonNull(known.get(new ChatId(recent.chat())));
  }

  private Map<String, @Nullable Object> item(
      Recent recent, Dialog dialog, @Nullable Message last, Map<String, @Nullable Object> card) {
    String moment = dates.iso(last == null ? dialog.createdAt() : last.createdAt());
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("id", dialog.id().dialogId());
    item.put("chat_id", dialog.id().value());
    item.put("type", "chat");
    item.put("avatar", Map.of("url", "", "color", card.getOrDefault("color", "")));
    item.put("title", dialog.title());
    item.put("message", message(last, moment));
    item.put("counter", recent.unread());
    item.put("last_id", recent.upTo());
    item.put("has_reminder", false);
    item.put("date_update", moment);
    item.put("date_last_activity", moment);
    item.put("chat", listed(card));
    item.put("user", Map.of("id", 0));
    item.put("lines", lines(recent));
    item.put("options", List.of());
    return item;
  }

  private static void mark(Map<String, @Nullable Object> item, ChatMark mark) {
    item.put("pinned", mark.pinned());
    item.put("unread", mark.unread());
    if (mark.muted() && item.get("chat") instanceof Map<?, ?> chat) {
      Map<String, @Nullable Object> muted = new LinkedHashMap<>();
      chat.forEach((name, value) -> muted.put(String.valueOf(name), value));
      muted.put("mute_list", List.of(mark.user().value()));
      item.put("chat", muted);
    }
  }

  /// The chat without what the list says itself.
  private static Map<String, @Nullable Object> listed(Map<String, @Nullable Object> card) {
    Map<String, @Nullable Object> chat = new LinkedHashMap<>(card);
    chat.keySet().removeAll(NOT_LISTED);
    chat.put("contains_collaber", false);
    return chat;
  }

  private static Map<String, @Nullable Object> message(@Nullable Message last, String moment) {
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("id", last == null ? 0 : last.id());
    message.put("text", last == null ? "" : BbCode.plain(last.text()));
    message.put("file", last != null && !last.params().files().isEmpty());
    message.put("author_id", last == null ? 0 : last.author().value());
    message.put("attach", last != null && last.params().extras().attach() != null);
    message.put("sticker", null);
    message.put("date", moment);
    message.put("status", "received");
    message.put("uuid", null);
    return message;
  }

  private Object lines(Recent recent) {
    if (recent.session() == 0) {
      return List.of();
    }
    Map<String, Object> lines = new LinkedHashMap<>();
    lines.put("id", recent.session());
    lines.put("status", status(recent.stage()));
    lines.put("date_create", dates.iso(recent.begun()));
    return lines;
  }

  /// Source: spec/open-channels.md §16.2
  private static int status(String stage) {
    return switch (stage) {
      case "ANSWERED" -> 10;
      case "CLOSED" -> 60;
      case "SPAM" -> 65;
      default -> 0;
    };
  }

  /// Source: contract/methods/im/im.counters.get.json
  private Map<String, Object> counters(Caller caller, Params params) {
    Map<Long, Integer> unread = SqlChats.unread(database, caller.portal(), caller.user());
    Map<ChatId, ChatMark> marks = SqlChatMarks.of(database, caller.portal(), caller.user());
    Map<String, Integer> lines = new LinkedHashMap<>();
    Map<String, Integer> muted = new LinkedHashMap<>();
    unread.forEach((chat, count) -> {
      ChatMark mark = marks.get(new ChatId(chat));
      if (count > 0) {
        (mark != null && mark.muted() ? muted : lines).put(chat.toString(), count);
      }
    });
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("TYPE", types(lines));
    answer.put("CHAT", List.of());
    answer.put("CHAT_MUTED", muted.isEmpty() ? List.of() : muted);
    answer.put("CHAT_UNREAD", toBeReadAgain(marks));
    answer.put("LINES", lines.isEmpty() ? List.of() : lines);
    answer.put("DIALOG", List.of());
    answer.put("DIALOG_UNREAD", List.of());
    return answer;
  }

  private static List<Long> toBeReadAgain(Map<ChatId, ChatMark> marks) {
    return marks.values().stream()
        .filter(ChatMark::unread)
        .map(mark -> mark.chat().value())
        .sorted()
        .toList();
  }

  private static Map<String, Object> types(Map<String, Integer> lines) {
    int all = lines.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Object> types = new LinkedHashMap<>();
    types.put("ALL", all);
    types.put("NOTIFY", 0);
    types.put("CHAT", 0);
    types.put("LINES", all);
    types.put("DIALOG", 0);
    types.put("MESSENGER", 0);
    return types;
  }
}
