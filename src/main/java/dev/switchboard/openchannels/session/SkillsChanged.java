package dev.switchboard.openchannels.session;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import java.util.List;

/// Somebody can do other things than before.
///
/// @param skills all that he can do now
public record SkillsChanged(UserId user, List<String> skills) implements DomainEvent {
  public SkillsChanged {
    skills = List.copyOf(skills);
  }
}
