package dev.switchboard.directory.web;

/// A page of few words, for browsers with or without scripts.
public final class Page {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="%4$s" dir="%5$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%1$s · Switchboard</title>
      <style>%3$s</style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      %2$s
      </main>
      </body>
      </html>
      """;

  private Page() {}

  /// @param formTargets where forms of the page may lead, beside this server
  /// @param content HTML; texts in it went through [#text]
  public static Reply of(int status, String title, String formTargets, String content) {
    return of(Words.wished("en"), status, title, formTargets, content);
  }

  /// The same in the language of `words`.
  public static Reply of(
      Words words, int status, String title, String formTargets, String content) {
    return Reply.html(
        status,
        formTargets,
        FRAME.formatted(text(title), content, PageStyle.CSS, words.language(), words.direction()));
  }

  /// A page that only says something.
  public static Reply saying(int status, String title, String sentence) {
    return of(status, title, "", "<p role=\"alert\">" + text(sentence) + "</p>");
  }

  /// The same by the names of texts.
  public static Reply saying(Words words, int status, String title, String sentence) {
    return of(
        words, status, words.say(title), "", "<p role=\"alert\">" + words.html(sentence) + "</p>");
  }

  /// Any text, as it may stand in HTML, in attributes too.
  public static String text(String any) {
    return any.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
