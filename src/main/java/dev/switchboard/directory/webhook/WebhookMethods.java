package dev.switchboard.directory.webhook;

import static dev.switchboard.platform.operations.Administrators.method;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How administrators make and revoke webhooks.
///
/// Times are epoch milliseconds, 0: never. The address of a webhook is its secret: it is told by
/// `add` and never again.
public final class WebhookMethods {
  private static final int MOST = 100;
  private static final int LONGEST_TITLE = 255;

  private final Webhooks webhooks;
  private final Directory directory;
  private final Lanes lanes;
  private final Secrets secrets;
  private final PublicAddress address;

  public WebhookMethods(
      Webhooks webhooks, Directory directory, Lanes lanes, Secrets secrets, PublicAddress address) {
    this.webhooks = webhooks;
    this.directory = directory;
    this.lanes = lanes;
    this.secrets = secrets;
    this.address = address;
  }

  public List<Method> methods() {
    return List.of(
        method(Method.named("switchboard.webhook.list"))
            .param(Param.id("AFTER"))
            .handledBy(this::list),
        method(Method.named("switchboard.webhook.add"))
            .param(Param.text("TITLE").requiredArgument())
            .param(Param.list("SCOPES").requiredArgument())
            .param(Param.id("USER_ID"))
            .param(Param.integer("EXPIRES"))
            .handledBy(this::add),
        method(Method.named("switchboard.webhook.revoke"))
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::revoke));
  }

  private List<Map<String, Object>> list(Caller caller, Params params) {
    List<Webhook> page = webhooks.page(caller.portal(), params.integer("AFTER").orElse(0L), MOST);
    Map<UserId, User> people =
        directory.find(
            caller.portal(), page.stream().map(Webhook::user).collect(Collectors.toSet()));
    return page.stream().map(one -> row(one, people.get(one.user()))).toList();
  }

  private static Map<String, Object> row(Webhook webhook, @Nullable User owner) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", webhook.id());
    row.put("title", webhook.title());
    row.put("user", webhook.user().value());
    row.put("name", owner == null ? "" : owner.profile().fullName());
    row.put("scopes", webhook.scopes().names());
    row.put("expires", webhook.expiresAt() == null ? 0 : webhook.expiresAt().toEpochMilli());
    row.put("created", webhook.createdAt().toEpochMilli());
    return row;
  }

  private Map<String, Object> add(Caller caller, Params params) {
    UserId owner = params.integer("USER_ID").map(UserId::new).orElse(caller.user());
    String title = params.text("TITLE").orElse("").strip();
    if (title.length() > LONGEST_TITLE) {
      throw RestError.argument("Argument 'TITLE' must have at most 255 characters");
    }
    Scopes scopes = Scopes.asked(params.list("SCOPES"));
    Optional<Instant> expires =
        params.integer("EXPIRES").filter(at -> at > 0).map(Instant::ofEpochMilli);
    Secret code = secrets.next();
    AddWebhook command = new AddWebhook(owner, code.hash(), title, scopes, expires.orElse(null));
    return switch (lanes.call(caller.portal(), command)) {
      case AddWebhook.Outcome.Added(long id) ->
          Map.of("id", id, "url", address.endpoint() + owner + "/" + code.value() + "/");
      case AddWebhook.Outcome.NoSuchUser _ ->
          throw RestError.badRequest(
              "USER_NOT_FOUND", "A webhook acts for an employee who is not dismissed.");
      case AddWebhook.Outcome.CodeTaken _ ->
          throw new IllegalStateException("a random code was there already");
    };
  }

  private boolean revoke(Caller caller, Params params) {
    return switch (lanes.call(caller.portal(), new RevokeWebhook(params.id("ID")))) {
      case REVOKED -> true;
      case NO_SUCH_WEBHOOK ->
          throw new RestError(404, "WEBHOOK_NOT_FOUND", "There is no such webhook.");
    };
  }
}
