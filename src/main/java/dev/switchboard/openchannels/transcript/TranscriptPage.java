package dev.switchboard.openchannels.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.directory.web.Page;
import dev.switchboard.openchannels.dialog.BbCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A transcript as one page of HTML that needs nothing besides, to be printed or kept.
///
/// Whatever anybody has written or is called is text: it cannot run, nor make the page fetch
/// something.
public final class TranscriptPage {
  private static final String STYLE =
      """
      body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:15px/1.45 system-ui,sans-serif;color:#1d2129;background:#fff}
      h1{font-size:1.35rem;margin:0}
      header p,.mark,time,.file{color:#5b6270}
      article{margin:.9rem 0;break-inside:avoid-page}
      article p{margin:.1rem 0;overflow-wrap:anywhere;white-space:normal}
      .mark{margin:1.4rem 0;padding:.3rem 0;border-block:1px solid #d9dce3;font-size:.85rem}
      time{font-size:.8rem;margin-inline-start:.6rem}
      .note{border-inline-start:3px solid #d9a200;padding-inline-start:.7rem}
      @media print{body{margin:0;max-width:none;font-size:10.5pt}}
      """;
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="%s" dir="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="%s">
      <title>%s</title>
      <style>%s</style>
      </head>
      <body>
      <header>
      <h1 dir="auto">%s</h1>
      <p>%s</p>
      </header>
      """;

  /// By its hash the page's own style is allowed, and nothing else at all.
  static final String POLICY =
      "default-src 'none'; style-src '" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'";

  private TranscriptPage() {}

  public static String of(Transcript transcript, Style style) {
    String title = Page.text(style.title(transcript));
    String language = style.words().language();
    StringBuilder page =
        new StringBuilder(
            FRAME.formatted(
                language,
                style.words().direction(),
                Page.text(POLICY),
                title,
                STYLE,
                title,
                Page.text(style.times())));
    if (transcript.cut()) {
      mark(style.earlier(), page);
    }
    for (Transcript.Entry entry : transcript.entries()) {
      switch (entry) {
        case Transcript.Begun begun ->
            mark(style.session(begun.session()) + ", " + style.moment(begun.at()), page);
        case Transcript.Said said -> said(said, style, page);
        case Transcript.Ended ended -> mark(style.end(ended), page);
      }
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static void mark(String line, StringBuilder page) {
    page.append("<p class=\"mark\">").append(Page.text(line)).append("</p>\n");
  }

  private static void said(Transcript.Said said, Style style, StringBuilder page) {
    page.append(said.note() ? "<article class=\"note\">" : "<article>");
    page.append("<b><bdi>").append(Page.text(style.author(said))).append("</bdi></b>");
    page.append("<time datetime=\"").append(said.at()).append("\">");
    page.append(Page.text(style.moment(said.at()))).append("</time>\n");
    if (said.deleted()) {
      page.append("<p><i>")
          .append(Page.text(style.words().say("transcriptDeleted")))
          .append("</i></p>");
    } else if (!said.text().isBlank()) {
      page.append("<p dir=\"auto\">").append(BbCode.html(said.text())).append("</p>\n");
    }
    for (String name : said.files()) {
      String file = "<bdi>" + Page.text(name) + "</bdi>";
      page.append("<p class=\"file\">")
          .append(style.words().html("transcriptFile", file))
          .append("</p>\n");
    }
    page.append("</article>\n");
  }

  private static String hash(String style) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
