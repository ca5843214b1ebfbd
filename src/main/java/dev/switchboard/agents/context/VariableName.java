package dev.switchboard.agents.context;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of a variable that a script may create.
///
/// Names are case-sensitive. A name of the platform's own (see [#familyOf]) is never a user
/// variable.
public record VariableName(String value) {
  /// What an author reads when the name of a user variable is wrong.
  public static final String WRONG =
      "Wrong name. The name must be no more than 128 characters and may contain only Latin letters,"
          + " numbers and _ .";

  public static final String CLIENT_MESSAGE = "client_message";
  public static final String SAVEPOINT_NODE_ID = "savepoint_node_id";
  public static final String DATE = "date";
  public static final String DATE_TS = "date_ts";
  public static final String ER_STATUS = "er_status";
  public static final String ER_ERROR = "er_error";

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,127}");

  private static final Set<String> SYSTEM =
      Set.of(
          "agent_id",
          "chat_id",
          "channel_chat_id",
          "channel_id",
          CLIENT_MESSAGE,
          DATE,
          DATE_TS,
          "IR_url",
          SAVEPOINT_NODE_ID,
          "nlu_result",
          "dialog_id",
          "channel_type",
          "channel_title",
          "agent_name",
          "agent_version",
          "last_intent",
          ER_STATUS,
          ER_ERROR,
          "now",
          "operator_name",
          "language");

  private static final Set<String> CHANNEL =
      Set.of(
          "channel_visitor_id",
          "channel_conversation_id",
          "channel_visitor_firstname",
          "channel_visitor_lastname",
          "channel_visitor_account",
          "channel_visitor_phone",
          "channel_visitor_email",
          "channel_visitor_source");

  /// What an expression reads as something else than a variable.
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "if",
          "else",
          "true",
          "false",
          "True",
          "False",
          "null",
          "empty",
          "div",
          "mod",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "instanceof");

  /// Who owns a variable: the platform, the channel, or the script.
  public enum Family {
    SYSTEM,
    CHANNEL,
    USER
  }

  public VariableName {
    if (!isUserName(value)) {
      throw new IllegalArgumentException(WRONG + " It was: " + value);
    }
  }

  public static Family familyOf(String name) {
    if (SYSTEM.contains(name)) {
      return Family.SYSTEM;
    }
    return CHANNEL.contains(name) ? Family.CHANNEL : Family.USER;
  }

  /// Whether a script may create a variable of this name.
  public static boolean isUserName(String name) {
    return SHAPE.matcher(name).matches() && familyOf(name) == Family.USER && !WORDS.contains(name);
  }

  /// Why a Memory slot may not write this name, or nothing when it may.
  ///
  /// Of the system variables a script writes only the client's message and the savepoint.
  public static Optional<String> refusalToWrite(String name) {
    return name.equals(CLIENT_MESSAGE) || name.equals(SAVEPOINT_NODE_ID)
        ? Optional.empty()
        : refusalToCreate(name);
  }

  /// Why a name can't be that of a user variable, or nothing when it can.
  public static Optional<String> refusalToCreate(String name) {
    if (isUserName(name)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (familyOf(name)) {
          case SYSTEM -> "The system variable " + name + " can't be written.";
          case CHANNEL -> "The channel variable " + name + " can't be written.";
          case USER ->
              WORDS.contains(name)
                  ? "The word " + name + " means something in expressions: take another name."
                  : WRONG;
        });
  }
}
