package dev.switchboard.crm.status;

import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of a dictionary.
///
/// @param stage of a lead, when the dictionary is that of stages
record Entry(
    long id, String dictionary, String code, String name, long sort, Optional<Stage> stage) {
  FieldValues values() {
    FieldValues values =
        FieldValues.NONE
            .with(StatusFields.ID, FieldValue.of(id))
            .with(StatusFields.ENTITY_ID, FieldValue.of(dictionary))
            .with(StatusFields.STATUS_ID, FieldValue.of(code))
            .with(StatusFields.NAME, FieldValue.of(name))
            .with(StatusFields.NAME_INIT, FieldValue.of(name))
            .with(StatusFields.SORT, FieldValue.of(sort))
            .with(StatusFields.SYSTEM, FieldValue.flag(stage.map(Stage::system).orElse(true)));
    return stage
        .map(s ->
            values
                .with(StatusFields.COLOR, FieldValue.of(s.color()))
                .with(StatusFields.SEMANTICS, semantics(s)))
        .orElse(values);
  }

  /// Stages in process have none.
  private static FieldValue semantics(Stage stage) {
    return stage.isFinal() ? FieldValue.of(stage.semantic().name()) : FieldValue.EMPTY;
  }

  /// What is told of stages only.
  Optional<Map<String, @Nullable Object>> extra() {
    return stage.map(s -> {
      Map<String, @Nullable Object> extra = new LinkedHashMap<>();
      extra.put("SEMANTICS", meaning(s));
      extra.put("COLOR", s.color());
      return extra;
    });
  }

  private static String meaning(Stage stage) {
    return switch (stage.semantic()) {
      case P -> "process";
      case S -> "success";
      case F -> "failure";
    };
  }
}
