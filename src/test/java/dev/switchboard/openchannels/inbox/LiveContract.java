package dev.switchboard.openchannels.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientMarks;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.session.RandomRoles;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What people see stays current by events alone, whatever happens, and nobody hears of what is not
/// his to see.
interface LiveContract {
  Desk desk();

  @Test
  default void anOldSnapshotAndTheEventsSinceAreANewSnapshot() {
    String policy = "{'NAME':'Fast','FIRST':600,'NEXT':900,'RESOLUTION':7200}";
    desk().done(desk().boss, "switchboard.sla.add", policy);
    Crowd crowd = new Crowd(desk(), 1);
    for (int i = 0; i < 6; i++) {
      crowd.act();
      crowd.promote();
    }
    List<PageOf> pages = new ArrayList<>();
    for (UserId user : crowd.people()) {
      pages.add(new PageOf(desk(), user));
    }
    for (int round = 0; round < 8; round++) {
      List<String> deeds = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        deeds.add(crowd.act());
      }
      pages.forEach(PageOf::listen);
      pages.forEach(page -> page.check(String.join("\n", deeds)));
    }
    assertThat(pages).allMatch(page -> page.resets() == 0);
  }

  @Test
  default void whatBotsOfEveryKindDoIsInTheEvents() {
    Crowd crowd = new Crowd(desk(), 6);
    Robots robots = new Robots(desk(), new Random(7));
    for (int i = 0; i < 8; i++) {
      crowd.act();
    }
    List<PageOf> pages = crowd.people().stream().map(user -> new PageOf(desk(), user)).toList();
    for (int round = 0; round < 24; round++) {
      List<String> deeds = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        deeds.add(i % 4 == 0 ? crowd.act() : robots.act(crowd.chats()));
      }
      pages.forEach(PageOf::listen);
      pages.forEach(page -> page.check(String.join("\n", deeds)));
    }
    assertThat(pages).allMatch(page -> page.resets() == 0);
    assertThat(robots.neverDone()).as("nearly all of it was done").hasSizeLessThan(3);
  }

  @Test
  default void whoTypesAndWhoLooksIsToldToThoseWhoSeeTheDialog() {
    ChatId chat = desk().writes("Lena", "Hello");
    ChatId other = desk().writes("Karl", "Hello");
    PageOf bob = new PageOf(desk(), desk().bob);
    PageOf cy = new PageOf(desk(), desk().cy);

    desk().done(desk().ann, "switchboard.inbox.typing", chat);
    desk().done(desk().ann, "switchboard.inbox.looking", chat);
    desk().done(desk().ann, "switchboard.inbox.looking", other);

    assertThat(bob.fleeting("typing")).containsExactly("Ann Smith in " + chat);
    assertThat(bob.fleeting("looking")).contains("Ann Smith in " + other, " in " + chat);
    assertThat(cy.fleeting("typing")).isEmpty();
    assertThat(cy.fleeting("looking")).isEmpty();
    for (String method : List.of("typing", "looking")) {
      String refused = "{'CHAT_ID':" + chat + "}";
      assertThat(desk().call(desk().cy, "switchboard.inbox." + method, refused).error())
          .isEqualTo("ACCESS_DENIED");
    }
    assertThat(desk().done(desk().ann, "switchboard.inbox.looking", "{'CHAT_ID':0}").path("users"))
        .isEmpty();
  }

  @Test
  default void peopleSeeWhoCanBeGivenADialog() {
    ChatId chat = desk().writes("Lena", "Hello");
    desk().done(desk().ann, "imopenlines.session.intercept", chat);

    JsonNode people = desk().done(desk().cy, "switchboard.people.list", "{}").path("people");

    JsonNode ann =
        people.values().stream()
            .filter(person -> person.path("id").asLong() == desk().ann.value())
            .findFirst()
            .orElseThrow();
    assertThat(ann.path("name").asString()).isEqualTo("Ann Smith");
    assertThat(ann.path("presence").asString()).isEqualTo("online");
    assertThat(ann.path("lines").toString()).isEqualTo("[" + desk().sales + "]");
    assertThat(ann.path("load").asInt()).isEqualTo(1);
    assertThat(people.values())
        .extracting(person -> person.path("id").asLong())
        .doesNotContain(desk().stranger.value(), desk().bot.value());
    assertThat(desk().call(desk().stranger, "switchboard.people.list", "{}").status())
        .isEqualTo(403);
  }

  @Test
  default void whoeverMaySeeOtherThingsThanBeforeBeginsAnew() {
    Crowd crowd = new Crowd(desk(), 2);
    for (int i = 0; i < 6; i++) {
      crowd.act();
    }
    List<PageOf> pages = crowd.people().stream().map(user -> new PageOf(desk(), user)).toList();

    crowd.reorganise();

    pages.forEach(PageOf::listen);
    pages.forEach(page -> page.check("the reorganisation"));
    assertThat(pages).allMatch(page -> page.resets() > 0);
  }

  @Test
  default void theRuleInMemoryIsTheRuleOfTheDatabase() {
    int seen = 0;
    int asked = 0;
    for (long seed = 3; seed < 5; seed++) {
      Crowd crowd = new Crowd(desk(), seed);
      for (int round = 0; round < 5; round++) {
        crowd.act();
        crowd.act();
        crowd.reorganise();
        for (ChatId chat : crowd.chats()) {
          for (UserId user : crowd.people()) {
            boolean inMemory = sees(user, chat);
            boolean inDatabase =
                desk()
                    .store
                    .database()
                    .read(sql -> SqlConversation.isOpenTo(sql, desk().portal, chat, user));
            assertThat(inMemory)
                .as("seed %s round %s chat %s user %s", seed, round, chat, user)
                .isEqualTo(inDatabase);
            seen += inMemory ? 1 : 0;
            asked++;
          }
        }
      }
    }
    assertThat(seen).as("both answers must occur").isBetween(asked / 8, asked * 7 / 8);
  }

  private boolean sees(UserId user, ChatId chat) {
    Set<Long> chats = Set.of(chat.value());
    return desk()
        .store
        .database()
        .read(sql -> {
          Card card = SqlCards.read(sql, desk().portal, chats).get(chat.value());
          List<Viewer> viewers = SqlViewers.read(sql, desk().portal, Set.of(user));
          TakingPart part = SqlTakingPart.read(sql, desk().portal, chats, viewers);
          return card != null && viewers.stream().anyMatch(viewer -> viewer.sees(card, part));
        });
  }

  /// People who do things at random.
  final class Crowd {
    private static final List<String> METHODS =
        List.of(
            "imopenlines.operator.answer",
            "imopenlines.operator.finish",
            "imopenlines.operator.another.finish",
            "imopenlines.operator.skip",
            "imopenlines.operator.spam",
            "imopenlines.session.start",
            "imopenlines.session.join",
            "imopenlines.session.intercept",
            "imopenlines.session.mode.pin",
            "imopenlines.session.mode.pinAll",
            "imopenlines.session.mode.unpinAll",
            "imopenlines.session.mode.silent",
            "imopenlines.operator.transfer",
            "imopenlines.session.head.vote",
            "im.message.add",
            "switchboard.inbox.note",
            "switchboard.inbox.read",
            "switchboard.inbox.draft",
            "switchboard.session.urgency",
            "switchboard.session.category",
            "switchboard.session.finish",
            "switchboard.session.snooze",
            "switchboard.session.unsnooze",
            "switchboard.session.skills.set",
            "switchboard.operator.skills.set",
            "switchboard.tag.add",
            "switchboard.tag.remove",
            "im.message.update",
            "im.message.delete",
            "im.message.like",
            "im.dialog.unread",
            "im.dialog.read",
            "im.dialog.read.all",
            "im.chat.mute",
            "im.chat.leave",
            "im.chat.user.add",
            "im.chat.user.delete",
            "im.chat.updateTitle",
            "im.recent.pin",
            "im.recent.unread",
            "im.recent.hide");

    private final Desk desk;
    private final Random random;
    private final Set<ChatId> chats = new LinkedHashSet<>();
    private final RandomRoles roles;

    Crowd(Desk desk, long seed) {
      this.desk = desk;
      this.random = new Random(seed);
      roles =
          new RandomRoles(
              desk::run,
              random,
              desk.boss,
              "Role of " + seed + " ",
              List.of(desk.sales, desk.help));
      chats.add(desk.writes("client0", "Hello"));
    }

    private List<LineId> lines() {
      return List.of(desk.sales, desk.help);
    }

    List<UserId> people() {
      return List.of(desk.ann, desk.bob, desk.cy, desk.chief, desk.stranger);
    }

    List<ChatId> chats() {
      return List.copyOf(chats);
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    /// @return what was done
    String act() {
      if (random.nextInt(4) == 0) {
        LineId line = any(List.of(desk.sales, desk.help));
        Optional<UserId> bot = random.nextInt(3) == 0 ? Optional.of(desk.bot) : Optional.empty();
        String client = "client" + random.nextInt(5);
        chats.add(desk.writes(line, client, "text " + random.nextInt(100), bot));
        return client + " writes";
      }
      ChatId chat = any(chats());
      if (random.nextInt(8) == 0) {
        return sees(chat);
      }
      UserId user = any(people());
      String method = any(METHODS);
      String target =
          any(List.of("queue" + desk.sales, "queue" + desk.help, "" + desk.cy, "" + desk.bot));
      String json =
          ("{'CHAT_ID':%s,'DIALOG_ID':'chat%s','MESSAGE':'Hm','TEXT':'%s','ACTIVATE':'%s',"
                  + "'TRANSFER_ID':'%s','SESSION_ID':%s,'RATING':%s,'MESSAGE_ID':%s,"
                  + "'URGENCY':'%s','CATEGORY_ID':0,'SECONDS':600,'CONFIRMED':'Y','SKILLS':['%s'],"
                  + "'TAGS':['%s'],'USERS':[%s],'USER_ID':%s,'TITLE':'%s'}")
              .formatted(
                  chat,
                  chat,
                  any(List.of("", "Dear")),
                  any(List.of("Y", "N")),
                  target,
                  1 + random.nextInt(10),
                  1 + random.nextInt(5),
                  1 + random.nextInt(60),
                  any(List.of("low", "urgent")),
                  any(List.of("tax", "law")),
                  any(List.of("refund", "vip", "late")),
                  any(people()),
                  any(people()),
                  any(List.of("Short", "Another title")));
      TestRest.Response response = desk.call(user, method, json);
      return method + " by " + user + " in " + chat + ": " + response.status();
    }

    /// The channel tells how far its client has read.
    private String sees(ChatId chat) {
      long seen = random.nextInt(80);
      ClientMarks marks =
          desk.work(w ->
              ClientMarks.move(
                  w, Dialogs.in(w).find(chat).orElseThrow(), seen + random.nextInt(5), seen));
      return "the client of " + chat + " has seen " + marks;
    }

    /// Other roles for some.
    void promote() {
      roles.change(lines(), people());
    }

    /// Other people on a line, other members, somebody leaves or comes back.
    void reorganise() {
      LineId line = any(lines());
      promote();
      List<QueueEntry> queue =
          random.nextBoolean()
              ? List.of(new QueueEntry.User(any(people())))
              : List.of(new QueueEntry.Department(1), new QueueEntry.User(desk.cy));
      desk.work(
          w -> Lines.in(w).save(Lines.in(w).find(line).orElseThrow().withQueue(queue), desk.chief));
      UserId user = any(people());
      desk.run(
          new ChangeUser(
              user,
              random.nextBoolean()
                  ? new ChangeUser.Change.Dismiss()
                  : new ChangeUser.Change.TakeBack()));
      ChatId chat = any(chats());
      desk.work(w -> {
        Dialogs.in(w).leave(chat, user);
        return true;
      });
    }
  }
}
