package dev.switchboard.agents.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.Rendered;
import dev.switchboard.agents.slot.RequestTemplate;
import dev.switchboard.agents.slot.Slot;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the request of an External Request slot.
final class RequestMaker {
  /// What a template that fails would send could do anything: nothing is sent.
  static final class Unmade extends Exception {
    private static final long serialVersionUID = 1L;

    Unmade(String reason) {
      super(reason, null, false, false);
    }
  }

  private final Context context;
  private final Expressions expressions;

  RequestMaker(Context context, Expressions expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  Request of(Slot.ExternalRequest slot) throws Unmade {
    RequestTemplate template = slot.request();
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : template.headers().entrySet()) {
      headers.put(header.getKey(), rendered(header.getValue()).strip());
    }
    String body = template.carriesData() ? rendered(template.data()) : "";
    if (!body.isEmpty() && headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      headers.put("Content-Type", type(body));
    }
    return new Request(slot.id(), template.method(), url(template), headers, body);
  }

  private static String type(String body) {
    String shown = body.strip();
    return shown.startsWith("{") || shown.startsWith("[")
        ? "application/json"
        : "text/plain; charset=utf-8";
  }

  private String url(RequestTemplate template) throws Unmade {
    String address = rendered(template.url()).strip().split("#", 2)[0];
    StringBuilder url = new StringBuilder(address);
    for (Map.Entry<String, String> parameter : template.query().entrySet()) {
      url.append(url.indexOf("?") < 0 ? '?' : '&')
          .append(encoded(parameter.getKey()))
          .append('=')
          .append(encoded(rendered(parameter.getValue())));
    }
    return WebLink.of(url.toString()).orElseThrow(() -> new Unmade(WebLink.EXPECTED)).url();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private String rendered(String template) throws Unmade {
    return switch (expressions.render(template, context)) {
      case Rendered.Text text -> text.text();
      case Rendered.Failed failed -> throw new Unmade(failed.reason());
    };
  }
}
