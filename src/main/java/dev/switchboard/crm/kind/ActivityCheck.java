package dev.switchboard.crm.kind;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.item.Items;
import dev.switchboard.crm.item.Kind;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What an activity must say.
///
/// Source: the errors of contract/methods/crm/crm.activity.add.json, crm.activity.update.json.
final class ActivityCheck implements Kind.Check {
  private static final long CALL = 2;
  private static final long BY_PROVIDER = 6;

  @Override
  public Optional<String> objection(Work work, FieldValues patch, boolean isNew) {
    return Stream.of(
            blank(patch, isNew, ActivityFields.SUBJECT, "empty"),
            blank(patch, isNew, ActivityFields.RESPONSIBLE_ID, "invalid"),
            isNew ? blank(patch, true, ActivityFields.TYPE_ID, "invalid") : nothing(),
            communications(patch, isNew),
            isNew ? owner(work, patch) : nothing())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> nothing() {
    return Optional.empty();
  }

  /// An update may leave a field out, but not empty it.
  private static Optional<String> blank(
      FieldValues patch, boolean isNew, CrmField field, String or) {
    boolean said = patch.byName().containsKey(field.name());
    return (said || isNew) && patch.get(field).isBlank()
        ? Optional.of("The field " + field.name() + " is not defined or " + or)
        : Optional.empty();
  }

  private static Optional<String> communications(FieldValues patch, boolean isNew) {
    long type = number(patch, ActivityFields.TYPE_ID);
    if (type == BY_PROVIDER) {
      return patch.get(ActivityFields.PROVIDER_ID).isBlank()
          ? Optional.of("The custom activity without provider is not supported in current context")
          : Optional.empty();
    }
    Optional<String> missing = blank(patch, isNew, ActivityFields.COMMUNICATIONS, "invalid");
    return missing.isEmpty() && type == CALL && count(patch) > 1
        ? Optional.of("The only one communication is allowed for activity of specified type")
        : missing;
  }

  private static int count(FieldValues patch) {
    if (patch.get(ActivityFields.COMMUNICATIONS) instanceof FieldValue.Text(String json)) {
      JsonNode sent = Json.tree(json);
      return sent.isArray() ? sent.size() : 1;
    }
    return 0;
  }

  private static Optional<String> owner(Work work, FieldValues patch) {
    long id = number(patch, ActivityFields.OWNER_ID);
    boolean exists =
        CrmType.numbered(number(patch, ActivityFields.OWNER_TYPE_ID))
            .filter(type -> type != CrmType.ACTIVITY && id > 0)
            .filter(type -> Items.in(work, Kinds.of(type)).exists(new ItemId(type, id)))
            .isPresent();
    return exists
        ? Optional.empty()
        : Optional.of(
            "Could not build binding. Please ensure that owner info and communications are defined"
                + " correctly");
  }

  private static long number(FieldValues patch, CrmField field) {
    Long number = patch.number(field);
    return number == null ? 0 : number;
  }
}
