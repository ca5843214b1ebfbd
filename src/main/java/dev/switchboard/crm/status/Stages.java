package dev.switchboard.crm.status;

import dev.switchboard.crm.status.Stage.Semantic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The stages of one kind of items, in their order. The first is that of new items.
///
/// @param dictionary that holds them
public record Stages(String dictionary, List<Stage> all) {
  /// Source: contract/methods/crm/crm.lead.add.json, STATUS_ID; crm.status.entity.types.json.
  public static final Stages LEAD =
      new Stages(
          "STATUS",
          List.of(
              new Stage("NEW", "New", Semantic.P, "#39A8EF", true),
              new Stage("IN_PROCESS", "In progress", Semantic.P, "#2FC6F6", true),
              new Stage("PROCESSED", "Processed", Semantic.P, "#55D0E0", true),
              new Stage("JUNK", "Poor fit", Semantic.F, "#FF5752", true),
              new Stage("CONVERTED", "Converted", Semantic.S, "#7BD500", true)));

  /// Source: contract/methods/crm/crm.status.list.json.
  public static final Stages DEAL =
      new Stages(
          "DEAL_STAGE",
          List.of(
              new Stage("NEW", "New", Semantic.P, "#39A8EF", true),
              new Stage("PREPARATION", "Preparing documents", Semantic.P, "#2FC6F6", false),
              new Stage("PREPAYMENT_INVOICE", "Prepayment invoice", Semantic.P, "#55D0E0", false),
              new Stage("EXECUTING", "In progress", Semantic.P, "#47E4C2", false),
              new Stage("FINAL_INVOICE", "Final invoice", Semantic.P, "#FFA900", false),
              new Stage("WON", "Won", Semantic.S, "#7BD500", true),
              new Stage("LOSE", "Lost", Semantic.F, "#FF5752", true),
              new Stage("APOLOGY", "Looking for the reason", Semantic.F, "#FF5752", false)));

  public Stages {
    all = List.copyOf(all);
  }

  public Stage first() {
    return all.getFirst();
  }

  /// @param code in any case
  public Optional<Stage> find(String code) {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    return all.stream().filter(stage -> stage.code().equals(wanted)).findFirst();
  }

  public List<String> codes() {
    return all.stream().map(Stage::code).toList();
  }
}
