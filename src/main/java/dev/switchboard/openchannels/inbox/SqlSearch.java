package dev.switchboard.openchannels.inbox;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MESSAGE;

import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.SqlAccess;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// Looks through what was written, newest first.
///
/// Texts are compared here and not in the database, whose two kinds disagree about letters beyond
/// English. So each call looks through a bounded number of messages, and the next goes on there.
final class SqlSearch {
  private static final int ROUNDS = 20;
  private static final int AT_ONCE = 1_000;

  private record Text(long id, long chat, String text) {}

  /// What was found, newest first.
  ///
  /// @param reached the oldest message that was looked at, 0 when there is none older
  record Found(List<Long> messages, long reached) {}

  private final DSLContext sql;
  private final PortalId portal;
  private final UserId user;
  private final Set<Long> asked = new HashSet<>();
  private final Set<Long> open = new HashSet<>();

  SqlSearch(DSLContext sql, PortalId portal, UserId user) {
    this.sql = sql;
    this.portal = portal;
    this.user = user;
  }

  /// Messages of dialogs that are open to the user. At most two queries for a thousand messages,
  /// and no more than [#ROUNDS] thousand messages.
  ///
  /// @param before looks at what is older than this message
  Found messages(Words words, long before, int limit) {
    List<Long> found = new ArrayList<>();
    long reached = before;
    for (int round = 0; round < ROUNDS; round++) {
      List<Text> texts = before(reached);
      List<Text> matching = texts.stream().filter(text -> words.areIn(text.text())).toList();
      ask(matching.stream().map(Text::chat).filter(chat -> !asked.contains(chat)).toList());
      for (Text text : matching) {
        if (open.contains(text.chat())) {
          found.add(text.id());
          if (found.size() == limit) {
            return new Found(found, text.id());
          }
        }
      }
      if (texts.size() < AT_ONCE) {
        return new Found(found, 0);
      }
      reached = texts.getLast().id();
    }
    return new Found(found, reached);
  }

  private List<Text> before(long message) {
    return sql.select(MESSAGE.ID, MESSAGE.CHAT_ID, MESSAGE.TEXT)
        .from(MESSAGE)
        .where(MESSAGE.PORTAL_ID.eq(portal.value()), MESSAGE.ID.lt(message))
        .orderBy(MESSAGE.ID.desc())
        .limit(AT_ONCE)
        .fetch(row -> new Text(row.value1(), row.value2(), row.value3()));
  }

  private void ask(Collection<Long> chats) {
    if (!chats.isEmpty()) {
      asked.addAll(chats);
      open.addAll(
          sql.select(DIALOG.ID)
              .from(DIALOG)
              .where(
                  DIALOG.PORTAL_ID.eq(portal.value()),
                  DIALOG.ID.in(chats),
                  SqlAccess.isOpenTo(user, DialogView.TO_READ))
              .fetch(DIALOG.ID));
    }
  }
}
