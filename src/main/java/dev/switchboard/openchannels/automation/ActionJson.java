package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.reply.Variables;
import dev.switchboard.openchannels.session.Course.Urgency;
import dev.switchboard.openchannels.tag.Tag;
import dev.switchboard.platform.http.WebhookSignature;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Params;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Actions as they come in, are stored and are shown: `{"DO":"assign","USER_ID":5}`.
final class ActionJson {
  static final int MOST = 20;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_URL = 2000;
  private static final long LONGEST_SNOOZE = Duration.ofDays(365).toSeconds();

  /// What is wrong with an action, as a sentence.
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private ActionJson() {}

  /// Actions as they are stored.
  static List<Action> read(JsonNode list) {
    return read(list, List.of());
  }

  /// Actions as a caller says them.
  ///
  /// @param before what they replace: a webhook that says no `SECRET` keeps the one of its address
  /// @throws Wrong for the first action that cannot be done
  static List<Action> read(JsonNode list, List<Action> before) {
    if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
      throw new Wrong("'ACTIONS' must be a list of 1 to " + MOST + " actions");
    }
    return list.values().stream().map(node -> action(node, before)).toList();
  }

  private static Action action(JsonNode node, List<Action> before) {
    String name = node.path("DO").asString("").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "assign" -> new Action.Assign(new UserId(id(node, "USER_ID")));
      case "move" -> new Action.Move(new LineId(id(node, "LINE_ID")));
      case "tag" -> new Action.AddTag(tag(node));
      case "untag" -> new Action.RemoveTag(tag(node));
      case "reply" -> new Action.Reply(text(node));
      case "note" -> new Action.Note(text(node));
      case "webhook" -> webhook(url(node), node, before);
      case "close" -> new Action.Close();
      case "agent" -> new Action.StartAgent(new UserId(id(node, "BOT_ID")));
      case "urgency" -> new Action.SetUrgency(urgency(node));
      case "snooze" -> new Action.Snooze(Duration.ofSeconds(seconds(node)));
      case "notify" -> new Action.Notify(new UserId(id(node, "USER_ID")), text(node));
      default ->
          throw new Wrong(
              "'DO' must be one of assign, move, tag, untag, reply, note, webhook, close, agent,"
                  + " urgency, snooze, notify, came: "
                  + shown(name));
    };
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }

  private static long id(JsonNode node, String name) {
    return Params.number(node.path(name))
        .filter(id -> id > 0)
        .orElseThrow(() -> new Wrong("'" + name + "' of an action must be a positive integer"));
  }

  private static Tag tag(JsonNode node) {
    return Tag.read(node.path("TAG").asString(""))
        .orElseThrow(
            () -> new Wrong("'TAG' must have 1 to " + Tag.LONGEST + " characters on one line"));
  }

  private static String text(JsonNode node) {
    String text = Storable.text(node.path("TEXT").asString(""));
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new Wrong("'TEXT' of an action must have 1 to " + LONGEST_TEXT + " characters");
    }
    Set<String> unknown = Variables.unknown(text);
    if (!unknown.isEmpty()) {
      throw new Wrong("There are no variables " + unknown + ", only " + Variables.names());
    }
    return text;
  }

  private static String url(JsonNode node) {
    String url = node.path("URL").asString("");
    try {
      URI uri = new URI(url);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      if (uri.getHost() != null
          && Set.of("http", "https").contains(scheme)
          && url.length() <= LONGEST_URL) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw new Wrong("'URL' of an action must be an address that begins with http");
    }
    throw new Wrong("'URL' of an action must be an address that begins with http");
  }

  private static Action.Webhook webhook(String url, JsonNode node, List<Action> before) {
    if (node.has("SECRET")) {
      return new Action.Webhook(url, secret(node));
    }
    return before.stream()
        .filter(Action.Webhook.class::isInstance)
        .map(Action.Webhook.class::cast)
        .filter(old -> old.url().equals(url))
        .findFirst()
        .orElse(new Action.Webhook(url, ""));
  }

  private static String secret(JsonNode node) {
    String secret = node.path("SECRET").asString("");
    if (!secret.isEmpty()) {
      try {
        WebhookSignature.of(List.of(secret));
      } catch (IllegalArgumentException e) {
        throw new Wrong("'SECRET' must be 24 to 64 bytes in Base64, with or without whsec_ before");
      }
    }
    return secret;
  }

  private static Urgency urgency(JsonNode node) {
    String name = node.path("URGENCY").asString("");
    return Stream.of(Urgency.values())
        .filter(urgency -> urgency.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new Wrong("'URGENCY' must be one of low, normal, high, urgent"));
  }

  private static long seconds(JsonNode node) {
    return Params.number(node.path("SECONDS"))
        .filter(seconds -> seconds > 0 && seconds <= LONGEST_SNOOZE)
        .orElseThrow(() -> new Wrong("'SECONDS' must be from 1 to " + LONGEST_SNOOZE));
  }

  static String write(List<Action> actions) {
    return Json.write(actions.stream().map(action -> of(action, true)).toList());
  }

  /// For people to see: without secrets.
  static List<Map<String, Object>> shown(List<Action> actions) {
    return new ArrayList<>(actions.stream().map(action -> of(action, false)).toList());
  }

  private static Map<String, Object> of(Action action, boolean secrets) {
    return switch (action) {
      case Action.Assign assign -> map("assign", "USER_ID", assign.user().value());
      case Action.Move move -> map("move", "LINE_ID", move.line().value());
      case Action.AddTag add -> map("tag", "TAG", add.tag().name());
      case Action.RemoveTag remove -> map("untag", "TAG", remove.tag().name());
      case Action.Reply reply -> map("reply", "TEXT", reply.text());
      case Action.Note note -> map("note", "TEXT", note.text());
      case Action.Webhook webhook -> {
        Map<String, Object> map = map("webhook", "URL", webhook.url());
        if (!webhook.secret().isEmpty()) {
          map.put(secrets ? "SECRET" : "SIGNED", secrets ? webhook.secret() : true);
        }
        yield map;
      }
      case Action.Close _ -> new LinkedHashMap<>(Map.of("DO", "close"));
      case Action.StartAgent start -> map("agent", "BOT_ID", start.bot().value());
      case Action.SetUrgency set ->
          map("urgency", "URGENCY", set.urgency().name().toLowerCase(Locale.ROOT));
      case Action.Snooze snooze -> map("snooze", "SECONDS", snooze.time().toSeconds());
      case Action.Notify notify -> {
        Map<String, Object> map = map("notify", "USER_ID", notify.user().value());
        map.put("TEXT", notify.text());
        yield map;
      }
    };
  }

  private static Map<String, Object> map(String name, String field, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("DO", name);
    map.put(field, value);
    return map;
  }
}
