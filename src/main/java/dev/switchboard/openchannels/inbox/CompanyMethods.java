package dev.switchboard.openchannels.inbox;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.session.SayWriting;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The methods by which people see each other at work; docs/realtime.md describes them.
final class CompanyMethods {
  private static final String SCOPE = "imopenlines";

  private final Database database;
  private final Lanes lanes;
  private final DialogView dialogs;
  private final Directory directory;
  private final InstantSource clock;
  private final Looks looks;
  private final Feed feed;

  CompanyMethods(Database database, Lanes lanes, InstantSource clock, Looks looks, Feed feed) {
    this.database = database;
    this.lanes = lanes;
    this.dialogs = new DialogView(database);
    this.directory = new Directory(database);
    this.clock = clock;
    this.looks = looks;
    this.feed = feed;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.inbox.typing")
            .scope(SCOPE)
            .param(Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty"))
            .param(Param.flag("NOTE"))
            .handledBy(this::typing),
        Method.named("switchboard.inbox.looking")
            .scope(SCOPE)
            .param(Param.integer("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty"))
            .handledBy(this::looking),
        Method.named("switchboard.inbox.readers")
            .scope(SCOPE)
            .param(Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty"))
            .handledBy(this::readers),
        Method.named("switchboard.people.list")
            .scope(SCOPE)
            .handledBy((caller, _) -> people(caller)));
  }

  private boolean typing(Caller caller, Params params) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    if (!lanes.call(
        caller.portal(), new SayWriting(chat, caller.user(), params.flag("NOTE", false)))) {
      throw InboxMethods.noDialog();
    }
    return true;
  }

  private Map<String, Object> looking(Caller caller, Params params) {
    long id = params.integer("CHAT_ID").orElse(0L);
    if (id < 0) {
      throw RestError.argument("Argument 'CHAT_ID' must be a chat, or 0 for none, came: " + id);
    }
    Optional<ChatId> chat = id == 0 ? Optional.empty() : Optional.of(new ChatId(id));
    chat.ifPresent(asked -> demand(caller, asked));
    Instant now = clock.instant();
    Optional<ChatId> left = looks.look(caller.portal(), caller.user(), name(caller), chat, now);
    left.ifPresent(other -> tell(caller, other, now));
    chat.ifPresent(asked -> tell(caller, asked, now));
    return looks.at(caller.portal(), chat.orElseGet(() -> new ChatId(0)), now);
  }

  private Map<String, Object> readers(Caller caller, Params params) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    demand(caller, chat);
    return Map.of("people", new Readers(database, caller.portal()).json(chat, caller.user()));
  }

  private void tell(Caller caller, ChatId chat, Instant now) {
    Object data = looks.at(caller.portal(), chat, now);
    feed.note(
        caller.portal(),
        pending -> pending.signal(new Pending.Signal("looking", chat.value(), true, data)));
  }

  private void demand(Caller caller, ChatId chat) {
    if (dialogs.readable(caller.portal(), chat, caller.user()).isEmpty()) {
      throw InboxMethods.noDialog();
    }
  }

  private String name(Caller caller) {
    return directory
        .find(caller.portal(), caller.user())
        .map(user -> user.profile().fullName())
        .orElse("");
  }

  private Map<String, Object> people(Caller caller) {
    List<Viewer> asks =
        database.read(sql -> SqlViewers.read(sql, caller.portal(), List.of(caller.user())));
    if (asks.stream().noneMatch(Viewer::works)) {
      throw RestError.forbidden("ACCESS_DENIED", "Only those who answer on lines see each other");
    }
    return Map.of("people", new People(database, caller.portal()).json());
  }
}
