package dev.switchboard.directory.portal;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;

/// Makes the portal on whose lane it runs.
///
/// @param memberId 32 random characters, made by the caller
public record AddPortal(String name, String memberId) implements Command<AddPortal.Outcome> {
  /// What came of it.
  public sealed interface Outcome {
    record Added(Portal portal) implements Outcome {}

    record AlreadyThere(Portal portal) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Rows<Portal> portals = SqlPortals.in(work);
    return portals.find().<Outcome>map(Outcome.AlreadyThere::new).orElseGet(() -> add(work));
  }

  private Outcome add(Work work) {
    Portal portal = new Portal(name, memberId, work.now());
    SqlPortals.in(work).save(portal);
    return new Outcome.Added(portal);
  }
}
