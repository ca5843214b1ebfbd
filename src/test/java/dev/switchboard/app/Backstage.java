package dev.switchboard.app;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/// The service worker behind a page, which can be asked things. Nothing else of Playwright reaches
/// into a worker from Java.
final class Backstage implements AutoCloseable {
  private final Page page;
  private final CDPSession browser;
  private final String session;
  private final Map<Integer, String> answers = new HashMap<>();
  private int asked;

  Backstage(Page page) {
    this.page = page;
    this.browser = page.context().browser().newBrowserCDPSession();
    browser.on("Target.receivedMessageFromTarget", this::keep);
    JsonObject attach = new JsonObject();
    attach.addProperty("targetId", worker());
    attach.addProperty("flatten", false);
    session = browser.send("Target.attachToTarget", attach).get("sessionId").getAsString();
  }

  /// Those of browsers that were closed are still listed, as nobody's.
  private String worker() {
    String found = "";
    for (var each : browser.send("Target.getTargets").getAsJsonArray("targetInfos")) {
      JsonObject target = each.getAsJsonObject();
      if (target.get("type").getAsString().equals("service_worker")
          && target.has("browserContextId")) {
        found = target.get("targetId").getAsString();
      }
    }
    return found;
  }

  private void keep(JsonObject event) {
    JsonObject message =
        JsonParser.parseString(event.get("message").getAsString()).getAsJsonObject();
    if (message.has("id")) {
      answers.put(message.get("id").getAsInt(), message.toString());
    }
  }

  /// @param script whose value, or what it promises, is a text
  String asks(String script) {
    int id = ++asked;
    JsonObject expression = new JsonObject();
    expression.addProperty("expression", script);
    expression.addProperty("awaitPromise", true);
    expression.addProperty("returnByValue", true);
    JsonObject call = new JsonObject();
    call.addProperty("id", id);
    call.addProperty("method", "Runtime.evaluate");
    call.add("params", expression);
    JsonObject message = new JsonObject();
    message.addProperty("sessionId", session);
    message.addProperty("message", call.toString());
    browser.send("Target.sendMessageToTarget", message);
    page.waitForCondition(() -> answers.containsKey(id));
    JsonObject result = JsonParser.parseString(answers.remove(id)).getAsJsonObject();
    return result.getAsJsonObject("result").getAsJsonObject("result").get("value").getAsString();
  }

  @Override
  public void close() {
    browser.detach();
  }
}
