package dev.switchboard.app;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.switchboard.platform.json.Json;
import java.util.List;
import java.util.Map;

/// Somebody who visits a page with the web chat.
record Visitor(LiveServer server, BrowserContext context, Page page) implements AutoCloseable {
  Visitor opens(String address) {
    page.addInitScript(
        "addEventListener('securitypolicyviolation', e => (window.refused ??= []).push(e.violatedDirective + ' ' + e.blockedURI))");
    page.navigate(address);
    launcher("Open the chat").click();
    window().waitFor();
    return this;
  }

  Locator launcher(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator window() {
    return page.locator("switchboard-chat .window");
  }

  Locator composer() {
    return page.locator("switchboard-chat textarea");
  }

  /// What has been said and has arrived.
  Locator bubble(String text) {
    return page.locator("switchboard-chat .row:not(.outgoing) .bubble")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  Visitor writes(String text) {
    composer().fill(text);
    composer().press("Enter");
    return this;
  }

  void leaves() {
    page.keyboard().press("Escape");
  }

  boolean focusIsInside() {
    return (Boolean)
        page.evaluate(
            "document.querySelector('switchboard-chat').shadowRoot.activeElement?.closest('.window') != null");
  }

  /// What the page's policy refused.
  List<?> refused() {
    return (List<?>) page.evaluate("window.refused ?? []");
  }

  /// An operator of the demo answers by REST.
  void isAnswered(String operator, String text) {
    demand(operator, "im.message.add", Map.of("DIALOG_ID", "chat" + chat(), "MESSAGE", text));
  }

  void isFinished(String operator) {
    demand(operator, "imopenlines.operator.finish", Map.of("CHAT_ID", chat()));
  }

  private void demand(String who, String method, Map<String, Object> params) {
    LiveServer.Answer answer = server.rest(who, method, params);
    if (answer.status() != 200) {
      throw new AssertionError(method + " answered " + answer);
    }
  }

  /// The visitor's dialog, as a supervisor finds it.
  long chat() {
    String kept =
        (String) page.evaluate("Object.values(localStorage).find(v => v.includes('token'))");
    RequestOptions asVisitor =
        RequestOptions.create()
            .setHeader("Authorization", "Bearer " + Json.tree(kept).path("token").asString())
            .setData("{}");
    String begin = server.base() + "/livechat/" + server.key("/livechat") + "/begin";
    String me = context.request().post(begin, asVisitor).text();
    long visitor = Json.tree(me).path("visitor").asLong();
    String code = "livechat|%s|%d|%d".formatted(server.key("/line"), visitor, visitor);
    return server
        .rest("supervisor", "imopenlines.session.open", Map.of("USER_CODE", code))
        .json()
        .at("/result/chatId")
        .asLong();
  }

  @Override
  public void close() {
    context.close();
  }
}
