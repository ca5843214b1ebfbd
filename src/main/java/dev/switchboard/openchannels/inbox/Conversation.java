package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.inbox.SqlConversation.Episode;
import dev.switchboard.openchannels.inbox.SqlConversation.Said;
import dev.switchboard.openchannels.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One dialog, opened: what was written, its sessions and its client.
///
/// @param messages oldest first; the first one is beyond the limit when there are more than that
/// @param sessions newest first
record Conversation(
    Card card,
    List<Said> messages,
    List<Episode> sessions,
    Optional<SqlErased.Erased> erased,
    int limit) {
  Conversation {
    messages = List.copyOf(messages);
    sessions = List.copyOf(sessions);
  }

  Map<String, @Nullable Object> json(Map<String, @Nullable Object> dialog) {
    int beyond = Math.max(0, messages.size() - limit);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("dialog", dialog);
    answer.put("messages", messages.stream().skip(beyond).map(MessageJson::of).toList());
    answer.put("more", beyond > 0);
    answer.put("session", sessions.stream().findFirst().map(Conversation::session).orElse(null));
    answer.put("client", client(card.dialog()));
    answer.put("erased", erased.map(Conversation::erasure).orElse(null));
    answer.put("past", sessions.stream().skip(1).map(Conversation::session).toList());
    return answer;
  }

  private static Map<String, @Nullable Object> erasure(SqlErased.Erased erased) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("at", erased.at().toEpochMilli());
    json.put("by", CardJson.named(erased.by(), erased.name()));
    json.put("done", erased.done());
    return json;
  }

  private static Map<String, @Nullable Object> session(Episode episode) {
    Session session = episode.session();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", session.id());
    json.put("state", CardJson.state(Optional.of(session.stage())));
    json.put("since", session.stage().since().toEpochMilli());
    json.put("line", CardJson.named(session.line().value(), episode.line()));
    json.put(
        "holder",
        session.holder().map(user -> CardJson.named(user.value(), episode.holder())).orElse(null));
    json.put("created_at", session.createdAt().toEpochMilli());
    json.put("closed_at", session.isOpen() ? null : session.stage().since().toEpochMilli());
    json.put("spam", session.stage() instanceof Session.Stage.Closed closed && closed.spam());
    Session.HeadVote vote = session.head();
    json.put("rating", vote == null || vote.rating() == 0 ? null : vote.rating());
    json.put("comment", vote == null ? null : vote.comment());
    return json;
  }

  private Map<String, @Nullable Object> client(Dialog dialog) {
    ClientCard known = dialog.card();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", dialog.client().value());
    json.put("name", known.fullName());
    json.put("avatar", CardJson.orNull(card.avatar()));
    json.put("login", CardJson.orNull(known.login()));
    json.put("phone", CardJson.orNull(known.phone()));
    json.put("email", CardJson.orNull(known.email()));
    json.put("site", CardJson.orNull(known.site()));
    json.put("user_code", dialog.code());
    json.put("description", CardJson.orNull(dialog.description()));
    json.put("lead", dialog.lead() == 0 ? null : dialog.lead());
    json.put("since", dialog.createdAt().toEpochMilli());
    return json;
  }
}
