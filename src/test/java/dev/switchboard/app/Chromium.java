package dev.switchboard.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of the tests. One is enough for all of them: each has its own cookies in it.
///
/// One that has no windows takes a third of the processor, but shows no notifications.
public final class Chromium {
  private static final Path WINDOWLESS = Path.of("/usr/bin/chromium-headless-shell");
  private static final String OWN = "SWITCHBOARD_CHROMIUM";
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private Chromium() {}

  /// Starts it; without an installed one, Playwright's own is downloaded first.
  public static Browser launch() {
    boolean windowless = System.getenv(OWN) == null && Files.isExecutable(WINDOWLESS);
    return start(windowless ? Optional.of(WINDOWLESS) : installed(), "chromium-headless-shell");
  }

  /// Starts one that shows notifications.
  static Browser launchWhole() {
    return start(installed(), "chromium");
  }

  /// Where a whole one is installed: `SWITCHBOARD_CHROMIUM` says it, or it is where it usually is.
  private static Optional<Path> installed() {
    return Stream.concat(Stream.ofNullable(System.getenv(OWN)), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// @param channel which of Playwright's own
  private static Browser start(Optional<Path> installed, String channel) {
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setArgs(List.of("--no-sandbox", "--font-render-hinting=none", "--lang=en-GB"));
    if (installed.isPresent()) {
      options.setExecutablePath(installed.get());
    } else {
      download(channel);
      options.setChannel(channel);
    }
    return playwright.chromium().launch(options);
  }

  private static void download(String channel) {
    try {
      ProcessBuilder install =
          Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
      install.command().addAll(List.of("install", channel));
      if (install.inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(
            "The tests of the pages need a Chromium: install one, or name it in"
                + " SWITCHBOARD_CHROMIUM.");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
