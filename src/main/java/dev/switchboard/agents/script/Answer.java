package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Evaluated;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.JsonText;
import dev.switchboard.agents.context.JsonValue;
import dev.switchboard.agents.context.VariableName;
import dev.switchboard.agents.slot.RequestTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a script keeps of the answer to its request.
///
/// @param notes what could not be kept, for the author
/// @param made about how many characters
record Answer(Context context, boolean success, String notes, long made) {
  /// `body`, `headers` and `status` are only there while the answer is read. Variables that the
  /// answer does not give are gone: what an earlier one gave would be taken for this one's.
  static Answer of(
      RequestTemplate template, Response response, Context before, Expressions expressions) {
    return switch (response) {
      case Response.Failed failed ->
          new Answer(
              told(without(template, before), 0, failed.reason()), false, failed.reason(), 0);
      case Response.Answered answered -> read(template, answered, before, expressions);
    };
  }

  private static Answer read(
      RequestTemplate template,
      Response.Answered answered,
      Context before,
      Expressions expressions) {
    Context seen =
        before.withAll(
            Map.of(
                "body", body(answered.body()),
                "headers", answered.headers(),
                "status", answered.status()));
    Context after = without(template, before);
    List<String> notes = new ArrayList<>();
    long made = 0;
    for (Map.Entry<String, String> kept : template.response().entrySet()) {
      switch (expressions.evaluate(kept.getValue(), seen)) {
        case Evaluated.Failed failed -> notes.add(kept.getKey() + ": " + failed.reason());
        case Evaluated.Value value -> {
          made += JsonValue.size(value.value());
          after = after.with(kept.getKey(), value.value());
        }
      }
    }
    String error = answered.isSuccess() ? "" : "The answer was " + answered.status() + ".";
    return new Answer(
        told(after, answered.status(), error),
        answered.isSuccess(),
        String.join("\n", notes),
        made);
  }

  private static Context told(Context context, int status, String error) {
    return context.with(VariableName.ER_STATUS, status).with(VariableName.ER_ERROR, error);
  }

  private static Context without(RequestTemplate template, Context before) {
    Context after = before;
    for (String variable : template.response().keySet()) {
      after = after.without(variable);
    }
    return after;
  }

  /// JSON as what it says, anything else as the text that it is.
  private static Object body(String body) {
    try {
      JsonNode node = JsonText.read(body);
      @Nullable Object value = node.isMissingNode() ? "" : JsonText.value(node);
      return value == null ? "" : JsonValue.frozen(value);
    } catch (IllegalArgumentException _) {
      return body;
    }
  }
}
