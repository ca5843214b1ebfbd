package dev.switchboard.directory.audit;

import static dev.switchboard.platform.operations.Administrators.method;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reading the log.
///
/// The answer's `next` is `BEFORE` of the next page, 0 at the end. Times are epoch milliseconds.
public final class AuditMethods {
  private static final int MOST = 200;

  private final AuditLog log;
  private final Directory directory;

  public AuditMethods(AuditLog log, Directory directory) {
    this.log = log;
    this.directory = directory;
  }

  public List<Method> methods() {
    return List.of(
        method(Method.named("switchboard.audit.list"))
            .param(Param.integer("USER_ID"))
            .param(
                Param.text("SUBJECT")
                    .oneOf(
                        "session",
                        "login",
                        "user",
                        "role",
                        "line",
                        "channel",
                        "connector",
                        "webhook",
                        "application",
                        "agent",
                        "bot",
                        "delivery",
                        "dialog",
                        "retention"))
            .param(Param.integer("FROM"))
            .param(Param.integer("UNTIL"))
            .param(Param.id("BEFORE"))
            .param(Param.id("LIMIT"))
            .handledBy(this::list));
  }

  private Map<String, Object> list(Caller caller, Params params) {
    int limit = (int) Math.min(MOST, params.integer("LIMIT").orElse(50L));
    long before = params.integer("BEFORE").orElse(Long.MAX_VALUE);
    List<AuditEntry> page = log.page(caller.portal(), which(params), before, limit + 1);
    List<AuditEntry> shown = page.subList(0, Math.min(limit, page.size()));
    Map<UserId, User> people =
        directory.find(
            caller.portal(), shown.stream().map(AuditEntry::by).collect(Collectors.toSet()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", shown.stream().map(one -> row(one, people.get(one.by()))).toList());
    answer.put("next", page.size() > limit ? shown.getLast().id() : 0);
    return answer;
  }

  private static AuditLog.Which which(Params params) {
    return new AuditLog.Which(
        params.integer("USER_ID").filter(id -> id >= 0).map(UserId::new),
        params.text("SUBJECT").filter(text -> !text.isEmpty()),
        moment(params, "FROM"),
        moment(params, "UNTIL"));
  }

  private static Optional<Instant> moment(Params params, String name) {
    return params.integer(name).map(Instant::ofEpochMilli);
  }

  private static Map<String, Object> row(AuditEntry entry, @Nullable User by) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", entry.id());
    row.put("at", entry.at().toEpochMilli());
    row.put("by", entry.by().value());
    row.put("name", by == null ? "" : by.profile().fullName());
    row.put("action", entry.action());
    row.put("subject", entry.subject());
    row.put("title", entry.title());
    row.put("detail", entry.detail());
    return row;
  }
}
