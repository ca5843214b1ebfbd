package dev.switchboard.platform.outbox;

import dev.switchboard.platform.http.Answer;

/// What the receiver answered to an attempt.
///
/// @param status of HTTP; 0: no answer came
/// @param text the beginning of its body
public record Reply(int status, String text) {
  public static final Reply NONE = new Reply(0, "");

  /// In characters.
  private static final int MOST = 4_000;

  static Reply of(Answer.Answered answered) {
    String text = answered.body().text().replace('\0', ' ');
    return new Reply(answered.status(), text.length() <= MOST ? text : text.substring(0, MOST));
  }

  /// The text stays out of logs.
  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
