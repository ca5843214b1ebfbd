package dev.switchboard.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.switchboard.app.Chromium;
import java.io.PrintStream;
import java.nio.file.Path;

/// How the inbox behaves in a real browser when its list is long: what an operator waits for, and
/// whether anything stutters as he goes through the list and as news come.
final class InboxBench implements Benchmark {
  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public String summary() {
    return "the inbox in a browser with 10,000 open dialogs: first load, scrolling, opening, news";
  }

  @Override
  public boolean quick() {
    return false;
  }

  @Override
  public int run(Options options) {
    options.only("dialogs", "keys", "times", "slowdown");
    Plan plan =
        new Plan(
            options.number("dialogs", 10_000),
            options.number("keys", 500),
            options.number("times", 30),
            options.number("slowdown", 1));
    return measure(Program.packaged(Bench.root()), plan, System.out);
  }

  /// @param keys how often `j` is pressed, and then `k`
  /// @param times how many dialogs are opened, and how many messages come
  /// @param slowdown how many times slower than this machine's processor the browser's is to be
  record Plan(int dialogs, int keys, int times, int slowdown) {}

  /// @return 0 when nothing stuttered
  static int measure(Program program, Plan plan, PrintStream out) {
    Path home = Folders.temporary("inbox");
    try (Sink sink = Sink.counting();
        ServerProcess server =
            new ServerProcess(program, home, ServerProcess.benchOptions(sink.url()))) {
      server.start();
      server.awaitReady();
      long operator = LoadBench.prepare(server);
      server.terminate();
      fill(server, plan.dialogs(), operator);
      server.start();
      server.awaitReady();
      LoadBench.awaitIndex(server, out);
      return look(server, plan, out);
    } finally {
      Folders.delete(home);
    }
  }

  private static void fill(ServerProcess server, int dialogs, long operator) {
    try (LoadRows rows = new LoadRows(server.data())) {
      rows.fill(new LoadRows.Size(dialogs, 2 * dialogs, 10, operator));
      rows.openAll();
    }
  }

  private static int look(ServerProcess server, Plan plan, PrintStream out) {
    try (Browser browser = Chromium.launch();
        BrowserContext context =
            browser.newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(server.uri("").toString())
                    .setViewportSize(1440, 900)
                    .setLocale("en-GB"))) {
      out.printf(
          "Chromium %s, 1440 x 900, %d processors%s%n%n",
          browser.version(),
          Runtime.getRuntime().availableProcessors(),
          plan.slowdown() == 1 ? "" : " that are " + plan.slowdown() + " times slower");
      Page page = context.newPage();
      InboxRun run = new InboxRun(page, server.demo(), plan, out);
      run.logIn();
      run.load();
      run.wheel();
      run.keys();
      run.open();
      run.news();
      return run.isSmooth() ? 0 : 1;
    }
  }
}
