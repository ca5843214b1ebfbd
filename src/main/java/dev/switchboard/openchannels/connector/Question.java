package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.dialog.Message;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// One message of a client whose sender waits for the answer: either he gets what the agent says,
/// or he gives up before and it goes out as everything else does. Never both, never neither.
final class Question {
  /// @param said in order; may be nothing
  /// @param leaves the dialog is with people now
  record Answer(List<Message> said, boolean leaves) {
    static final Answer NONE = new Answer(List.of(), true);

    Answer {
      said = List.copyOf(said);
    }
  }

  private enum State {
    OPEN,
    TAKEN,
    GIVEN_UP
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();

  /// Whether what is said now is for whoever waits. A turn that is decided again takes it again.
  boolean take() {
    return state.compareAndSet(State.OPEN, State.TAKEN) || state.get() == State.TAKEN;
  }

  void giveUp() {
    if (state.compareAndSet(State.OPEN, State.GIVEN_UP)) {
      answer.complete(Answer.NONE);
    }
  }

  /// Nobody waits any more, whatever was begun: a turn that is decided again goes out as everything
  /// else does.
  void abandon() {
    state.set(State.GIVEN_UP);
    answer.complete(Answer.NONE);
  }

  void answer(Answer given) {
    answer.complete(given);
  }

  /// Each caller has a future of his own.
  CompletableFuture<Answer> answered() {
    return answer.copy();
  }
}
