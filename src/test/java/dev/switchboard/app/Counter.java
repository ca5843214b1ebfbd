package dev.switchboard.app;

import dev.switchboard.crm.CrmModule;
import dev.switchboard.crm.item.ItemView;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.ClientForm;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.session.AnswerForm;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.CrmChatMethods;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.session.Saying;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.SessionModule;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A line with two operators, and the CRM behind it.
final class Counter implements AutoCloseable {
  static final ClientCard ADA =
      new ClientCard("Ada", "Smith", "", "+49 30 1234567", "ada@example.org", "");

  final UserId ann;
  final UserId bob;
  private final TestStore store;
  private final TestRest rest;
  private final LineId line;
  private int told;

  Counter(TestStore store) {
    this.store = store;
    CrmRights rights = new CrmRights(new Directory(store.database()), CrmRights.Level.EVERYBODYS);
    CrmBinding crm = new CrmBinding(rights, new ItemView(store.database()));
    SessionModule sessions =
        new SessionModule(
            store.database(),
            store.lanes(),
            crm,
            store.files().links(),
            store.clock(),
            ZoneOffset.UTC);
    sessions.listeners().forEach(store.lanes()::listen);
    List<Method> methods =
        Stream.of(
                new CrmModule(store.database(), store.lanes(), ZoneOffset.UTC, rights).methods(),
                sessions.methods(),
                new CrmChatMethods(
                        store.database(), store.lanes(), crm, _ -> Map.of("livechat", "Live chat"))
                    .methods())
            .flatMap(List::stream)
            .toList();
    this.rest = new TestRest(methods, store.clock());
    hire("admin", Role.ADMINISTRATOR);
    ann = hire("ann", Role.OPERATOR);
    bob = hire("bob", Role.OPERATOR);
    line =
        work(w ->
            Lines.in(w)
                .add(
                    LineSettings.DEFAULT.with(LineFields.LINE_NAME, "Sales"),
                    List.of(new QueueEntry.User(ann), new QueueEntry.User(bob)),
                    ann)
                .id());
  }

  private record Do<O>(Function<Work, O> what) implements Command<O> {
    @Override
    public O decide(Work work) {
      return what.apply(work);
    }
  }

  <O> O work(Function<Work, O> what) {
    return store.run(new Do<>(what));
  }

  UserId hire(String name, Role role) {
    AddUser.Outcome hired =
        store.run(
            new AddUser(
                new Login(name + "@example.com"),
                Profile.named(name, "Smith"),
                role,
                List.of(),
                null));
    return ((AddUser.Outcome.Added) hired).user();
  }

  <T> void set(LineField<T> field, T value) {
    work(w -> Lines.in(w).save(Lines.in(w).find(line).orElseThrow().with(field, value), ann));
  }

  /// A message of a client in his live chat.
  ///
  /// @return the chat
  long writes(ClientCard card, String text) {
    return writes(card, "livechat|" + line + "|" + card.name(), text);
  }

  long writes(ClientCard card, String place, String text) {
    return writes(card, place, text, true);
  }

  /// @param crm the channel lets the CRM know of the client
  long writes(ClientCard card, String place, String text, boolean crm) {
    told++;
    ClientMessage message =
        new ClientMessage(
            new UserCode("livechat", line, card.name(), card.name()),
            place,
            false,
            Optional.of("m" + told),
            card,
            text,
            List.of(),
            Optional.empty(),
            "",
            crm);
    return ((ReceiveMessage.Outcome.Stored)
            store.run(new ReceiveMessage(message, Optional.empty())))
        .chat()
        .value();
  }

  /// The client is asked by a form, and fills it in.
  void fills(long chat, ClientCard said) {
    Message form =
        work(w -> {
          Dialog dialog = Dialogs.in(w).find(new ChatId(chat)).orElseThrow();
          Session session = Sessions.in(w).open(dialog.id()).orElseThrow();
          Draft asks =
              Saying.form(w, Lines.in(w).find(line).orElseThrow(), dialog, ClientForm.WHOLE)
                  .orElseThrow();
          return new SessionDesk(w).post(dialog, session, asks);
        });
    String place = work(w -> Dialogs.in(w).find(new ChatId(chat)).orElseThrow().place());
    store.run(new AnswerForm(place, form.id(), said));
  }

  TestRest.Response call(UserId user, String method, String json) {
    return rest.as(TestRest.employee(user.value(), false)).call(method, json);
  }

  JsonNode done(UserId user, String method, String json) {
    TestRest.Response response = call(user, method, json);
    if (response.status() != 200) {
      throw new AssertionError(method + " " + response.body());
    }
    return response.result();
  }

  long add(String kind, String fields) {
    return done(ann, "crm." + kind + ".add", "{'fields':{" + fields + "}}").asLong();
  }

  JsonNode get(String kind, long id) {
    return done(ann, "crm." + kind + ".get", "{'id':" + id + "}");
  }

  JsonNode list(String kind, String filter) {
    return done(ann, "crm." + kind + ".list", "{'filter':{" + filter + "}}");
  }

  /// The first three positions of `entity_data_1`, and `entity_data_2`.
  String bound(long chat) {
    JsonNode dialog = done(ann, "imopenlines.dialog.get", "{'CHAT_ID':" + chat + "}");
    String[] first = dialog.path("entity_data_1").asString().split("\\|", 4);
    return String.join("|", first[0], first[1], first[2])
        + " "
        + dialog.path("entity_data_2").asString();
  }

  void finish(long chat) {
    UserId holder = ann;
    call(holder, "imopenlines.operator.answer", "{'CHAT_ID':" + chat + "}");
    done(holder, "imopenlines.operator.finish", "{'CHAT_ID':" + chat + "}");
    // A line may leave the client some time to rate: finished twice, it is over.
    call(holder, "imopenlines.operator.finish", "{'CHAT_ID':" + chat + "}");
  }

  @Override
  public void close() {
    store.close();
  }
}
