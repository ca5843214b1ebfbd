package dev.switchboard.platform.wire;

import dev.switchboard.platform.wire.Decoded.Reason;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Leads from the depth of a decoder to its edge, where it becomes a [Decoded.Refused].
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String sentence;

  private Refusal(Reason reason, String sentence) {
    super(sentence, null, false, false);
    this.reason = reason;
    this.sentence = sentence;
  }

  static Refusal malformed(String sentence) {
    return new Refusal(Reason.MALFORMED, sentence);
  }

  static Refusal tooLarge(String what, long limit) {
    return tooLarge("At most " + limit + " " + what + " expected, but more came.");
  }

  static Refusal tooLarge(String sentence) {
    return new Refusal(Reason.TOO_LARGE, sentence);
  }

  static Decoded toValue(Supplier<ObjectNode> decoding) {
    try {
      return new Decoded.Tree(decoding.get());
    } catch (Refusal refusal) {
      return new Decoded.Refused(refusal.reason, refusal.sentence);
    }
  }
}
