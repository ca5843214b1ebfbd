package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.reply.Shared;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Makes, replaces or deletes a macro. One's own anybody may, for the others see [Shared].
///
/// @param macro with id 0 is made; name and actions replace those of a known one
record ChangeMacro(Macro macro, boolean deleted, UserId user)
    implements Command<ChangeMacro.Outcome> {
  sealed interface Outcome {
    record Done(long id) implements Outcome {}

    record NoSuchMacro() implements Outcome {}

    record NotAllowed() implements Outcome {}

    /// It names somebody or something that is not there.
    record Lost(String sentence) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (macro.id() == 0) {
      return isAllowed(work, macro)
          ? save(work, macro, work.nextId("macro"), new Rule.Trace(user, work.now(), work.now()))
          : new Outcome.NotAllowed();
    }
    Optional<Macro> known = SqlMacros.find(work, macro.id()).filter(found -> found.isFor(user));
    if (known.isEmpty()) {
      return new Outcome.NoSuchMacro();
    }
    if (!isAllowed(work, known.get())) {
      return new Outcome.NotAllowed();
    }
    if (deleted) {
      SqlMacros.remove(work, known.get());
      return new Outcome.Done(macro.id());
    }
    Rule.Trace before = known.get().trace();
    return save(
        work,
        known.get(),
        macro.id(),
        new Rule.Trace(before.createdBy(), before.createdAt(), work.now()));
  }

  private boolean isAllowed(Work work, Macro of) {
    return of.owner().isPresent() || Shared.mayChange(work, of.line(), user);
  }

  private Outcome save(Work work, Macro of, long id, Rule.Trace trace) {
    Optional<String> objection = new Targets(work).objection(of.line(), macro.actions());
    if (objection.isPresent()) {
      return new Outcome.Lost(objection.get());
    }
    SqlMacros.save(
        work, new Macro(id, macro.name(), of.line(), of.owner(), macro.actions(), trace));
    return new Outcome.Done(id);
  }
}
