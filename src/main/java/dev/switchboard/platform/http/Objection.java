package dev.switchboard.platform.http;

/// Leads from the depth of a check to its edge, where it becomes an [Answer.Refused].
final class Objection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Answer.Ground ground;

  Objection(Answer.Ground ground, String sentence) {
    super(sentence, null, false, false);
    this.ground = ground;
  }

  Answer.Refused refused() {
    return new Answer.Refused(ground, String.valueOf(getMessage()));
  }
}
