package dev.switchboard.crm.status;

/// Where an item stands on its way.
///
/// @param system cannot be removed
public record Stage(String code, String title, Semantic semantic, String color, boolean system) {
  /// Where a stage leads.
  public enum Semantic {
    /// In process.
    P,
    /// Success.
    S,
    /// Failure.
    F
  }

  public boolean isFinal() {
    return semantic != Semantic.P;
  }
}
