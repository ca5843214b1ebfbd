package dev.switchboard.directory.session;

import dev.switchboard.directory.factor.Challenge;
import dev.switchboard.directory.factor.RecoveryCodes;
import dev.switchboard.directory.factor.TotpSecret;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import dev.switchboard.directory.web.Words;
import dev.switchboard.platform.qr.QrImage;
import java.util.Optional;
import java.util.stream.Collectors;

/// The second step of the login: a code of the app, a recovery code, or setting the app up.
final class CodeForm {
  /// The field by which the browser shows that the password was right.
  static final String CHALLENGE = "challenge";

  private static final String CODE = "code";
  private static final String RECOVERY = "recovery";

  /// Posted by the button that turns to the other kind of code.
  private static final String TURN = "turn";

  private static final String HIDDEN = "<input type=\"hidden\" name=\"challenge\" value=\"%s\">\n";
  private static final String APP_FIELD =
      """
      <p><label for="code">%s</label><br>
      <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20"
      required autofocus></p>
      """;
  private static final String RECOVERY_FIELD =
      """
      <p><label for="code">%s</label><br>
      <input id="code" name="recovery" autocomplete="off" autocapitalize="none" spellcheck="false"
      maxlength="40" required autofocus></p>
      """;
  private static final String SUBMIT = "<p><button type=\"submit\">%s</button></p>\n";
  private static final String OTHER =
      """
      <p><button type="submit" class="quiet" name="turn" value="%s" formnovalidate>%s</button></p>
      """;
  private static final String BACK = "<p><a href=\"%s\">%s</a></p>\n";
  private static final String APP =
      """
      <p>%s</p>
      <div class="qr" role="img" aria-label="%s">%s</div>
      <p><a href="%s">%s</a></p>
      <p>%s<br><code dir="ltr">%s</code></p>
      """;

  private final Logins logins;
  private final FormPage pages;
  private final String issuer;

  CodeForm(Logins logins, FormPage pages, String issuer) {
    this.logins = logins;
    this.pages = pages;
    this.issuer = issuer;
  }

  /// Whether the other kind of code is to be asked for.
  static boolean isTurned(Request request) {
    return request.filled(CHALLENGE).isPresent() && request.filled(TURN).isPresent();
  }

  static String typed(Request request) {
    return request.filled(RECOVERY).or(() -> request.filled(CODE)).orElse("");
  }

  /// Asks for a code; empty when the password was not shown, or too long ago.
  ///
  /// @param reason name of a text, or empty
  Optional<Reply> ask(
      Request request, LoginForm.Way way, String challenge, int status, String reason) {
    return logins
        .challenge(challenge)
        .map(asked -> page(request, way, status, reason, fields(request, way, challenge, asked)));
  }

  private Reply page(Request request, LoginForm.Way way, int status, String reason, Fields fields) {
    Words words = request.words();
    String why = reason.isEmpty() ? "" : words.html(reason);
    String title = words.say(fields.title());
    return pages.of(request, way, status, new FormPage.Content(title, why, fields.html()));
  }

  /// @param title name of a text
  private record Fields(String title, String html) {}

  private Fields fields(Request request, LoginForm.Way way, String challenge, Challenge asked) {
    Words words = request.words();
    String hidden = HIDDEN.formatted(Page.text(challenge));
    String back = BACK.formatted(Page.text(way.action()), words.html("back"));
    return asked
        .offer()
        .map(offer -> new Fields("setUp", hidden + setUp(words, asked, offer) + back))
        .orElseGet(() -> new Fields("secondStep", hidden + code(request) + back));
  }

  private String setUp(Words words, Challenge asked, TotpSecret offer) {
    String address = offer.address(issuer, logins.account(asked.user()));
    String app =
        APP.formatted(
            words.html("setUpWhy"),
            words.html("qrCode"),
            QrImage.svg(address),
            Page.text(address),
            words.html("openApp"),
            words.html("typeKey"),
            offer.inGroups());
    return app
        + APP_FIELD.formatted(words.html("codeShown"))
        + SUBMIT.formatted(words.html("turnOn"));
  }

  private static String code(Request request) {
    Words words = request.words();
    String turned = request.filled(TURN).orElse("");
    boolean recovery =
        turned.equals(RECOVERY) || (turned.isEmpty() && request.filled(RECOVERY).isPresent());
    String field =
        recovery
            ? RECOVERY_FIELD.formatted(words.html("recoveryCode"))
            : APP_FIELD.formatted(words.html("code"));
    String other =
        recovery
            ? OTHER.formatted(CODE, words.html("useApp"))
            : OTHER.formatted(RECOVERY, words.html("useRecovery"));
    String why = words.html(recovery ? "recoveryWhy" : "codeWhy");
    return "<p>" + why + "</p>\n" + field + SUBMIT.formatted(words.html("logIn")) + other;
  }

  /// Shows the recovery codes, this once, to somebody who is logged in.
  static Reply shown(Request request, LoginForm.Way way, RecoveryCodes codes) {
    Words words = request.words();
    String list =
        codes.shown().stream()
            .map(code -> "<li><code dir=\"ltr\">" + code + "</code></li>\n")
            .collect(Collectors.joining());
    String content =
        "<p>%s</p>\n<ul class=\"codes\">\n%s</ul>\n<p><a class=\"button\" href=\"%s\">%s</a></p>"
            .formatted(words.html("keepCodes"), list, Page.text(way.onward()), words.html("goOn"));
    return Page.of(words, 200, words.say("yourCodes"), "", content);
  }
}
