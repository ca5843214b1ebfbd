package dev.switchboard.openchannels.line;

import dev.switchboard.platform.rest.Caller;

/// Who may do what with a line.
public interface LineRights {
  boolean mayView(Caller caller, LineId line);

  /// Whether the caller may change or delete the line. Also asked for lines that do not exist.
  boolean mayModify(Caller caller, LineId line);
}
