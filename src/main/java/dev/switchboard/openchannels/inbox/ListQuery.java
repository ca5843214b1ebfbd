package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.view.DialogFilter;
import java.util.Optional;

/// Which page of which list.
///
/// @param search part of the dialog's title, which begins with the client's name
record ListQuery(
    View view,
    Optional<LineId> line,
    Optional<String> search,
    Optional<DialogFilter> filter,
    int limit,
    Optional<Place> after) {}
