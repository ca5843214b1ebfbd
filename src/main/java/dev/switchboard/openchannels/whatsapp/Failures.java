package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.platform.outbox.Verdict;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What becomes of a message that WhatsApp does not take, and what the operator reads at it.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "Error codes"
final class Failures {
  /// Faults of Meta's, and limits that it lifts by itself.
  private static final Set<Integer> PASSING =
      Set.of(1, 2, 4, 17, 80007, 130429, 131000, 131016, 131056, 131057, 133004);

  /// One client is sent no more than about this often.
  private static final int PAIR_RATE = 131056;

  private static final Duration PAIR_PAUSE = Duration.ofSeconds(6);

  private Failures() {}

  static Verdict verdict(GraphApi.Reply.Refused refused) {
    String sentence = sentence(refused.code(), refused.words());
    Verdict judged =
        refused.tokenIsWrong() || passes(refused)
            ? new Verdict.Retry(sentence, pause(refused))
            : new Verdict.Park(sentence);
    return judged.after(refused.answer());
  }

  /// Another time it may go well.
  static boolean passes(GraphApi.Reply.Refused refused) {
    return refused.status() >= 500 || refused.status() == 429 || PASSING.contains(refused.code());
  }

  private static Optional<Duration> pause(GraphApi.Reply.Refused refused) {
    return refused.pause().isEmpty() && refused.code() == PAIR_RATE
        ? Optional.of(PAIR_PAUSE)
        : refused.pause();
  }

  /// @param words Meta's own
  static String sentence(int code, String words) {
    String known = known(code);
    String theirs = words.isBlank() ? "" : ": " + words;
    return known.isEmpty() ? "WhatsApp refused it (" + code + ")" + theirs : known;
  }

  private static String known(int code) {
    return switch (code) {
      case 3, 10, 102, 190, 200 ->
          "Meta does not accept the channel's access token any more. An administrator has to"
              + " replace it.";
      case 4, 17, 80007, 130429, 131056 -> "WhatsApp wants fewer messages for a while.";
      case 1, 2, 131000, 131016, 131057, 133004 -> "WhatsApp has a fault (" + code + ").";
      case 368, 131031 ->
          "Meta has restricted or locked the company's account. See WhatsApp Manager.";
      case 130472 -> "WhatsApp left this client out for an experiment of its own.";
      case 131021 -> "A number cannot write to itself.";
      case 131026 ->
          "WhatsApp cannot reach the client: he does not use it, has an old app, or has blocked the"
              + " number.";
      case 131030 ->
          "The number is still a test number of Meta's: the client has to be in its list of"
              + " recipients.";
      case 131037 -> "The number's display name is not approved yet. See WhatsApp Manager.";
      case 131042 -> "Meta has no valid way of payment for the account. See WhatsApp Manager.";
      case 131045, 133010 ->
          "The number is not registered for the Cloud API. See WhatsApp Manager.";
      case 131047 ->
          "The client has not written for more than 24 hours, and WhatsApp then takes nothing but"
              + " approved templates. Wait until he writes again, or reach him in another way.";
      case 131048 ->
          "Too many have blocked or reported the number, so that WhatsApp limits what it may send."
              + " See its quality in WhatsApp Manager.";
      case 131049, 131050 -> "WhatsApp does not bring this client any more of it.";
      case 131051 -> "WhatsApp does not know this kind of message.";
      case 131052, 131053 -> "WhatsApp does not take this file.";
      default -> "";
    };
  }
}
