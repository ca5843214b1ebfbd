package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.Locale;

/// What the methods of connectors have in common.
///
/// @param webhooksAllowed whether webhooks may do what needs an application
record ConnectorCalls(boolean webhooksAllowed) {
  private static final long OF_A_WEBHOOK = 0;

  Method.Builder method(String name) {
    Method.Builder method = Method.named(name).scope("imopenlines").scope("imconnector");
    return webhooksAllowed ? method : method.applicationOnly();
  }

  Method.Builder onLine(String name) {
    return method(name)
        .param(Param.text("CONNECTOR").requiredArgument())
        .param(Param.id("LINE").requiredArgument());
  }

  static long application(Caller caller) {
    return caller.application().orElse(OF_A_WEBHOOK);
  }

  static String connector(Params params) {
    return params.text("CONNECTOR").orElse("").strip().toLowerCase(Locale.ROOT);
  }

  static LineId line(Params params) {
    return new LineId(params.id("LINE"));
  }

  static RestError argument(String name) {
    return RestError.argument("Argument '" + name + "' is null or empty");
  }
}
