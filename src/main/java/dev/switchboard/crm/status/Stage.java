package dev.switchboard.crm.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The stages of a lead.
///
/// Source: contract/methods/crm/crm.lead.add.json, STATUS_ID; crm.status.entity.types.json.
public enum Stage {
  NEW("New", Semantic.P, "#39A8EF"),
  IN_PROCESS("In progress", Semantic.P, "#2FC6F6"),
  PROCESSED("Processed", Semantic.P, "#55D0E0"),
  JUNK("Poor fit", Semantic.F, "#FF5752"),
  CONVERTED("Converted", Semantic.S, "#7BD500");

  /// Where a stage leads.
  public enum Semantic {
    /// In process.
    P,
    /// Success.
    S,
    /// Failure.
    F
  }

  private final String title;
  private final Semantic semantic;
  private final String color;

  Stage(String title, Semantic semantic, String color) {
    this.title = title;
    this.semantic = semantic;
    this.color = color;
  }

  public static Optional<Stage> find(String id) {
    String name = id.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(stage -> stage.name().equals(name)).findFirst();
  }

  public Semantic semantic() {
    return semantic;
  }

  public boolean isFinal() {
    return semantic != Semantic.P;
  }

  String title() {
    return title;
  }

  String color() {
    return color;
  }
}
