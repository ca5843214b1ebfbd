package dev.switchboard.openchannels.livechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientMarks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.openchannels.session.PostMessage;
import dev.switchboard.platform.files.FileConfig;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/// A line with a web chat that is on, an operator, and browsers of visitors.
final class LivechatWorld implements AutoCloseable {
  static final String BASE = "https://chat.example.com";

  /// What came back.
  record Answer(int status, JsonNode body, Map<String, String> headers, String text) {
    String error() {
      return body.path("error").asString("");
    }
  }

  /// A browser of a visitor who has begun.
  final class Browser {
    final String token;

    Browser(String token) {
      this.token = token;
    }

    Answer get(String path) {
      return call("GET", path, Map.of("Authorization", "Bearer " + token), "");
    }

    Answer post(String action, String json) {
      return call("POST", "/" + action, Map.of("Authorization", "Bearer " + token), json);
    }

    Answer write(String id, String text) {
      return post("messages", "{'id':'%s','text':'%s'}".formatted(id, text));
    }

    Answer file(String id, String name, byte[] content) {
      return at(
          "POST",
          "/livechat/" + code + "/files?id=" + id + "&name=" + name,
          Map.of("Authorization", "Bearer " + token),
          content);
    }

    /// The version of the state that the history names.
    String stateVersion() {
      return get("/messages").body().at("/state/version").asString();
    }

    /// The texts of the whole history.
    List<String> texts() {
      return get("/messages")
          .body()
          .path("messages")
          .valueStream()
          .map(message -> message.path("text").asString())
          .toList();
    }
  }

  private final TestStore store;
  private final LivechatModule module;
  private final Map<String, Route.Handler> handlers = new HashMap<>();
  private final TestRest rest;
  private String remote = "192.0.2.7";
  private final List<Dialog> typing = new CopyOnWriteArrayList<>();
  final UserId operator;
  final UserId other;
  final LineId line;
  final String code;

  LivechatWorld(TestStore store) {
    this(store, FileConfig.DEFAULT);
  }

  LivechatWorld(TestStore store, FileConfig files) {
    this.store = store;
    this.module =
        new LivechatModule(
            store.database(),
            store.lanes(),
            new Directory(store.database()),
            store.files(files),
            store.clock(),
            () -> BASE);
    module.listeners().forEach(store.lanes()::listen);
    store
        .lanes()
        .listen((_, event) -> {
          if (event instanceof DialogEvent.ClientTyping(Dialog dialog)) {
            typing.add(dialog);
          }
        });
    module.routes(Runnable::run).forEach(route -> handlers.put(route.name(), route.handler()));
    rest = new TestRest(module.methods(), store.clock());
    operator = employee("klaus", "Klaus", "Weber", Role.OPERATOR);
    other = employee("vera", "Vera", "Lang", Role.ADMINISTRATOR);
    line =
        run(work ->
                Lines.in(work)
                    .add(
                        LineSettings.DEFAULT
                            .with(LineFields.CLOSE_RULE, ReactionRule.NONE)
                            .with(LineFields.VOTE_MESSAGE, false),
                        List.of(new QueueEntry.User(operator)),
                        UserId.SYSTEM))
            .id();
    code = module.open(PortalId.FIRST, line).orElseThrow();
  }

  private UserId employee(String login, String name, String lastName, Role role) {
    AddUser add =
        new AddUser(
            Login.parse(login + "@example.com").orElseThrow(),
            Profile.named(name, lastName),
            role,
            List.of(),
            null);
    return ((AddUser.Outcome.Added) run(add)).user();
  }

  /// The dialogs whose clients are heard writing from now on.
  List<Dialog> heardTyping() {
    return typing;
  }

  Optional<StoredFile> stored(long file) {
    return store.files().store().find(PortalId.FIRST, file);
  }

  /// How far the client of the dialog has got.
  ClientMarks marks() {
    ChatId chat = chat();
    return run(work -> ClientMarks.of(work, chat));
  }

  <O> O run(Command<O> command) {
    return store.run(command);
  }

  TestStore store() {
    return store;
  }

  LivechatModule module() {
    return module;
  }

  TestRest rest() {
    return rest;
  }

  /// @param json with single quotes; `#LINE#` stands for the line's number
  TestRest.Response method(String name, String json) {
    return rest.call(name, json.replace("#LINE#", line.toString()));
  }

  /// Changes the chat as its administrator.
  TestRest.Response update(String fields) {
    return method("switchboard.livechat.update", "{'LINE_ID':#LINE#,'FIELDS':" + fields + "}");
  }

  <T> void set(LineField<T> field, T value) {
    run(work -> {
      Line changed = Lines.in(work).find(line).orElseThrow().with(field, value);
      return Lines.in(work).save(changed, UserId.SYSTEM);
    });
  }

  /// @param path below the chat's address, with a slash before it, or empty
  Answer call(String verb, String path, Map<String, String> headers, String json) {
    return at(verb, "/livechat/" + code + path, headers, json);
  }

  Answer at(String verb, String address, Map<String, String> headers, String json) {
    return at(verb, address, headers, json.replace('\'', '"').getBytes(UTF_8));
  }

  /// The address from which all browsers come from now on.
  void from(String address) {
    remote = address;
  }

  private Answer at(String verb, String address, Map<String, String> headers, byte[] body) {
    String[] parts = address.split("\\?", 2);
    HttpCall call =
        new HttpCall(
            verb,
            parts[0],
            parts.length > 1 ? parts[1] : "",
            name -> Optional.ofNullable(headers.get(name)),
            body,
            remote,
            false);
    String route = address.startsWith("/chat/") ? "chat" : "livechat";
    if (address.contains("/files")) {
      route = "livechat-files";
    }
    return answer(
        Objects.requireNonNull(handlers.get(route)).handle(call).toCompletableFuture().join());
  }

  private static Answer answer(HttpReply reply) {
    String text = new String(reply.body(), UTF_8);
    Map<String, String> headers = new HashMap<>();
    reply.headers().forEach(header -> headers.put(header.name(), header.value()));
    boolean json = reply.contentType().startsWith("application/json");
    return new Answer(
        reply.status(), json ? Json.tree(text) : Json.mapper().createObjectNode(), headers, text);
  }

  Answer begin(String json) {
    return call("POST", "/begin", Map.of(), json);
  }

  Browser visitor() {
    return browser(begin("{}"));
  }

  Browser browser(Answer begun) {
    return new Browser(begun.body().path("token").asString());
  }

  /// The dialog of the only visitor who has written.
  Dialog dialog() {
    return run(work -> Dialogs.in(work).byCode("livechat|" + line + "|1|1").orElseThrow());
  }

  void answer(String text) {
    run(new PostMessage(chat(), operator, text, false));
  }

  void answer(Dialog dialog, String text) {
    run(new PostMessage(dialog.id(), operator, text, false));
  }

  ChatId chat() {
    return dialog().id();
  }

  @Override
  public void close() {
    module.close();
    store.close();
  }
}
