package dev.switchboard.openchannels.line;

/// What a line does when nobody answers, outside hours, or on closing.
///
/// @param form which [ClientForm]
/// @param bot 0 for none
public record Reaction(ReactionRule rule, String text, long form, long bot) {
  public static final Reaction NOTHING = new Reaction(ReactionRule.NONE, "", 0, 0);

  /// Whether there is a text to send.
  public boolean saysSomething() {
    return rule == ReactionRule.TEXT && !text.isBlank();
  }
}
