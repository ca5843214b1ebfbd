package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.agents.agent.AddAgent;
import dev.switchboard.agents.agent.AgentSettings;
import dev.switchboard.agents.agent.AgentSummary;
import dev.switchboard.agents.agent.Trainer;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.application.AddApplication;
import dev.switchboard.directory.application.Application;
import dev.switchboard.directory.application.IssueTokens;
import dev.switchboard.directory.portal.AddPortal;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Passwords;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.webhook.AddWebhook;
import dev.switchboard.openchannels.connector.AddOmnichannel;
import dev.switchboard.openchannels.external.AddExternalBot;
import dev.switchboard.openchannels.external.Dialect;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The demo's portal: people, a line, a channel with an agent, dialogs. Made once; its keys stand
/// in `demo.json`, which scripts and tests read.
final class Demo {
  private static final String[] SCOPES = {
    "imopenlines",
    "imconnector",
    "im",
    "imbot",
    "crm",
    "lists",
    "user",
    "department",
    "agents",
    "operations"
  };

  /// The page with the web chat.
  static final String WIDGET = "/demo";

  private final Config config;
  private final Server server;
  private final Path file;

  Demo(Config config, Server server) {
    this.config = config;
    this.server = server;
    this.file = config.data().resolve("demo.json");
  }

  /// @return where the keys stand
  Path make() {
    AddPortal.Outcome portal =
        call(new AddPortal("Demo company", server.directory().secrets().nextName()));
    if (portal instanceof AddPortal.Outcome.Added) {
      write(build());
    } else {
      write(renewed());
    }
    return file;
  }

  private ObjectNode build() {
    String password = server.directory().secrets().next().value().substring(0, 16);
    UserId admin =
        person(
            "admin@example.com", "Ada", "Lindqvist", "Administrator", Role.ADMINISTRATOR, password);
    UserId first = person("mia@example.com", "Mia", "Keller", "Support", Role.OPERATOR, password);
    UserId second = person("tom@example.com", "Tom", "Okafor", "Support", Role.OPERATOR, password);
    UserId third = person("ines@example.com", "Inés", "Duarte", "Support", Role.OPERATOR, password);
    UserId supervisor =
        person("vera@example.com", "Vera", "Novak", "Head of support", Role.SUPERVISOR, password);
    UserId outsider =
        person("otto@example.com", "Otto", "Brandt", "Accounting", Role.NONE, password);
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("base", config.base());
    keys.put("admin", administrator(admin, password));
    Map<String, String> webhooks = new LinkedHashMap<>();
    webhooks.put("admin", webhook(admin, SCOPES));
    webhooks.put("operator", webhook(first, SCOPES));
    webhooks.put("operator2", webhook(second, SCOPES));
    webhooks.put("supervisor", webhook(supervisor, SCOPES));
    webhooks.put("outsider", webhook(outsider, SCOPES));
    webhooks.put("narrow", webhook(admin, "user"));
    keys.put("webhooks", webhooks);
    keys.put("application", application(admin));
    List<UserId> operators = List.of(first, second, third);
    LineId line = line(operators, admin);
    keys.put("line", line.value());
    new DemoReplies(line, admin).commands().forEach(this::call);
    Secret client = server.directory().secrets().next();
    keys.put("omnichannel", omnichannel(line, client));
    keys.put("livechat", server.livechat().open(PortalId.FIRST, line).orElseThrow());
    keys.put("widget", config.base() + WIDGET);
    new DemoDialogs(server.lanes(), server.clients(), line, operators, supervisor, server.now())
        .make();
    keys.put("bot", webimBot(line, client));
    return Json.mapper().valueToTree(keys);
  }

  private static Map<String, Object> administrator(UserId admin, String password) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("user", admin.value());
    keys.put("login", "admin@example.com");
    keys.put("password", password);
    return keys;
  }

  private UserId person(
      String login, String name, String lastName, String position, Role role, String password) {
    AddUser.Outcome outcome =
        call(
            new AddUser(
                new Login(login),
                Profile.named(name, lastName).withWorkPosition(position),
                role,
                List.of(),
                Passwords.hash(password, new SecureRandom())));
    if (outcome instanceof AddUser.Outcome.Added(UserId user)) {
      return user;
    }
    throw new IllegalStateException("The demo's user " + login + " is there already.");
  }

  private String webhook(UserId user, String... scopes) {
    Secret code = server.directory().secrets().next();
    call(new AddWebhook(user, code.hash(), "Demo", Scopes.of(scopes), null));
    return "/rest/" + user + "/" + code.value() + "/";
  }

  private Map<String, Object> application(UserId admin) {
    Secret secret = server.directory().secrets().next();
    Secret token = server.directory().secrets().next();
    String clientId = "local." + server.directory().secrets().nextName();
    Application.Card card =
        new Application.Card(
            "Demo application", config.demoClientUrl() + "/app", "", Scopes.of(SCOPES));
    AddApplication.Outcome outcome = call(new AddApplication(clientId, secret.hash(), card, token));
    if (!(outcome instanceof AddApplication.Outcome.Added(long application))) {
      throw new IllegalStateException("The demo's application could not be made: " + outcome);
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", application);
    keys.put("client_id", clientId);
    keys.put("client_secret", secret.value());
    keys.putAll(tokens(application, admin));
    keys.put("application_token", token.value());
    return keys;
  }

  private Map<String, String> tokens(long application, UserId user) {
    Secret access = server.directory().secrets().next();
    Secret refresh = server.directory().secrets().next();
    call(new IssueTokens(application, user, access.hash(), refresh.hash()));
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("access_token", access.value());
    keys.put("refresh_token", refresh.value());
    return keys;
  }

  private LineId line(List<UserId> operators, UserId admin) {
    return call(
        new AddDemoLine(
            // Whoever waits in the demo has waited for hours: told so at once, all would look new.
            LineSettings.DEFAULT
                .with(LineFields.LINE_NAME, "Customer care")
                .with(LineFields.WATCH_TYPING, true)
                .with(LineFields.NO_ANSWER_RULE, ReactionRule.NONE),
            operators.stream().<QueueEntry>map(QueueEntry.User::new).toList(),
            admin));
  }

  private Map<String, Object> omnichannel(LineId line, Secret client) {
    Secret active = server.directory().secrets().next();
    Secret inactive = server.directory().secrets().next();
    UserId bot = agent();
    channel("Demo agent", line, bot, active, client, true);
    channel("Demo, switched off", line, bot, inactive, client, false);
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("active", active.value());
    keys.put("inactive", inactive.value());
    keys.put("client_url", config.demoClientUrl());
    keys.put("client_token", client.value());
    keys.put("user_code", "omnichannel|" + line + "|{chat_id}|{visitor_id}");
    return keys;
  }

  /// A bot of the Webim dialect at the client's address, with a channel of its own on the line.
  private Map<String, Object> webimBot(LineId line, Secret client) {
    Secret token = server.directory().secrets().next();
    Secret channel = server.directory().secrets().next();
    String url = config.demoClientUrl() + "/bot";
    UserId bot =
        call(new AddExternalBot("Demo bot", Dialect.WEBIM, url, token.hash())).orElseThrow();
    channel("Demo bot", line, bot, channel, client, true);
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("token", token.value());
    keys.put("user", bot.value());
    keys.put("url", url);
    keys.put("channel", channel.value());
    return keys;
  }

  private UserId agent() {
    AgentSummary agent = call(new AddAgent(AgentSettings.named("Demo agent", "en"), script()));
    Trainer.Outcome trained = server.agents().trainer().train(PortalId.FIRST, agent.id());
    if (!(trained instanceof Trainer.Outcome.Trained)) {
      throw new IllegalStateException("The demo's agent could not be trained: " + trained);
    }
    return agent.bot();
  }

  private static String script() {
    try (InputStream script = Demo.class.getResourceAsStream("/agents/demo-agent.json")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void channel(
      String name, LineId line, UserId bot, Secret token, Secret client, boolean active) {
    call(
        new AddOmnichannel(
            token.value(),
            name,
            line,
            Optional.of(bot),
            config.demoClientUrl(),
            client.value(),
            active,
            false));
  }

  /// The next start of the same demo: fresh tokens, and the address of today.
  private ObjectNode renewed() {
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          config.data()
              + " holds no complete demo. Choose another folder with --data; or, when the first"
              + " start of a demo was broken off here, remove this one and start again.");
    }
    ObjectNode keys = (ObjectNode) Json.tree(readFile());
    keys.put("base", config.base());
    keys.put("widget", config.base() + WIDGET);
    ObjectNode application = (ObjectNode) keys.path("application");
    UserId admin = new UserId(keys.path("admin").path("user").asLong());
    tokens(application.path("id").asLong(), admin).forEach(application::put);
    return keys;
  }

  private <O> O call(Command<O> command) {
    return server.lanes().call(PortalId.FIRST, command);
  }

  private String readFile() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ObjectNode keys) {
    try {
      PrivateFile.write(file, keys.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
