package dev.switchboard.openchannels.sla;

/// Something that has to be done in time.
public enum Goal {
  KPI_FIRST,
  KPI_FURTHER,
  SLA_FIRST,
  SLA_NEXT,
  SLA_RESOLUTION;

  boolean isSla() {
    return switch (this) {
      case KPI_FIRST, KPI_FURTHER -> false;
      case SLA_FIRST, SLA_NEXT, SLA_RESOLUTION -> true;
    };
  }

  /// Whether it begins anew with every message that has to be answered.
  boolean isRepeated() {
    return switch (this) {
      case KPI_FURTHER, SLA_NEXT -> true;
      case KPI_FIRST, SLA_FIRST, SLA_RESOLUTION -> false;
    };
  }
}
