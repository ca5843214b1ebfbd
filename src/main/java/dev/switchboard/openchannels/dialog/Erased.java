package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import java.util.List;

/// Something that was said is erased, or is being erased. Whoever keeps anything of it in memory
/// forgets it.
public sealed interface Erased extends DomainEvent {
  /// A dialog is no more than a number from now on; its messages follow.
  ///
  /// @param before as it was: not to be kept
  record Begun(Dialog before) implements Erased {}

  /// Who the client is goes from the CRM, too.
  ///
  /// @param links his entries there
  record Person(CrmLinks links, UserId by) implements Erased {}

  /// Messages are gone.
  record Messages(List<Long> ids) implements Erased {
    public Messages {
      ids = List.copyOf(ids);
    }
  }

  /// All that was to be erased is gone.
  record Done() implements Erased {}
}
