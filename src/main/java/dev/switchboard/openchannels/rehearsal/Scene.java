package dev.switchboard.openchannels.rehearsal;

import java.util.List;

/// A dialog that was played through.
///
/// @param goesOn what follows is more of the same, or later than anybody would look
record Scene(Plot plot, List<Step> steps, boolean goesOn) {
  Scene {
    steps = List.copyOf(steps);
  }
}
