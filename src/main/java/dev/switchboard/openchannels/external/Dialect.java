package dev.switchboard.openchannels.external;

/// What an external bot understands.
///
/// Source: spec/agents.md §5.3.
public enum Dialect {
  /// External Bot API 2.0: a bot is also told that it has been given a chat.
  WEBIM,
  /// The webhook of an Omnichannel agent.
  OMNICHANNEL
}
