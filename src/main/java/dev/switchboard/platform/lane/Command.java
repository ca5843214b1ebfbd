package dev.switchboard.platform.lane;

/// One write to a portal's data: a plain record that decides what changes.
///
/// @param <O> what came of it; a refusal that the caller can cause is a value of `O`
public interface Command<O> {
  /// Runs on the portal's lane: no I/O, no clock of its own. What it saves, emits and delivers
  /// through `work` is committed together, or not at all when it throws.
  O decide(Work work);
}
