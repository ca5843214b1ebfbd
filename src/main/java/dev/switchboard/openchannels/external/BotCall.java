package dev.switchboard.openchannels.external;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.external.BotDoes.Step;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The body of a call of a bot.
///
/// Source: spec/agents.md §5.3.
record BotCall(JsonNode body) {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_URL = 4096;
  private static final int MOST_BUTTONS = 100;

  /// The body says something that cannot be done.
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String sentence) {
      super(sentence);
    }
  }

  /// What the bot wants, by the method it calls.
  BotDoes read(UserId bot, String method) throws Wrong {
    Optional<String> id =
        method.equals("send_message") ? ownId(body.path("message")) : Optional.empty();
    return new BotDoes(bot, chat(), step(method), id);
  }

  private Step step(String method) throws Wrong {
    return switch (method) {
      case "send_message" -> message();
      case "close_chat" -> new Step.Close();
      case "redirect_chat" -> redirect();
      default -> throw new Wrong("There is no method " + method + ".");
    };
  }

  private ChatId chat() throws Wrong {
    return new ChatId(number(body.path("chat_id"), "chat_id"));
  }

  private Step message() throws Wrong {
    JsonNode message = body.path("message");
    return switch (text(message, "message.kind", "kind", LONGEST_NAME)) {
      case "operator" -> new Step.Say(text(message, "message.text", "text", LONGEST_TEXT));
      case "keyboard" -> new Step.Offer(buttons(message.path("buttons")));
      case "file_operator" -> new Step.Send(file(message.path("data")));
      default -> throw new Wrong("message.kind must be operator, keyboard or file_operator.");
    };
  }

  private static Optional<String> ownId(JsonNode message) throws Wrong {
    JsonNode id = message.path("id");
    return id.isMissingNode() || id.isNull()
        ? Optional.empty()
        : Optional.of(text(message, "message.id", "id", LONGEST_ID));
  }

  /// Rows of buttons, or one row.
  private static List<Button> buttons(JsonNode rows) throws Wrong {
    List<Button> buttons = new ArrayList<>();
    for (JsonNode row : rows.values()) {
      for (JsonNode button : row.isArray() ? row.values() : List.of(row)) {
        String text = text(button, "button.text", "text", LONGEST_NAME);
        String id = button.has("id") ? text(button, "button.id", "id", LONGEST_NAME) : text;
        buttons.add(new Button(id, text));
      }
    }
    if (buttons.isEmpty() || buttons.size() > MOST_BUTTONS) {
      throw new Wrong("message.buttons must hold 1 to " + MOST_BUTTONS + " buttons.");
    }
    return buttons;
  }

  private static RemoteFile file(JsonNode data) throws Wrong {
    String url = text(data, "message.data.url", "url", LONGEST_URL);
    if (!url.matches("(?i)https?://[^\\s\\x00-\\x20\\x7f]+")) {
      throw new Wrong("message.data.url must begin with http:// or https://.");
    }
    String name = data.has("name") ? text(data, "message.data.name", "name", LONGEST_NAME) : "file";
    String type =
        data.has("media_type")
            ? text(data, "message.data.media_type", "media_type", LONGEST_NAME)
            : "";
    return new RemoteFile("", name, type, 0, url);
  }

  private Step redirect() throws Wrong {
    if (isGiven("operator_id")) {
      return new Step.ToPerson(new UserId(number(body.path("operator_id"), "operator_id")));
    }
    return isGiven("dep_key")
        ? new Step.ToLine(text(body, "dep_key", "dep_key", LONGEST_NAME))
        : new Step.ToQueue();
  }

  private boolean isGiven(String name) {
    return !body.path(name).isMissingNode() && !body.path(name).isNull();
  }

  private static String text(JsonNode of, String path, String name, int longest) throws Wrong {
    JsonNode value = of.path(name);
    String text = value.isValueNode() && !value.isNull() ? value.asString() : "";
    if (text.isBlank() || text.length() > longest) {
      throw new Wrong(path + " must be a text of 1 to " + longest + " characters.");
    }
    return text;
  }

  private static long number(JsonNode value, String name) throws Wrong {
    String digits = value.isIntegralNumber() || value.isString() ? value.asString() : "";
    if (!digits.matches("[1-9][0-9]{0,17}")) {
      throw new Wrong(name + " must be a whole number from 1.");
    }
    return Long.parseLong(digits);
  }
}
