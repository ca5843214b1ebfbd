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
public final class Chromium {
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

  /// Where a Chromium is installed: `SWITCHBOARD_CHROMIUM` says it, or it is where it usually is.
  private static Optional<Path> installed() {
    return Stream.concat(Stream.ofNullable(System.getenv("SWITCHBOARD_CHROMIUM")), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Starts it; without an installed one, Playwright's own is downloaded first.
  public static Browser launch() {
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setArgs(List.of("--no-sandbox", "--font-render-hinting=none", "--lang=en-GB"));
    installed().ifPresentOrElse(options::setExecutablePath, Chromium::download);
    return playwright.chromium().launch(options);
  }

  private static void download() {
    try {
      ProcessBuilder install =
          Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
      install.command().addAll(List.of("install", "--only-shell", "chromium"));
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
