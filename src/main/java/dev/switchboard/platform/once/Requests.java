package dev.switchboard.platform.once;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.lane.Through;
import dev.switchboard.platform.storage.Database;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Answers a request that carries an id once, and its repetitions with the same answer, for a day.
///
/// Only requests that have sent a command are kept: a question is asked anew. A repetition that
/// comes while the first is under way waits for it. Faults of the server are not kept either; what
/// was decided before them stands.
public final class Requests {
  private static final int SERVER_FAULT = 500;
  private static final int LARGEST = 1 << 20;

  private final Lanes lanes;
  private final Database database;
  private final ConcurrentMap<Key, Running> running = new ConcurrentHashMap<>();

  private record Key(PortalId portal, String request) {}

  private record Running(String content, CompletableFuture<Answer> answer) {}

  /// What went back the first time.
  public record Answer(int status, byte[] body) {}

  /// What becomes of a request.
  public sealed interface Outcome {
    record First(Answer answer) implements Outcome {}

    record Repeated(Answer answer) implements Outcome {}

    /// The id was used for something else.
    record IdReused() implements Outcome {}
  }

  /// Gives each command of a request its place.
  private record Places(RequestId id, AtomicLong last) implements Through {
    @Override
    public <O> Command<O> wrap(Command<O> command) {
      return new OnceOnly<>(id, last.incrementAndGet(), command);
    }
  }

  public Requests(Lanes lanes, Database database) {
    this.lanes = lanes;
    this.database = database;
  }

  /// @param call answers the request; sends its commands from the thread that calls it
  public Outcome once(PortalId portal, RequestId id, Supplier<Answer> call) {
    Key key = new Key(portal, id.request());
    Running mine = new Running(id.content(), new CompletableFuture<>());
    Running first = running.putIfAbsent(key, mine);
    if (first != null) {
      return repeated(first.content(), id, () -> first.answer().join());
    }
    try {
      Optional<Step> known = SqlSteps.known(database, portal, id.request());
      if (known.isPresent() && (known.get().isAnswer() || !isOf(known.get(), id))) {
        Answer kept = answer(known.get());
        mine.answer().complete(kept);
        running.remove(key);
        return repeated(known.get().id().content(), id, () -> kept);
      }
      return new Outcome.First(run(key, id, mine, call));
    } catch (RuntimeException | Error e) {
      mine.answer().completeExceptionally(e);
      running.remove(key);
      throw e;
    }
  }

  private static boolean isOf(Step step, RequestId id) {
    return step.id().content().equals(id.content());
  }

  private static Outcome repeated(String content, RequestId id, Supplier<Answer> answer) {
    return content.equals(id.content())
        ? new Outcome.Repeated(answer.get())
        : new Outcome.IdReused();
  }

  private static Answer answer(Step step) {
    if (step.body().isEmpty()) {
      throw new OutcomeLost();
    }
    return new Answer(step.status(), step.body().getBytes(UTF_8));
  }

  /// Stays in memory until the answer is on disk.
  private Answer run(Key key, RequestId id, Running mine, Supplier<Answer> call) {
    Places places = new Places(id, new AtomicLong());
    Answer answer = Through.run(places, call);
    mine.answer().complete(answer);
    long steps = places.last().get();
    if (steps == 0 || answer.status() >= SERVER_FAULT || answer.body().length > LARGEST) {
      running.remove(key);
    } else {
      lanes
          .submitBehind(key.portal(), new KeepAnswer(id, answer, steps))
          .whenComplete((_, _) -> running.remove(key));
    }
    return answer;
  }
}
