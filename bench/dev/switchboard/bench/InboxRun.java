package dev.switchboard.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One operator's way through a long inbox, and what it took.
final class InboxRun {
  /// Milliseconds without a long task after which a page has come to rest.
  private static final int REST = 2_000;

  /// Pixels that the wheel turns at a time, some ten rows.
  private static final int TURN = 600;

  private static final double PATIENCE = 120_000;

  private final Page page;
  private final Demo demo;
  private final InboxBench.Plan plan;
  private final PrintStream out;
  private final CDPSession tools;
  private int stutters;

  InboxRun(Page page, Demo demo, InboxBench.Plan plan, PrintStream out) {
    this.page = page;
    this.demo = demo;
    this.plan = plan;
    this.out = out;
    page.setDefaultTimeout(PATIENCE);
    page.addInitScript(InboxScripts.WATCH);
    tools = page.context().newCDPSession(page);
    tools.send("Performance.enable");
  }

  /// As the administrator, who sees every dialog.
  void logIn() {
    page.navigate("/login/");
    page.locator("#login").fill(demo.login());
    page.locator("#password").fill(demo.password());
    page.locator("button").click();
    rows().waitFor();
    tools.send("Network.clearBrowserCache");
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", plan.slowdown());
    tools.send("Emulation.setCPUThrottlingRate", rate);
  }

  private Locator rows() {
    return page.locator(".rows");
  }

  void load() {
    page.navigate("/?view=all");
    page.locator(".row").first().waitFor();
    Map<?, ?> seen = (Map<?, ?>) page.evaluate(InboxScripts.LOADED, REST);
    head("first load, nothing cached");
    say("first contentful paint", number(seen, "paint"), "ms");
    say("first list painted", number(seen, "list"), "ms");
    say("largest contentful paint", number(seen, "largest"), "ms");
    say("total blocking time", number(seen, "blocked"), "ms");
    out.printf(Locale.ROOT, "%-34s %8.3f%n", "layout shift", real(seen, "shift"));
    say("transferred, as packed", number(seen, "bytes") / 1024, "KB");
    say("of this, scripts", number(seen, "scripts") / 1024, "KB");
    sayMemory();
  }

  /// From the top of the list to its end, which is loaded on the way, and once more.
  void wheel() {
    for (String what : List.of("by wheel, loading on the way", "by wheel, all loaded")) {
      page.evaluate("() => { document.querySelector('.rows').scrollTop = 0; }");
      rows().hover();
      page.evaluate("() => window.bench.begin()");
      while (!isAtEnd()) {
        page.mouse().wheel(0, TURN);
      }
      sayFrames(what);
    }
    say("dialogs in the list", number(size(), "of"), "");
    say("rows in the page", number(size(), "shown"), "");
    sayMemory();
    if (number(size(), "of") < plan.dialogs()) {
      throw new IllegalStateException("expected a list of all dialogs, got " + size());
    }
  }

  private boolean isAtEnd() {
    return Boolean.TRUE.equals(page.evaluate(InboxScripts.IS_AT_END, plan.dialogs()));
  }

  private Map<?, ?> size() {
    return (Map<?, ?>) page.evaluate(InboxScripts.SIZE);
  }

  /// As fast as a key that is held repeats itself. Each press opens a dialog.
  void keys() {
    page.evaluate("() => { document.querySelector('.rows').scrollTop = 0; }");
    page.locator(".row[aria-posinset='1']").click();
    rows().focus();
    for (String key : List.of("j", "k")) {
      page.evaluate("() => window.bench.begin()");
      page.evaluate(InboxScripts.HOLD, Map.of("key", key, "times", plan.keys()));
      sayFrames(plan.keys() + " times " + key);
    }
  }

  /// Dialogs that were not opened before, until their messages are there.
  void open() {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < plan.times(); i++) {
      int position = plan.dialogs() - 7 * i;
      page.evaluate(InboxScripts.GO, position);
      page.locator(".row[aria-posinset='" + position + "']").waitFor();
      times.add(((Number) page.evaluate(InboxScripts.OPEN, position)).doubleValue());
    }
    head("what is waited for");
    sayTimes("a dialog opened, its messages shown", times);
  }

  /// Clients write to the channel's webhook: first new ones, then those whose card has sunk.
  void news() {
    page.evaluate("() => { document.querySelector('.rows').scrollTop = 0; }");
    page.locator(".row[aria-posinset='1']").waitFor();
    page.evaluate("() => window.bench.begin()");
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < plan.times(); i++) {
      Map<String, Object> message =
          Map.of("path", demo.webhookPath(), "chat", 900_000 + i % 10, "number", i);
      times.add(((Number) page.evaluate(InboxScripts.NEWS, message)).doubleValue());
    }
    sayTimes("a client's message, card on top", times);
    sayFrames("as these came");
    sayMemory();
  }

  /// Whether no frame came late enough to be seen.
  boolean isSmooth() {
    return stutters == 0;
  }

  private void sayFrames(String what) {
    InboxFrames frames = InboxFrames.of((Map<?, ?>) page.evaluate("() => window.bench.end()"));
    stutters += frames.late();
    out.printf(Locale.ROOT, "%n%s%n%s", what, frames);
  }

  private void head(String what) {
    out.printf("%n%s%n", what);
  }

  private void say(String what, long value, String unit) {
    out.printf(Locale.ROOT, "%-34s %8d %s%n", "  " + what, value, unit);
  }

  private void sayTimes(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "  %-34s median %.0f ms, worst %.0f ms of %d%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.getLast(),
        sorted.size());
  }

  /// What scripts hold, after what they have let go of is collected.
  private void sayMemory() {
    tools.send("HeapProfiler.collectGarbage");
    for (var metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      if (metric.getAsJsonObject().get("name").getAsString().equals("JSHeapUsedSize")) {
        say("script memory", metric.getAsJsonObject().get("value").getAsLong() / 1_048_576, "MB");
      }
    }
  }

  private static long number(Map<?, ?> from, String name) {
    return Math.round(real(from, name));
  }

  private static double real(Map<?, ?> from, String name) {
    if (from.get(name) instanceof Number value) {
      return value.doubleValue();
    }
    throw new IllegalStateException("expected a number " + name + ", got " + from);
  }
}
