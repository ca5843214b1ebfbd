package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// The lines of a portal, as a command sees them.
public final class Lines {
  private final Work work;

  private Lines(Work work) {
    this.work = work;
  }

  public static Lines in(Work work) {
    return new Lines(work);
  }

  /// Answered from memory, settings and queue together; a miss costs two indexed reads.
  public Optional<Line> find(LineId id) {
    return SqlLines.find(work, id);
  }

  /// Every line of the portal, by id. Costs two queries.
  public List<Line> all() {
    return SqlLines.all(work);
  }

  /// Opens a new line. Without a name it gets one of its language.
  public Line add(LineSettings settings, List<QueueEntry> queue, UserId by) {
    LineId id = new LineId(work.nextId("line"));
    Line.Trace trace = new Line.Trace(work.now(), work.now(), by, 1);
    Line line = new Line(id, complete(settings, id), queue, trace);
    SqlLines.save(work, line);
    work.emit(new LineEvent.LineAdded(line, by));
    return line;
  }

  /// Stores the settings and the queue of a line that was found here.
  ///
  /// @return the line with its next version
  public Line save(Line changed, UserId by) {
    Line before =
        find(changed.id())
            .orElseThrow(() ->
                new IllegalArgumentException("line must have been added, was " + changed.id()));
    Line after =
        new Line(
            before.id(),
            complete(changed.settings(), before.id()),
            changed.queue(),
            new Line.Trace(before.trace().created(), work.now(), by, before.trace().version() + 1));
    SqlLines.save(work, after);
    work.emit(new LineEvent.LineChanged(before, after, by));
    return after;
  }

  /// Removes the line and its queue.
  public void remove(Line line, UserId by) {
    SqlLines.remove(work, line);
    work.emit(new LineEvent.LineDeleted(line, by));
  }

  /// Sets what has a column of its own.
  private static LineSettings complete(LineSettings settings, LineId id) {
    String name = settings.get(LineFields.LINE_NAME);
    LineSettings unnamed = settings.without(LineFields.LINE_NAME);
    boolean isNamed = settings.has(LineFields.LINE_NAME) && !name.isBlank();
    return unnamed
        .with(LineFields.ACTIVE, settings.get(LineFields.ACTIVE))
        .with(LineFields.LINE_NAME, isNamed ? name : unnamed.get(LineFields.LINE_NAME) + " " + id);
  }
}
