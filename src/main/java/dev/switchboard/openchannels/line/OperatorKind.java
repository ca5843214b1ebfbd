package dev.switchboard.openchannels.line;

import dev.switchboard.platform.rest.Params;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The object `DEFAULT_OPERATOR_DATA`; an empty list on the wire when nothing is set.
record OperatorKind() implements FieldKind<DefaultOperator> {
  private static final FieldKind.Text TEXT = new FieldKind.Text(2000);

  @Override
  public Optional<DefaultOperator> read(JsonNode value) {
    if (value.isArray() && value.isEmpty()) {
      return Optional.of(DefaultOperator.NONE);
    }
    Optional<String> name = text(value.path("NAME"));
    Optional<String> avatar = text(value.path("AVATAR"));
    JsonNode file = value.path("AVATAR_ID");
    Optional<Long> avatarId = isNothing(file) ? Optional.of(0L) : Params.number(file);
    return value.isObject() && name.isPresent() && avatar.isPresent()
        ? avatarId
            .filter(id -> id >= 0)
            .map(id -> new DefaultOperator(name.get(), avatar.get(), id))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode value) {
    if (isNothing(value)) {
      return Optional.of("");
    }
    return TEXT.read(value);
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isString() && value.asString().isEmpty());
  }

  @Override
  public String expected() {
    return "an object of NAME, AVATAR and AVATAR_ID";
  }

  @Override
  public Object wire(DefaultOperator value) {
    if (value.equals(DefaultOperator.NONE)) {
      return List.of();
    }
    Map<String, String> members = new LinkedHashMap<>();
    members.put("NAME", value.name());
    members.put("AVATAR", value.avatar());
    members.put("AVATAR_ID", Long.toString(value.avatarId()));
    return members;
  }
}
