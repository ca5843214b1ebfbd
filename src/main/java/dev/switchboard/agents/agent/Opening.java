package dev.switchboard.agents.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.JsonValue;
import dev.switchboard.agents.context.VariableName;
import dev.switchboard.agents.context.VariableName.Family;
import dev.switchboard.agents.script.DialogState;
import dev.switchboard.agents.script.Position;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where an agent stands in a chat when it hears a message.
///
/// @param version of the model that answers: that of the open dialog, the newest for a new one
/// @param state with what the channel knows of the client now
record Opening(long version, DialogState state) {
  /// Always there, though they may be empty. Source: spec/agents.md §3.3.
  private static final List<String> CHANNEL =
      List.of(
          "channel_visitor_id",
          "channel_conversation_id",
          "channel_visitor_firstname",
          "channel_visitor_lastname",
          "channel_visitor_account",
          "channel_visitor_phone",
          "channel_visitor_email",
          "channel_visitor_source");

  static Opening of(Optional<AgentChat> known, Hearing heard) {
    DialogState state =
        known
            .map(chat -> remembered(chat, heard.session()))
            .orElseGet(() -> DialogState.fresh(born(heard)));
    boolean open =
        known.isPresent()
            && !known.get().resumes()
            && !(state.position() instanceof Position.Closed);
    long version = open ? known.get().version() : heard.version();
    Map<String, Object> variables = new HashMap<>(toldByChannel(heard));
    if (!open) {
      variables.put("agent_name", heard.name());
      variables.put("agent_version", version);
    }
    return new Opening(version, new DialogState(state.position(), withAll(state, variables)));
  }

  private static Context withAll(DialogState state, Map<String, Object> variables) {
    return state.context().withAll(variables);
  }

  /// A dialog that an operator took away is over once another session begins.
  private static DialogState remembered(AgentChat chat, long session) {
    DialogState state = DialogState.fromJson(chat.state());
    return chat.session() == session || chat.resumes() ? state : state.closed();
  }

  /// Source: spec/agents.md §3.2.
  private static Context born(Hearing heard) {
    Map<String, Object> variables = new HashMap<>();
    String channel = heard.variables().getOrDefault("channel_id", "");
    String place = heard.variables().getOrDefault("channel_chat_id", "");
    variables.put("agent_id", heard.agent());
    variables.put("chat_id", sha1(heard.agent() + "|" + channel + "|" + place));
    return Context.of(variables);
  }

  /// What a channel calls like a variable of a script does not get in. What it does not tell is
  /// empty, whatever it was before.
  private static Map<String, Object> toldByChannel(Hearing heard) {
    Map<String, Object> told = new HashMap<>();
    CHANNEL.forEach(name -> told.put(name, ""));
    heard
        .variables()
        .forEach((name, value) -> {
          if (VariableName.familyOf(name) == Family.CHANNEL || name.equals("channel_chat_id")) {
            told.put(name, value);
          } else if (name.equals("channel_id")) {
            told.put(name, JsonValue.asNumber(value).map(Object.class::cast).orElse(value));
          }
        });
    return told;
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
