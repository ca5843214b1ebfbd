package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question within a command: who is responsible for this client? Whoever knows answers.
public final class ResponsibleSought implements DomainEvent {
  private final Dialog dialog;
  private @Nullable UserId found;

  ResponsibleSought(Dialog dialog) {
    this.dialog = dialog;
  }

  public Dialog dialog() {
    return dialog;
  }

  public void answer(UserId responsible) {
    found = responsible;
  }

  Optional<UserId> found() {
    return Optional.ofNullable(found);
  }
}
