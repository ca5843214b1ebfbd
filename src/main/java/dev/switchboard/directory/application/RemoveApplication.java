package dev.switchboard.directory.application;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Removes an application. Its tokens open nothing from that commit on.
public record RemoveApplication(long application) implements Command<RemoveApplication.Outcome> {
  /// What came of it.
  public enum Outcome {
    REMOVED,
    NO_SUCH_APPLICATION
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Application> known = SqlApplications.in(work).find(application);
    if (known.isEmpty()) {
      return Outcome.NO_SUCH_APPLICATION;
    }
    SqlApplications.in(work).remove(known.get());
    SqlOptions.of(work, application).forEach(SqlOptions.in(work)::remove);
    work.emit(new ApplicationEvent.Removed(application, known.get().card().title()));
    return Outcome.REMOVED;
  }
}
