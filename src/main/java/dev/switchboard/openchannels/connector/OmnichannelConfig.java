package dev.switchboard.openchannels.connector;

/// How much the Omnichannel webhook takes in, in messages a second; 0 is without limit.
///
/// Source: spec/agents.md §12.4.
public record OmnichannelConfig(int perChannel, int perChat) {
  public static final OmnichannelConfig DEFAULT = new OmnichannelConfig(200, 20);

  public OmnichannelConfig {
    if (perChannel < 0 || perChat < 0) {
      throw new IllegalArgumentException(
          "omnichannel rates must not be negative, were " + perChannel + " and " + perChat);
    }
  }
}
