package dev.switchboard.agents.script;

import dev.switchboard.agents.slot.FileKind;
import dev.switchboard.agents.slot.RequestTemplate;
import dev.switchboard.agents.slot.Slot;
import dev.switchboard.agents.slot.SlotId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Writes scripts for tests. Ids are counted in the order of the calls; Start is 1.
public final class ScriptBuilder {
  private final List<Slot> slots = new ArrayList<>();
  private final Map<SlotId, SlotId> next = new HashMap<>();
  private final Map<SlotId, List<SlotId>> children = new HashMap<>();
  private boolean savepoint;

  private ScriptBuilder() {}

  public static Script script(Consumer<Branch> start) {
    ScriptBuilder builder = new ScriptBuilder();
    SlotId root = builder.nextId();
    builder.slots.add(new Slot.Start(root));
    start.accept(builder.new Branch(root));
    return new Script(builder.slots, new Links(builder.next, builder.children));
  }

  /// Posts what the client wrote and keeps the `n` of the answer.
  public static RequestTemplate post(String url) {
    return new RequestTemplate(
        "POST", url, Map.of(), Map.of(), "{{ client_message }}", Map.of("n", "{{ body.n }}"));
  }

  private SlotId nextId() {
    return new SlotId(slots.size() + 1L);
  }

  private boolean takeSavepoint() {
    boolean taken = savepoint;
    savepoint = false;
    return taken;
  }

  /// A chain of slots.
  public final class Branch {
    private SlotId last;

    private Branch(SlotId opener) {
      last = opener;
    }

    /// The slot that is added next is a savepoint.
    public Branch savepoint() {
      savepoint = true;
      return this;
    }

    public Branch text(String text) {
      return add(new Slot.Text(nextId(), "", takeSavepoint(), text));
    }

    public Branch file(FileKind kind, String source, String caption) {
      return add(new Slot.Attachment(nextId(), "", takeSavepoint(), kind, source, caption));
    }

    public Branch waits() {
      return add(new Slot.WaitForReaction(nextId(), "", takeSavepoint()));
    }

    public Branch memory(String key, String value) {
      return add(new Slot.Memory(nextId(), "", takeSavepoint(), key, value));
    }

    public Branch jump(long to) {
      var slot = new Slot.Destination.ToSlot(new SlotId(to));
      return add(new Slot.Jump(nextId(), "", takeSavepoint(), slot));
    }

    public Branch jumpToSavepoint() {
      var savepoint = new Slot.Destination.ToSavepoint();
      return add(new Slot.Jump(nextId(), "", takeSavepoint(), savepoint));
    }

    public Branch handOver() {
      return add(new Slot.ChangeChatMode(nextId(), "", takeSavepoint()));
    }

    public Branch menu(Consumer<Children> below) {
      Slot menu = new Slot.ButtonMenu(nextId(), "", takeSavepoint());
      add(menu);
      below.accept(new Children(menu.id()));
      return this;
    }

    public Branch rule(Consumer<Children> below) {
      Slot rule = new Slot.TransitionRule(nextId(), "", takeSavepoint());
      add(rule);
      below.accept(new Children(rule.id()));
      return this;
    }

    public Branch matches(String expression, Consumer<Children> below) {
      Slot regular = new Slot.RegularExpression(nextId(), "", takeSavepoint(), false, expression);
      add(regular);
      below.accept(new Children(regular.id()));
      return this;
    }

    public Branch matchesLowercase(String expression, Consumer<Children> below) {
      Slot regular = new Slot.RegularExpression(nextId(), "", takeSavepoint(), true, expression);
      add(regular);
      below.accept(new Children(regular.id()));
      return this;
    }

    public Branch asks(RequestTemplate request, Consumer<Children> below) {
      Slot external = new Slot.ExternalRequest(nextId(), "", takeSavepoint(), request);
      add(external);
      below.accept(new Children(external.id()));
      return this;
    }

    public Branch slot(Slot slot) {
      return add(slot);
    }

    private Branch add(Slot slot) {
      slots.add(slot);
      next.put(last, slot.id());
      last = slot.id();
      return this;
    }
  }

  /// The branches below a complex slot.
  public final class Children {
    private final SlotId parent;

    private Children(SlotId parent) {
      this.parent = parent;
      children.put(parent, new ArrayList<>());
    }

    public Children button(String label, Consumer<Branch> branch) {
      return add(new Slot.Button(nextId(), "", takeSavepoint(), label), branch);
    }

    public Children fallback(Consumer<Branch> branch) {
      return add(new Slot.Fallback(nextId(), "", takeSavepoint()), branch);
    }

    public Children when(String expression, Consumer<Branch> branch) {
      return add(new Slot.Condition(nextId(), "", takeSavepoint(), expression), branch);
    }

    public Children result(boolean matches, Consumer<Branch> branch) {
      return add(new Slot.Result(nextId(), "", takeSavepoint(), matches), branch);
    }

    public Children success(Consumer<Branch> branch) {
      return add(new Slot.Success(nextId(), "", takeSavepoint()), branch);
    }

    public Children failure(Consumer<Branch> branch) {
      return add(new Slot.Failure(nextId(), "", takeSavepoint()), branch);
    }

    private Children add(Slot child, Consumer<Branch> branch) {
      slots.add(child);
      children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(child.id());
      branch.accept(new Branch(child.id()));
      return this;
    }
  }
}
