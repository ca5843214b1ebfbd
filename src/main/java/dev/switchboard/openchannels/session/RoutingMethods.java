package dev.switchboard.openchannels.session;

import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import java.util.List;
import java.util.Map;

/// Why a dialog went to whom it went. The method is ours: nobody else documents one like it.
final class RoutingMethods {
  private final RoutingExplanation explanation;

  RoutingMethods(RoutingExplanation explanation) {
    this.explanation = explanation;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.routing.explain")
            .scope("imopenlines")
            .param(Param.id("SESSION_ID").requiredArgument())
            .handledBy(this::explain));
  }

  private Map<String, Object> explain(Caller caller, Params params) {
    return explanation.of(caller, params.id("SESSION_ID")).orElseThrow(DialogErrors::noAccess);
  }
}
