package dev.switchboard.agents.slot;

import java.util.Arrays;
import java.util.List;

/// One action of a script, or one branch of a slot that has several ([Child]).
///
/// A slot knows its own attributes; where it stands in the tree is known to the script.
public sealed interface Slot {
  int MAX_NAME = 40;

  SlotId id();

  /// As the author typed it; may be empty.
  String name();

  /// Whether passing this slot is remembered in `savepoint_node_id`.
  boolean savepoint();

  /// What editors and traces show: the name, or what stands in for an empty one.
  default String title() {
    return name();
  }

  private static String firstOf(String name, String substitute, int length) {
    if (!name.isEmpty() || substitute.length() <= length) {
      return name.isEmpty() ? substitute : name;
    }
    return substitute.substring(0, length);
  }

  /// A slot that opens a branch below a complex slot.
  sealed interface Child extends Slot {}

  /// A slot below which branches can hang.
  sealed interface Parent extends Slot {}

  /// A slot whose branches hang below its children. Exactly one of them is taken.
  sealed interface Complex extends Parent {}

  /// The root. Receives the first message of a dialog.
  record Start(SlotId id) implements Slot {
    @Override
    public String name() {
      return "Start";
    }

    @Override
    public boolean savepoint() {
      return false;
    }
  }

  /// Sends one of its variants.
  ///
  /// @param text the variants, each separated by an empty line; a line with a space in it is not
  ///   empty
  record Text(SlotId id, String name, boolean savepoint, String text) implements Slot {
    public Text {
      text = text.strip();
    }

    @Override
    public String title() {
      return firstOf(name, text, MAX_NAME);
    }

    public List<String> variants() {
      return Arrays.stream(text.replace("\r\n", "\n").split("\n\n+"))
          .filter(variant -> !variant.isBlank())
          .toList();
    }
  }

  /// Sends one file, which stays where it is.
  ///
  /// @param source a link, or a template that makes one
  /// @param caption goes with it; may be empty
  record Attachment(
      SlotId id, String name, boolean savepoint, FileKind kind, String source, String caption)
      implements Slot {
    public static final int MAX_CAPTION = 1_024;

    public Attachment {
      source = source.strip();
      caption = caption.strip();
    }
  }

  /// Waits for the next message.
  record WaitForReaction(SlotId id, String name, boolean savepoint) implements Slot {}

  /// Shows buttons and waits for one of them.
  record ButtonMenu(SlotId id, String name, boolean savepoint) implements Complex {}

  /// @param label text with at most one expression
  record Button(SlotId id, String name, boolean savepoint, String label) implements Child {
    private static final int TITLE = 34;

    public Button {
      label = label.strip();
    }

    @Override
    public String title() {
      return firstOf(name, label, TITLE);
    }
  }

  /// The branch for everything that is none of the buttons.
  record Fallback(SlotId id, String name, boolean savepoint) implements Child {}

  /// Takes the branch of the first condition that holds.
  record TransitionRule(SlotId id, String name, boolean savepoint) implements Complex {}

  /// @param expression with or without braces
  record Condition(SlotId id, String name, boolean savepoint, String expression) implements Child {
    public Condition {
      expression = expression.strip();
    }

    /// Whether this is the branch that is taken when no other is.
    public boolean isAlwaysTrue() {
      return expression.equals("true");
    }
  }

  /// Takes the branch of the [Result] that says whether the client's message matches.
  ///
  /// @param lowercase whether the message is looked at in small letters
  /// @param expression may match any part; named groups become variables
  record RegularExpression(
      SlotId id, String name, boolean savepoint, boolean lowercase, String expression)
      implements Complex {
    public RegularExpression {
      expression = expression.strip();
    }
  }

  /// @param matches of which of the two results this is the branch
  record Result(SlotId id, String name, boolean savepoint, boolean matches) implements Child {}

  /// Writes a variable.
  ///
  /// @param value `45` is a number, `'45'` a text, `{{ x }}` keeps the type of x
  record Memory(SlotId id, String name, boolean savepoint, String key, String value)
      implements Slot {
    public Memory {
      key = key.strip();
      value = value.strip();
    }
  }

  /// Calls somebody else's server. Goes on below the child that fits, or after it without one.
  record ExternalRequest(SlotId id, String name, boolean savepoint, RequestTemplate request)
      implements Parent {}

  /// The branch of an [ExternalRequest] that was answered with a status from 200 to 299.
  record Success(SlotId id, String name, boolean savepoint) implements Child {}

  /// The branch of an [ExternalRequest] for everything else.
  record Failure(SlotId id, String name, boolean savepoint) implements Child {}

  /// Goes on elsewhere, without coming back.
  record Jump(SlotId id, String name, boolean savepoint, Destination to) implements Slot {
    @Override
    public String title() {
      return switch (to) {
        case Destination.ToSlot slot -> firstOf(name, "To slot " + slot.slot(), MAX_NAME);
        case Destination.ToSavepoint _ -> firstOf(name, "To savepoint", MAX_NAME);
      };
    }
  }

  /// Gives the dialog to the operators and ends it for the agent.
  record ChangeChatMode(SlotId id, String name, boolean savepoint) implements Slot {}

  /// Where a [Jump] goes.
  sealed interface Destination {
    record ToSlot(SlotId slot) implements Destination {}

    /// To the slot whose id `savepoint_node_id` holds; to Start when there is none.
    record ToSavepoint() implements Destination {}
  }

  /// Whether a Jump may lead here.
  default boolean isDestination() {
    return switch (this) {
      case Start _, Jump _ -> false;
      case Text _, Attachment _, WaitForReaction _, Memory _, ChangeChatMode _, Parent _, Child _ ->
          true;
    };
  }

  /// Whether the slot waits for the client, or ends the branch for good.
  default boolean isBlocking() {
    return switch (this) {
      case WaitForReaction _, ButtonMenu _, Jump _, ChangeChatMode _ -> true;
      case Start _,
          Text _,
          Attachment _,
          Memory _,
          ExternalRequest _,
          TransitionRule _,
          RegularExpression _,
          Child _ ->
          false;
    };
  }

  /// Whether nothing can follow: the slot leads elsewhere, or continues in its children.
  default boolean endsBranch() {
    return switch (this) {
      case Jump _, ChangeChatMode _, Complex _ -> true;
      case Start _, Text _, Attachment _, WaitForReaction _, Memory _, ExternalRequest _, Child _ ->
          false;
    };
  }
}
