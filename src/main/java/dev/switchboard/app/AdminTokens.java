package dev.switchboard.app;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.webhook.AddWebhook;
import dev.switchboard.directory.webhook.RevokeWebhook;
import dev.switchboard.directory.webhook.Webhook;
import dev.switchboard.directory.webhook.Webhooks;
import dev.switchboard.platform.identity.PortalId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `admin token …`: the addresses by which programs call REST methods as a certain person.
record AdminTokens(Config config, Foundation base, DirectoryModule directory) {
  private static final int MOST = 10_000;

  List<Map<String, Object>> list() {
    return new Webhooks(base.database())
        .page(PortalId.FIRST, 0, MOST).stream().map(AdminTokens::row).toList();
  }

  /// Nobody knows the code any more: only its hash is kept.
  private static Map<String, Object> row(Webhook webhook) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", webhook.id());
    row.put("user", webhook.user().value());
    row.put("title", webhook.title());
    row.put("scopes", webhook.scopes().text());
    row.put("created_at", webhook.createdAt().toString());
    return row;
  }

  List<Map<String, Object>> add(AdminWords words) {
    User user = owner(words);
    Scopes scopes = Scopes.parse(words.options().getOrDefault("scopes", ""));
    if (scopes.names().isEmpty()) {
      throw new IllegalArgumentException("'admin token add' needs --scopes.");
    }
    Secret code = directory.secrets().next();
    String title = words.options().getOrDefault("title", "Made on the command line");
    AddWebhook.Outcome outcome =
        base.lanes()
            .call(PortalId.FIRST, new AddWebhook(user.id(), code.hash(), title, scopes, null));
    if (!(outcome instanceof AddWebhook.Outcome.Added(long id))) {
      throw new IllegalStateException(user.login() + " is dismissed.");
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("address", config.base() + "/rest/" + user.id().value() + "/" + code.value() + "/");
    return List.of(row);
  }

  private User owner(AdminWords words) {
    String text = words.about("the login of the person for whom it acts");
    return Login.parse(text)
        .flatMap(login -> directory.users().find(PortalId.FIRST, login))
        .orElseThrow(() -> new IllegalStateException("nobody has the login " + text + "."));
  }

  List<Map<String, Object>> revoke(AdminWords words) {
    String text = words.about("the id of a token");
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("An id is a number, not " + text + ".");
    }
    long id = Long.parseLong(text);
    RevokeWebhook.Outcome outcome = base.lanes().call(PortalId.FIRST, new RevokeWebhook(id));
    if (outcome == RevokeWebhook.Outcome.NO_SUCH_WEBHOOK) {
      throw new IllegalStateException("there is no token " + id + ".");
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("revoked", true);
    return List.of(row);
  }
}
