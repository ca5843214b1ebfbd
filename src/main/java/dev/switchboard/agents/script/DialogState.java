package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;

/// All that an agent remembers of a chat between two messages.
public record DialogState(Position position, Context context) {
  /// A chat in which nothing was said yet.
  public static DialogState fresh(Context context) {
    return new DialogState(new Position.AtStart(), context);
  }

  /// The dialog was ended from outside: by an operator, or because the client fell silent.
  public DialogState closed() {
    return new DialogState(new Position.Closed(), context);
  }

  public String toJson() {
    return DialogStateJson.write(this);
  }

  /// @throws IllegalArgumentException if [#toJson] did not write this text
  public static DialogState fromJson(String json) {
    return DialogStateJson.read(json);
  }
}
