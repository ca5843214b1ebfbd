package dev.switchboard.openchannels.line;

/// What a line does when nobody answers, outside hours, or on closing.
///
/// @param form 0 for none
/// @param bot 0 for none
public record Reaction(ReactionRule rule, String text, long form, long bot) {
  /// Whether there is a text to send.
  public boolean saysSomething() {
    return rule == ReactionRule.TEXT && !text.isBlank();
  }
}
