package dev.switchboard.platform.identity;

/// A portal: one company's installation. Every row belongs to exactly one.
public record PortalId(long value) {
  /// An installation begins with one portal, which answers to every host name.
  public static final PortalId FIRST = new PortalId(1);

  public PortalId {
    if (value <= 0) {
      throw new IllegalArgumentException("portal id must be positive, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
