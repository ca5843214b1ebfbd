package dev.switchboard.openchannels.line;

/// What a line does on an occasion.
public enum ReactionRule {
  NONE,
  TEXT,
  FORM,
  BOT
}
