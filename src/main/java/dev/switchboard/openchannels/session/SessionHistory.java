package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A session with its messages and everything they mention, in a fixed number of queries.
///
/// Source: contract/methods/imopenlines/imopenlines.session.history.get.json
final class SessionHistory {
  /// The newest messages of a session that are shown.
  static final int LIMIT = 1000;

  private final DialogView dialogs;
  private final Directory directory;
  private final FileLinks links;
  private final InstantSource clock;
  private final WireDates dates;

  SessionHistory(Database database, FileLinks links, InstantSource clock, WireDates dates) {
    this.dialogs = new DialogView(database);
    this.directory = new Directory(database);
    this.links = links;
    this.clock = clock;
    this.dates = dates;
  }

  /// Empty when the dialog is not the caller's to read.
  Optional<Map<String, @Nullable Object>> of(Caller caller, Session session) {
    return dialogs
        .readable(caller.portal(), session.chat(), caller.user())
        .map(dialog -> answer(caller, dialog, session));
  }

  private Map<String, @Nullable Object> answer(Caller caller, Dialog dialog, Session session) {
    PortalId portal = caller.portal();
    List<Message> messages = dialogs.messages(portal, session.chat(), session.id(), LIMIT);
    DialogCard card =
        new DialogCard(dialog, Optional.of(session), dialogs.members(portal, dialog.id()));
    HistoryPeople people = people(portal, card, messages);
    HistoryMessages shown =
        new HistoryMessages(
            messages,
            dates,
            new FileAnswer(links, portal),
            message -> people.name(message.author()));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    session(answer, caller, session);
    answer.put("message", HistoryMessages.orList(shown.byId()));
    answer.put("usersMessage", Map.of(dialog.id().dialogId(), shown.ids()));
    answer.put("users", people.byId());
    answer.put(
        "openlines",
        Map.of("canvoteashead", Map.of(session.line().toString(), mayVote(caller, session))));
    answer.put("userInGroup", HistoryMessages.orList(people.byDepartment()));
    answer.put("woUserInGroup", List.of());
    String chat = dialog.id().toString();
    answer.put("chat", Map.of(chat, HistoryChat.of(card, dates)));
    answer.put("userBlockChat", Map.of(chat, HistoryChat.nobody(card.participants())));
    answer.put("userInChat", Map.of(chat, card.participants()));
    answer.put("files", HistoryMessages.orList(shown.files()));
    return answer;
  }

  private void session(Map<String, @Nullable Object> answer, Caller caller, Session session) {
    Session.HeadVote vote = session.head();
    boolean joins = dialogs.find(caller.portal(), session.chat(), caller.user()).isPresent();
    answer.put("chatId", session.chat().value());
    answer.put("canJoin", joins ? "Y" : "N");
    answer.put("canVoteHead", mayVote(caller, session) ? "Y" : "N");
    answer.put("sessionId", session.id());
    answer.put("sessionVoteHead", vote == null ? 0 : vote.rating());
    answer.put("sessionCommentHead", vote == null ? null : vote.comment());
    answer.put("userId", session.chat().dialogId());
  }

  private boolean mayVote(Caller caller, Session session) {
    return directory.rights(caller.portal()).may(caller.user(), Right.VOTE, session.line().value());
  }

  private HistoryPeople people(PortalId portal, DialogCard card, List<Message> messages) {
    Set<UserId> mentioned =
        Stream.concat(
                card.participants().stream().map(UserId::new),
                messages.stream().map(Message::author))
            .filter(user -> !user.isSystem())
            .collect(Collectors.toSet());
    return new HistoryPeople(
        directory.find(portal, mentioned), directory.departments(portal), clock.instant(), dates);
  }
}
