package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.SlotId;

/// A button as the client saw it.
///
/// @param slot its branch; the digits of the id are the button's id in the channel
/// @param label rendered, when the menu was shown
public record ShownButton(SlotId slot, String label) {
  public String id() {
    return slot.toString();
  }

  boolean isPressedBy(Input input) {
    return input instanceof Input.ButtonPress press && press.id().equals(id());
  }

  boolean isNamedBy(Input input) {
    return input.text().strip().equalsIgnoreCase(label.strip());
  }
}
