package dev.switchboard.openchannels.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.user.AddDepartment;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A company of its own in a shared store: the line Sales with Ann and Bob, the line Help with Cy,
/// a supervisor, somebody without a role, and a bot.
final class Desk {
  final TestStore store;
  final Streams streams;
  final Feed feed;
  final PortalId portal;
  final UserId ann;
  final UserId bob;
  final UserId cy;
  final UserId chief;
  final UserId stranger;
  final UserId boss;
  final UserId bot;
  final LineId sales;
  final LineId help;

  private final TestRest rest;
  private int told;

  /// Where bots on servers of others answer.
  final Route bots;

  Desk(TestStore store, TestRest rest, Streams streams, Feed feed, Route bots, long portal) {
    this.bots = bots;
    this.store = store;
    this.streams = streams;
    this.feed = feed;
    this.rest = rest;
    this.portal = new PortalId(portal);
    run(new AddDepartment("Company", null));
    ann = hire("Ann", Role.OPERATOR, 1L);
    bob = hire("Bob", Role.OPERATOR);
    cy = hire("Cy", Role.OPERATOR, 1L);
    chief = hire("Chief", Role.SUPERVISOR);
    stranger = hire("Stranger", Role.NONE);
    boss = hire("Boss", Role.ADMINISTRATOR);
    bot = work(w -> Users.in(w).addBot(Profile.named("Echo", "")));
    sales = open("Sales", ann, bob);
    help = open("Help", cy);
  }

  <O> O run(Command<O> command) {
    return store.lanes().call(portal, command);
  }

  private record Do<O>(Function<Work, O> what) implements Command<O> {
    @Override
    public O decide(Work work) {
      return what.apply(work);
    }
  }

  <O> O work(Function<Work, O> what) {
    return run(new Do<>(what));
  }

  private UserId hire(String name, Role role, Long... departments) {
    Login login = new Login(name.toLowerCase(Locale.ROOT) + "@example.com");
    var outcome =
        run(new AddUser(login, Profile.named(name, "Smith"), role, List.of(departments), null));
    return ((AddUser.Outcome.Added) outcome).user();
  }

  private LineId open(String name, UserId... queue) {
    LineSettings settings =
        LineSettings.DEFAULT
            .with(LineFields.LINE_NAME, name)
            .with(LineFields.CLOSE_RULE, ReactionRule.NONE)
            .with(LineFields.VOTE_MESSAGE, false);
    List<QueueEntry> entries =
        List.of(queue).stream().<QueueEntry>map(QueueEntry.User::new).toList();
    return work(w -> Lines.in(w).add(settings, entries, queue[0]).id());
  }

  /// A client writes; a minute passes.
  ChatId writes(LineId on, String client, String text, Optional<UserId> first) {
    told++;
    store.clock().advance(Duration.ofMinutes(1));
    ClientMessage message =
        new ClientMessage(
            new UserCode("livechat", on, client, client),
            "livechat|" + on + "|" + client,
            false,
            Optional.of("m" + told),
            new ClientCard(client, "", "", "+49 30 1234", "", ""),
            text,
            List.of(),
            Optional.empty(),
            "");
    return ((ReceiveMessage.Outcome.Stored) run(new ReceiveMessage(message, first))).chat();
  }

  ChatId writes(String client, String text) {
    return writes(sales, client, text, Optional.empty());
  }

  Caller as(UserId user) {
    return new Caller(
        portal, user, user.equals(boss), Set.of("imopenlines", "im"), Optional.empty());
  }

  TestRest.Response call(UserId user, String method, String json) {
    return rest.as(as(user)).call(method, json);
  }

  /// A call of a bot, through a webhook that belongs to the boss.
  TestRest.Response asBot(String method, String json) {
    Set<String> scopes = Set.of("imopenlines", "im", "imbot");
    return rest.as(new Caller(portal, boss, true, scopes, Optional.empty())).call(method, json);
  }

  /// A call that must succeed.
  JsonNode done(UserId user, String method, String json) {
    TestRest.Response response = call(user, method, json);
    assertThat(response.status()).as(method + json + response.body()).isEqualTo(200);
    return response.result();
  }

  JsonNode done(UserId user, String method, ChatId chat) {
    return done(user, method, "{'CHAT_ID':" + chat + "}");
  }

  /// The chats of a list, in order.
  List<Long> list(UserId user, String view) {
    return chats(done(user, "switchboard.inbox.list", "{'VIEW':'" + view + "'}"));
  }

  static List<Long> chats(JsonNode list) {
    return list.path("dialogs").values().stream().map(card -> card.path("chat").asLong()).toList();
  }

  JsonNode card(UserId user, ChatId chat) {
    return done(user, "switchboard.inbox.open", chat).path("dialog");
  }
}
