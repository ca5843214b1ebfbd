package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One episode of a dialog, from its first message until it is closed.
///
/// Immutable: every change is a method that returns the next session.
///
/// @param parent the session before it in the same dialog, 0 for the first
/// @param fence raised whenever the dialog changes hands: what was thought out under an older fence
///   does not reach the client
/// @param head the supervisor's rating
/// @param course what befalls it besides
public record Session(
    long id,
    ChatId chat,
    LineId line,
    long parent,
    Stage stage,
    long fence,
    @Nullable HeadVote head,
    Course course,
    Instant createdAt) {
  /// Where a session stands. A session is in exactly one stage.
  public sealed interface Stage {
    Instant since();

    /// A bot answers.
    record WithAgent(UserId bot, Instant since) implements Stage {}

    /// Waits for a person; `offered` is asked to take it.
    record Queued(Optional<UserId> offered, Instant since) implements Stage {}

    record Answered(UserId by, Instant since) implements Stage {}

    /// @param last who had it at the end, if anybody
    record Closed(Optional<UserId> last, boolean spam, Instant since) implements Stage {}
  }

  /// A supervisor's rating of a finished session.
  ///
  /// @param rating 1 to 5, 0 when only a comment was left
  public record HeadVote(int rating, @Nullable String comment) {}

  public boolean isOpen() {
    return !(stage instanceof Stage.Closed);
  }

  /// Who answers, is asked to, or did at the end.
  public Optional<UserId> holder() {
    return switch (stage) {
      case Stage.WithAgent agent -> Optional.of(agent.bot());
      case Stage.Queued queued -> queued.offered();
      case Stage.Answered answered -> Optional.of(answered.by());
      case Stage.Closed closed -> closed.last();
    };
  }

  public boolean isAnsweredBy(UserId user) {
    return stage instanceof Stage.Answered answered && answered.by().equals(user);
  }

  /// Finished by hand, and open a little longer for what the client may still have to say.
  public boolean isClosing() {
    return isOpen() && Course.has(course.closing());
  }

  public boolean isSnoozed() {
    return Course.has(course.snoozedUntil());
  }

  Session givenTo(UserId bot, Instant now) {
    return at(new Stage.WithAgent(bot, now), course);
  }

  Session offeredTo(Optional<UserId> operator, Instant now) {
    return at(new Stage.Queued(operator, now), course.asked(now));
  }

  Session answeredBy(UserId operator, Instant now) {
    return at(new Stage.Answered(operator, now), course.asked(now));
  }

  Session closed(boolean spam, Instant now) {
    return at(new Stage.Closed(holder(), spam, now), course.snoozedUntil(Course.NEVER));
  }

  /// The session goes on although it had closed: it waits for somebody.
  Session reopened(Instant now) {
    return at(new Stage.Queued(Optional.empty(), now), course.closedItself(false));
  }

  /// A closed session that turns out to be spam; one that is open stays as it is.
  Session markedSpam() {
    return stage instanceof Stage.Closed closed
        ? new Session(
            id,
            chat,
            line,
            parent,
            new Stage.Closed(closed.last(), true, closed.since()),
            fence,
            head,
            course,
            createdAt)
        : this;
  }

  public Session movedTo(LineId other) {
    return new Session(id, chat, other, parent, stage, fence, head, course, createdAt);
  }

  Session rated(HeadVote vote) {
    return new Session(id, chat, line, parent, stage, fence, vote, course, createdAt);
  }

  Session on(Course next) {
    return new Session(id, chat, line, parent, stage, fence, head, next, createdAt);
  }

  /// Whatever hands it goes into, it is not about to close any more.
  private Session at(Stage next, Course on) {
    Course open = on.closing(Course.NEVER);
    return new Session(id, chat, line, parent, next, fence + 1, head, open, createdAt);
  }
}
