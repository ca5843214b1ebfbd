package dev.switchboard.platform.lane;

/// Hears what happens, inside the command that makes it happen: what it writes is in the same
/// commit.
public interface EventListener {
  void on(Work work, DomainEvent event);
}
