package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The methods by which bots that supervise read back in the dialog that they hold.
final class HistoryV2Methods {
  private static final Set<String> READERS = Set.of("S", "P");
  private static final int MOST = 50;
  private static final RestError NOT_OF_TYPE =
      RestError.forbidden("BOT_TYPE_NOT_ALLOWED", "Bot type not allowed");

  private final CallsV2 calls;
  private final DialogView dialogs;
  private final Directory directory;
  private final AnswersV2 answers;
  private final InstantSource clock;

  HistoryV2Methods(Database database, CallsV2 calls, WireDates dates, InstantSource clock) {
    this.calls = calls;
    this.dialogs = new DialogView(database);
    this.directory = new Directory(database);
    this.answers = new AnswersV2(dates);
    this.clock = clock;
  }

  List<Method> methods() {
    return List.of(
        CallsV2.onMessage("imbot.v2.Chat.Message.get").handledBy(this::get),
        CallsV2.onMessage("imbot.v2.Chat.Message.getContext")
            .param(Param.integer("range"))
            .handledBy(this::context));
  }

  private Message message(Caller caller, Params params) {
    Bot bot = calls.one(caller, params);
    if (!READERS.contains(bot.type())) {
      throw NOT_OF_TYPE;
    }
    Message message =
        dialogs
            .message(caller.portal(), CallsV2.messageId(params))
            .filter(found -> !found.isDeleted())
            .orElseThrow(() -> MessageV2Methods.NO_MESSAGE);
    return calls
        .dialogs()
        .find(caller.portal(), message.chat(), bot.id())
        .map(_ -> message)
        .orElseThrow(() -> RestError.forbidden("MESSAGE_ACCESS_DENIED", "Message access denied"));
  }

  private Map<String, @Nullable Object> get(Caller caller, Params params) {
    Message message = message(caller, params);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("message", answers.message(message));
    answer.put("user", users(caller, List.of(message.author())).stream().findFirst().orElse(null));
    return answer;
  }

  /// As many on each side of the message as `range` says.
  private Map<String, Object> context(Caller caller, Params params) {
    Message middle = message(caller, params);
    int range = (int) Math.clamp(params.integer("range").orElse((long) MOST), 1, MOST);
    List<Message> older = part(caller, middle.chat(), 0, middle.id(), range);
    List<Message> newer = part(caller, middle.chat(), middle.id(), 0, range + 1);
    List<Message> all = new ArrayList<>(older.stream().limit(range).toList().reversed());
    all.addAll(newer.reversed().stream().limit(range + 1L).toList());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("messages", all.stream().map(answers::message).toList());
    answer.put("users", users(caller, all.stream().map(Message::author).distinct().toList()));
    answer.put("hasPrevPage", older.size() > range);
    answer.put("hasNextPage", newer.size() > range + 1);
    return answer;
  }

  /// One more than `limit`, newest first.
  private List<Message> part(Caller caller, ChatId chat, long from, long before, int limit) {
    return dialogs.messages(caller.portal(), chat, from, before, from != 0, limit + 1);
  }

  private List<Map<String, @Nullable Object>> users(Caller caller, Collection<UserId> ids) {
    List<UserId> people = ids.stream().filter(id -> !id.isSystem()).toList();
    return directory.find(caller.portal(), people).values().stream()
        .map(user -> answers.user(user, List.of(), clock.instant()))
        .toList();
  }
}
