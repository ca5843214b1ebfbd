package dev.switchboard.openchannels.reply;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes, changes or deletes a quick reply. One's own anybody may, for the others see [Shared].
public record ChangeReply(UserId user, Change change) implements Command<ChangeReply.Outcome> {
  /// What is to be done.
  public sealed interface Change {
    /// @param personal for the user alone
    record Add(Optional<LineId> line, boolean personal, QuickReply.Words words) implements Change {}

    /// @param words empty ones stay as they are
    record Update(long id, Optional<String> shortcut, Optional<String> title, Optional<String> text)
        implements Change {}

    record Delete(long id) implements Change {}
  }

  /// What came of it.
  public sealed interface Outcome {
    record Done(long id) implements Outcome {}

    /// There is none, or it is somebody else's own.
    record NoSuchReply() implements Outcome {}

    record NotAllowed() implements Outcome {}

    record NoSuchLine() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    return switch (change) {
      case Change.Add add -> add(work, add);
      case Change.Update update -> onKnown(work, update.id(), known -> update(work, known, update));
      case Change.Delete delete ->
          onKnown(work, delete.id(), known -> SqlReplies.remove(work, known));
    };
  }

  private Outcome add(Work work, Change.Add add) {
    if (add.line().filter(line -> Lines.in(work).find(line).isEmpty()).isPresent()) {
      return new Outcome.NoSuchLine();
    }
    if (!add.personal() && !Shared.mayChange(work, add.line(), user)) {
      return new Outcome.NotAllowed();
    }
    QuickReply reply =
        new QuickReply(
            work.nextId("quick_reply"),
            add.line(),
            add.personal() ? Optional.of(user) : Optional.empty(),
            add.words(),
            new QuickReply.Trace(user, work.now(), work.now()));
    SqlReplies.save(work, reply);
    return new Outcome.Done(reply.id());
  }

  private Outcome onKnown(Work work, long id, Consumer<QuickReply> step) {
    Optional<QuickReply> known =
        SqlReplies.find(work, id).filter(reply -> reply.owner().isEmpty() || reply.isHis(user));
    if (known.isEmpty()) {
      return new Outcome.NoSuchReply();
    }
    if (!known.get().isHis(user) && !Shared.mayChange(work, known.get().line(), user)) {
      return new Outcome.NotAllowed();
    }
    step.accept(known.get());
    return new Outcome.Done(id);
  }

  private static void update(Work work, QuickReply known, Change.Update update) {
    QuickReply.Words words = known.words();
    SqlReplies.save(
        work,
        known.with(
            new QuickReply.Words(
                update.shortcut().orElse(words.shortcut()),
                update.title().orElse(words.title()),
                update.text().orElse(words.text())),
            work.now()));
  }
}
