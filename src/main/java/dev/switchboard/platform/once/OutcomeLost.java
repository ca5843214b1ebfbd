package dev.switchboard.platform.once;

/// The request was executed, but the server stopped before it could answer, and what it decided
/// cannot be read back.
public final class OutcomeLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutcomeLost() {
    super("the answer was erased");
  }

  OutcomeLost(Throwable cause) {
    super("the outcome of a command cannot be read back", cause);
  }
}
