package dev.switchboard.agents.training;

import dev.switchboard.agents.slot.SlotId;

/// Something about one slot that its author should know.
public record Problem(SlotId slot, String message) {}
