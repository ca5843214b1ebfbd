package dev.switchboard.openchannels.session;

import dev.switchboard.directory.presence.EndLease;
import dev.switchboard.directory.user.AddDepartment;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Member;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.im.ImModule;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import dev.switchboard.platform.timer.DueTimers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A company of its own in a shared store: a line with two operators, a supervisor, a bot and
/// somebody who has nothing to do with it.
public final class Office {
  final FakeCrm crm = new FakeCrm();
  public final List<DomainEvent> heard = new CopyOnWriteArrayList<>();
  public final PortalId portal;
  public final UserId ann;
  public final UserId bob;
  public final UserId chief;
  public final UserId outsider;
  public final UserId stranger;
  public final UserId bot;
  public final LineId line;

  /// A line that says nothing of its own.
  private static final LineSettings QUIET =
      LineSettings.DEFAULT
          .with(LineFields.CLOSE_RULE, ReactionRule.NONE)
          .with(LineFields.VOTE_MESSAGE, false);

  private final TestStore store;
  private final TestRest rest;
  private int told;

  public Office(TestStore store, long portal) {
    this.store = store;
    this.portal = new PortalId(portal);
    store
        .lanes()
        .listen((work, event) -> {
          if (work.portal().equals(this.portal)) {
            heard.add(event);
          }
        });
    FilesModule files = store.files();
    SessionModule sessions =
        new SessionModule(
            store.database(), store.lanes(), crm, files.links(), store.clock(), ZoneOffset.UTC);
    ImModule im =
        new ImModule(store.database(), store.lanes(), files, store.clock(), ZoneOffset.UTC);
    listen(sessions.listeners());
    this.rest =
        new TestRest(
            Stream.concat(sessions.methods().stream(), im.methods().stream()).toList(),
            store.clock());
    run(new AddDepartment("Company", null));
    ann = hire("ann", Role.OPERATOR);
    bob = hire("bob", Role.OPERATOR);
    chief = hire("chief", Role.SUPERVISOR);
    outsider = hire("outsider", Role.OPERATOR);
    stranger = hire("stranger", Role.NONE);
    bot = work(w -> Users.in(w).addBot(Profile.named("Echo", "")));
    line = open(QUIET.with(LineFields.LINE_NAME, "Sales"), ann, bob);
  }

  /// Only to what happens in this office.
  private void listen(List<EventListener> listeners) {
    store
        .lanes()
        .listen((work, event) -> {
          if (work.portal().equals(portal)) {
            listeners.forEach(listener -> listener.on(work, event));
          }
        });
  }

  /// Time passes, and what becomes due happens at its moment.
  void passes(Duration time) {
    new DueTimers(store, List.of(new QueueClock(), new EndLease())).pass(portal, time);
  }

  private record Do<O>(Function<Work, O> what) implements Command<O> {
    @Override
    public O decide(Work work) {
      return what.apply(work);
    }
  }

  public <O> O run(Command<O> command) {
    return store.lanes().call(portal, command);
  }

  public <O> O work(Function<Work, O> what) {
    return run(new Do<>(what));
  }

  public TestStore store() {
    return store;
  }

  public UserId hire(String name, Role role, Long... departments) {
    AddUser.Outcome outcome =
        run(
            new AddUser(
                new Login(name + "@example.com"),
                Profile.named(name, "Smith"),
                role,
                List.of(departments),
                null));
    return ((AddUser.Outcome.Added) outcome).user();
  }

  public LineId open(LineSettings settings, UserId... queue) {
    List<QueueEntry> entries =
        List.of(queue).stream().<QueueEntry>map(QueueEntry.User::new).toList();
    return open(settings, entries);
  }

  public LineId open(LineSettings settings, List<QueueEntry> queue) {
    return work(w -> Lines.in(w).add(settings, queue, ann).id());
  }

  public <T> void set(LineField<T> field, T value) {
    change(line, known -> known.with(field, value));
  }

  public void change(LineId id, Function<Line, Line> change) {
    work(w -> Lines.in(w).save(change.apply(Lines.in(w).find(id).orElseThrow()), chief));
  }

  /// A message of `client` on the line; each has an id of its own in the channel.
  public ReceiveMessage.Outcome.Stored writes(String client, String text) {
    return writes(line, client, text, Optional.empty());
  }

  public ReceiveMessage.Outcome.Stored writesToBot(String client, String text) {
    return writes(line, client, text, Optional.of(bot));
  }

  public ReceiveMessage.Outcome.Stored writes(
      LineId on, String client, String text, Optional<UserId> first) {
    told++;
    return (ReceiveMessage.Outcome.Stored)
        run(new ReceiveMessage(message(on, client, text, "m" + told), first));
  }

  public ClientMessage message(LineId on, String client, String text, String externalId) {
    return new ClientMessage(
        new UserCode("LiveChat", on, client, client),
        "livechat|" + on + "|" + client,
        false,
        Optional.of(externalId),
        new ClientCard(client, "", "", "", "", ""),
        text,
        List.of(),
        Optional.empty(),
        "");
  }

  public Caller as(UserId user) {
    return new Caller(portal, user, false, Set.of("imopenlines", "im", "lists"), Optional.empty());
  }

  public TestRest.Response call(UserId user, String method, String json) {
    return rest.as(as(user)).call(method, json);
  }

  /// A method that takes a chat.
  public TestRest.Response call(UserId user, String method, ChatId chat) {
    return call(user, method, "{'CHAT_ID':" + chat + "}");
  }

  public Session last(ChatId chat) {
    return SqlSessions.readLast(store.database(), portal, chat).orElseThrow();
  }

  public Dialog dialog(ChatId chat) {
    return work(w -> Dialogs.in(w).find(chat).orElseThrow());
  }

  public List<UserId> members(ChatId chat) {
    return work(w ->
        Dialogs.in(w).members(chat).stream()
            .map(Member::user)
            .sorted(Comparator.comparingLong(UserId::value))
            .toList());
  }

  /// What the client got to see since the start, oldest first.
  public List<String> outgoing(ChatId chat) {
    return messages(chat).stream()
        .filter(m -> !m.inside() && m.origin() != Message.Origin.CLIENT)
        .map(Message::text)
        .toList();
  }

  public List<Message> messages(ChatId chat) {
    return heard.stream()
        .filter(DialogEvent.MessageAdded.class::isInstance)
        .map(event -> ((DialogEvent.MessageAdded) event).message())
        .filter(message -> message.chat().equals(chat))
        .toList();
  }

  public <E> List<E> heard(Class<E> type) {
    return heard.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// Who is asked to take the dialog, if somebody is.
  public @Nullable UserId offeredTo(ChatId chat) {
    return last(chat).stage() instanceof Session.Stage.Queued queued
        ? queued.offered().orElse(null)
        : null;
  }
}
