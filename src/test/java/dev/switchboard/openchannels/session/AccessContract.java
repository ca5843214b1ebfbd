package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.user.AddDepartment;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Who may see a dialog: the lanes and the database say the same.
interface AccessContract extends InTheOffice {
  @Test
  default void lanesAndDatabaseAgreeOnWhoMaySeeADialog() {
    int asked = 0;
    int open = 0;
    for (long seed = 1; seed <= 4; seed++) {
      Company company = new Company(office(), seed);
      for (int round = 0; round < 8; round++) {
        company.change();
        open += company.compare("seed " + seed + " round " + round);
        asked += company.size();
      }
    }
    assertThat(open).as("both answers must occur").isBetween(asked / 8, asked * 7 / 8);
  }

  /// A company that changes at random.
  final class Company {
    private final Office office;
    private final Random random;
    private final DialogView view;
    private final List<UserId> users = new ArrayList<>();
    private final List<LineId> lines = new ArrayList<>();
    private final List<ChatId> chats = new ArrayList<>();
    private final RandomRoles ownRoles;

    Company(Office office, long seed) {
      this.office = office;
      this.random = new Random(seed);
      this.view = new DialogView(office.store().database());
      for (int i = 0; i < 3; i++) {
        office.run(new AddDepartment("Department " + i, 1L));
      }
      Role[] roles = {Role.OPERATOR, Role.OPERATOR, Role.OPERATOR, Role.NONE, Role.SUPERVISOR};
      for (int i = 0; i < 10; i++) {
        users.add(office.hire("user" + i + "of" + seed, roles[i % roles.length], departments()));
      }
      users.add(office.bot);
      users.add(new UserId(99_999));
      for (int i = 0; i < 3; i++) {
        lines.add(office.open(LineSettings.DEFAULT, queue()));
      }
      UserId boss = office.hire("boss" + seed, Role.ADMINISTRATOR);
      ownRoles = new RandomRoles(office::run, random, boss, "Role of " + seed + " ", lines);
      for (int i = 0; i < 8; i++) {
        chats.add(
            office
                .writes(any(lines), "client" + i + "of" + seed, "Hello", Optional.empty())
                .chat());
      }
    }

    private Long[] departments() {
      return random
          .ints(random.nextInt(3), 2, 5)
          .distinct()
          .mapToObj(Long::valueOf)
          .toArray(Long[]::new);
    }

    private List<QueueEntry> queue() {
      List<QueueEntry> queue = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        queue.add(
            random.nextBoolean()
                ? new QueueEntry.User(users.get(random.nextInt(10)))
                : new QueueEntry.Department(2 + random.nextInt(3)));
      }
      return queue.stream().distinct().toList();
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    void change() {
      ownRoles.change(lines, users.subList(0, 10));
      ChatId chat = any(chats);
      UserId user = any(users);
      office.change(any(lines), line -> line.withQueue(queue()));
      office.run(
          new ChangeUser(
              users.get(random.nextInt(10)),
              random.nextBoolean()
                  ? new ChangeUser.Change.Dismiss()
                  : new ChangeUser.Change.TakeBack()));
      office.work(work -> {
        if (random.nextBoolean()) {
          Dialogs.in(work).join(chat, user);
        } else {
          Dialogs.in(work).leave(chat, user);
        }
        return true;
      });
      String target = "{'CHAT_ID':" + any(chats) + ",'QUEUE_ID':" + any(lines) + "}";
      office.call(office.chief, "imopenlines.operator.transfer", target);
      office.call(office.chief, "imopenlines.operator.another.finish", any(chats));
      office.call(office.chief, "imopenlines.session.start", any(chats));
    }

    /// @return how many of the dialogs were open to whom it was asked of
    int compare(String situation) {
      int open = 0;
      for (ChatId chat : chats) {
        for (UserId user : users) {
          boolean lane =
              office.work(
                  work -> Reach.isOpenTo(work, Dialogs.in(work).find(chat).orElseThrow(), user));
          boolean database = view.find(office.portal, chat, user).isPresent();
          assertThat(database).as("%s chat %s user %s", situation, chat, user).isEqualTo(lane);
          open += lane ? 1 : 0;
        }
      }
      return open;
    }

    int size() {
      return chats.size() * users.size();
    }
  }
}
