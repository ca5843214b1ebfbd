package dev.switchboard.openchannels.push;

import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.openchannels.push.PushService.Given;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.FakeCrm;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.session.SessionModule;
import dev.switchboard.platform.http.AddressGuard;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.NameResolver;
import dev.switchboard.platform.http.OutboundConfig;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.outbox.DueDeliveries;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A line that Ann answers, Bob beside her, one client, and a push service on this machine.
final class PushWorld implements AutoCloseable {
  private static final PortalId PORTAL = PortalId.FIRST;

  final PushService service = new PushService();
  final BrowserOfOperator browser = new BrowserOfOperator();
  final UserId ann;
  final UserId bob;
  private final TestStore store;
  private final OutboundHttp http;
  private final DueDeliveries deliveries;
  private final TestRest rest;
  private final LineId line;
  private int written;
  private int heard;

  PushWorld(TestStore store) {
    this.store = store;
    http =
        new OutboundHttp(
            service.vertx(),
            new AddressGuard(new GuardPolicy(true, List.of()), NameResolver.system()),
            OutboundConfig.DEFAULT);
    PushModule push =
        new PushModule(
            store.database(), store.lanes(), http, store.clock(), () -> "https://chat.example.com");
    SessionModule sessions =
        new SessionModule(
            store.database(),
            store.lanes(),
            new FakeCrm(),
            store.files().links(),
            store.clock(),
            ZoneOffset.UTC);
    Stream.of(sessions.listeners(), push.listeners())
        .flatMap(List::stream)
        .forEach(store.lanes()::listen);
    deliveries = new DueDeliveries(store, push.carriers());
    List<Method> methods =
        Stream.of(sessions.methods(), push.methods()).flatMap(List::stream).toList();
    rest = new TestRest(methods, store.clock());
    push.prepare(PORTAL);
    ann = hire("Ann");
    bob = hire("Bob");
    LineSettings settings =
        LineSettings.DEFAULT
            .with(LineFields.CLOSE_RULE, ReactionRule.NONE)
            .with(LineFields.VOTE_MESSAGE, false);
    line =
        run(work ->
            Lines.in(work).add(settings, List.of(new QueueEntry.User(ann)), UserId.SYSTEM).id());
  }

  private UserId hire(String name) {
    Login login = new Login(name.toLowerCase(Locale.ROOT) + "@example.com");
    AddUser add = new AddUser(login, Profile.named(name, "Smith"), Role.OPERATOR, List.of(), null);
    return ((AddUser.Outcome.Added) run(add)).user();
  }

  TestStore store() {
    return store;
  }

  <O> O run(Command<O> command) {
    return store.run(command);
  }

  TestRest.Response call(UserId user, String method, String json) {
    return rest.as(new Caller(PORTAL, user, false, Set.of("imopenlines", "im"), Optional.empty()))
        .call(method, json);
  }

  /// A browser of a person at the service here, which speaks http only.
  void subscribe(UserId user, String path) {
    String endpoint = service.url(path);
    run(
        new Subscribe(
            new Subscription(
                Subscription.idOf(endpoint),
                user,
                endpoint,
                browser.key(),
                browser.secret(),
                "de",
                store.clock().instant())));
  }

  List<Subscription> subscriptions(UserId user) {
    return run(work -> Subscriptions.in(work).of(user));
  }

  ChatId writes(String text) {
    String id = "m" + ++written;
    ClientMessage message =
        new ClientMessage(
            new UserCode("livechat", line, "lena", "lena"),
            "livechat|" + line + "|lena",
            false,
            Optional.of(id),
            new ClientCard("Lena", "", "", "", "", ""),
            text,
            List.of(),
            Optional.empty(),
            "");
    return ((ReceiveMessage.Outcome.Stored) run(new ReceiveMessage(message, Optional.empty())))
        .chat();
  }

  void answers(UserId user, ChatId chat) {
    call(user, "imopenlines.operator.answer", "{'CHAT_ID':" + chat + "}");
    told();
  }

  void gives(ChatId chat, UserId to) {
    call(
        ann,
        "imopenlines.operator.transfer",
        "{'CHAT_ID':" + chat + ",'TRANSFER_ID':'" + to + "'}");
  }

  /// What the service is given by trying once what waits.
  List<Given> told() {
    deliveries.settle(PORTAL);
    List<Given> all = new ArrayList<>(service.all());
    List<Given> news = all.subList(heard, all.size());
    heard = all.size();
    return news;
  }

  @Override
  public void close() {
    http.close();
    service.close();
    store.close();
  }
}
