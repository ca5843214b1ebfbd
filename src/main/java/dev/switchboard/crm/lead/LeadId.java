package dev.switchboard.crm.lead;

/// A lead, numbered per portal.
public record LeadId(long value) {
  public LeadId {
    if (value <= 0) {
      throw new IllegalArgumentException("lead id must be positive, was " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
