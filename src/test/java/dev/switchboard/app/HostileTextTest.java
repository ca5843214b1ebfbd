package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What clients write stays text: nothing of it runs, and the policy of the page has nothing to
/// refuse.
final class HostileTextTest {
  static final String RUN = "window.ran=1";
  private static final List<String> TAGS =
      List.of(
          "<script>%s</script>",
          "<img src=x onerror=\"%s\">",
          "<svg onload=\"%s\"></svg>",
          "<svg><script>%s</script></svg>",
          "<iframe srcdoc=\"<script>parent.%s</script>\"></iframe>",
          "<body onload=\"%s\">",
          "<details open ontoggle=\"%s\">",
          "<video><source onerror=\"%s\"></video>",
          "<input autofocus onfocus=\"%s\">",
          "<math><mtext></form><form><mglyph><style></math><img src onerror=\"%s\">",
          "<a href=\"javascript:%s\">click</a>",
          "<object data=\"javascript:%s\"></object>",
          "<link rel=stylesheet href=\"javascript:%s\">",
          "<meta http-equiv=refresh content=\"0;url=javascript:%s\">",
          "<base href=\"javascript:%s//\">",
          "\"><img src=x onerror=%s>",
          "'-alert(1)-'%s",
          "</textarea><script>%s</script>",
          "</title><script>%s</script>",
          "<!--<img src=\"--><img src=x onerror=%s//\">",
          "<noscript><p title=\"</noscript><img src=x onerror=%s>\">",
          "{{constructor.constructor('%s')()}}",
          "${%s}",
          "<template><script>%s</script></template>",
          "<style>@import 'javascript:%s';</style>",
          "\u0000<script>%s</script>",
          "<scr\u0000ipt>%s</scr\u0000ipt>",
          "<x contenteditable onblur=%s tabindex=1 autofocus>x");
  private static final List<String> LINKS =
      List.of(
          "javascript:%s",
          "JaVaScRiPt:%s",
          "java\tscript:%s",
          " javascript:%s",
          "javascript&colon;%s",
          "data:text/html,<script>%s</script>",
          "vbscript:%s",
          "https://example.com\" onmouseover=\"%s",
          "https://example.com/'onclick='%s",
          "//example.com/%s");
  private static final List<String> MARKUP =
      List.of(
          "[url=%s]click[/url]",
          "[url]%s[/url]",
          "[b]%s[/i][/b]",
          "[user=1]%s[/user]",
          "[code]%s[/code]",
          "[quote]%s",
          "[img]%s[/img]");

  private final Stage stage = Stage.shared();

  @Test
  void nothingThatAClientWritesRuns() {
    List<String> corpus = corpus();
    Stage.Client client =
        stage.client("<img src=x onerror=" + RUN + "><script>" + RUN + "</script>");
    client.writes("operator");
    for (int from = 0; from < corpus.size(); from += 40) {
      client.writes(String.join("\n", corpus.subList(from, Math.min(corpus.size(), from + 40))));
    }
    client.writes("the end");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("<img src=x").click();
      assertThat(mia.bubble("the end")).isVisible();
      mia.page().locator("main").hover();
      mia.page().keyboard().press("Control+k");
      mia.page().keyboard().type("<img");
      assertThat(mia.page().locator("#app [onerror], #app script, #app iframe, #app object"))
          .hasCount(0);
      List<?> addresses =
          (List<?>)
              mia.page()
                  .evaluate("[...document.querySelectorAll('[role=log] a')].map(a => a.href)");
      assertThat(addresses)
          .isNotEmpty()
          .allMatch(href -> href.toString().matches("(https?|mailto|tel):.*"));
      assertThat(mia.page().evaluate("window.ran")).isNull();
      assertThat(mia.refused().toString()).isEqualTo("[]");
    }
  }

  /// Every dangerous thing plain, and in each kind of markup.
  static List<String> corpus() {
    List<String> corpus = new ArrayList<>();
    List<String> dangers = new ArrayList<>(TAGS);
    dangers.addAll(LINKS);
    for (String danger : dangers) {
      String payload = danger.replace("%s", RUN);
      corpus.add(payload);
      MARKUP.forEach(markup -> corpus.add(markup.replace("%s", payload)));
    }
    return corpus;
  }
}
