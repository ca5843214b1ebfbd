package dev.switchboard.openchannels.line;

import dev.switchboard.platform.rest.Caller;
import java.util.function.Predicate;

/// Who may do what with lines. Each question is asked once for all of them.
public interface LineRights {
  /// The lines that the caller may see.
  Predicate<LineId> viewable(Caller caller);

  /// The lines that the caller may change or delete.
  Predicate<LineId> modifiable(Caller caller);
}
