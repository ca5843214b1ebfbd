package dev.switchboard.openchannels.inbox;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The colleagues who can be named in a dialog, since they may read it: by the rule of
/// [dev.switchboard.openchannels.session.Reach#isReadableBy].
record Readers(Database database, PortalId portal) {
  private static final int MOST = 1_000;

  /// By name, without whoever asks.
  List<Map<String, Object>> json(ChatId chat, UserId asking) {
    List<User> staff =
        new Directory(database)
            .employees(portal).stream()
                .filter(user -> user.effectiveRole() != Role.NONE && !user.id().equals(asking))
                .toList();
    Set<UserId> readers = readers(chat, staff);
    return staff.stream()
        .filter(user -> readers.contains(user.id()))
        .sorted(Comparator.comparing(user -> user.profile().fullName()))
        .limit(MOST)
        .map(user -> CardJson.named(user.id().value(), user.profile().fullName()))
        .toList();
  }

  private Set<UserId> readers(ChatId chat, List<User> staff) {
    List<Long> chats = List.of(chat.value());
    return database.read(sql -> {
      Card card = SqlCards.read(sql, portal, chats).get(chat.value());
      List<Viewer> viewers = SqlViewers.read(sql, portal, staff.stream().map(User::id).toList());
      TakingPart part =
          new TakingPart(SqlTakingPart.read(sql, portal, chats, viewers).members(), Map.of());
      return card == null
          ? Set.<UserId>of()
          : viewers.stream()
              .filter(viewer -> viewer.sees(card, part))
              .map(Viewer::user)
              .collect(Collectors.toSet());
    });
  }
}
