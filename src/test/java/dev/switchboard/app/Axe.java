package dev.switchboard.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;

/// Asks axe about a page, with all of its rules.
///
/// In the page itself: its own runner opens a second page for each question, and collects what it
/// has nothing against, which takes several times as long.
final class Axe {
  private static final String SCRIPT = AxeBuilder.getAxeScript();
  private static final String ASK =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(
        (rule) => `${rule.id}: ${rule.help} ` + rule.nodes.slice(0, 3)
          .map((node) => `${node.target} ${node.failureSummary}`).join(' '))
      """;

  /// Axe does not ask by itself: it cannot tell every picture of a letter from a word.
  private static final String ASK_NAMES =
      """
      async () => (await axe.run({ runOnly: ['label-content-name-mismatch'] })).violations
        .flatMap((rule) => rule.nodes.map((node) => String(node.target)))
      """;

  private Axe() {}

  /// What it objects to, one line each.
  static List<String> objections(Page page) {
    page.frames().forEach(Axe::inject);
    List<?> found = (List<?>) page.evaluate(ASK);
    return found.stream().map(String::valueOf).toList();
  }

  /// The buttons and links that are called otherwise than by the words on them.
  static List<String> mismatchedNames(Page page) {
    page.frames().forEach(Axe::inject);
    List<?> found = (List<?>) page.evaluate(ASK_NAMES);
    return found.stream().map(String::valueOf).toList();
  }

  private static void inject(Frame frame) {
    if (!Boolean.TRUE.equals(frame.evaluate("typeof axe === 'object'"))) {
      frame.evaluate(SCRIPT);
    }
  }
}
