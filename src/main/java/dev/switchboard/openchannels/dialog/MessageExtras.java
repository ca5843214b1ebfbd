package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a message seldom has.
///
/// @param attach blocks below the text, as their author sent them
/// @param keyboard buttons below the message, as their author sent them
/// @param menu entries of the message's menu, as their author sent them
/// @param likes who likes it, in the order in which they said so
/// @param edited its text is not the first one
/// @param deleted only that it was there is still to be seen
/// @param asks what the client is asked for by a form: `name`, `phone`, `email`
public record MessageExtras(
    @Nullable JsonNode attach,
    @Nullable JsonNode keyboard,
    @Nullable JsonNode menu,
    List<Long> likes,
    boolean edited,
    boolean deleted,
    List<String> asks) {
  public static final MessageExtras NONE =
      new MessageExtras(null, null, null, List.of(), false, false, List.of());

  /// A part of a change: what is empty takes the part away.
  public record Part(Optional<JsonNode> value) {}

  /// A change: parts that were not sent stay as they are.
  public record Edit(Optional<Part> attach, Optional<Part> keyboard, Optional<Part> menu) {
    public static final Edit NOTHING =
        new Edit(Optional.empty(), Optional.empty(), Optional.empty());
  }

  public MessageExtras {
    attach = orNull(attach);
    keyboard = orNull(keyboard);
    menu = orNull(menu);
    likes = likes == null ? List.of() : List.copyOf(likes);
    asks = asks == null ? List.of() : List.copyOf(asks);
  }

  /// What is read back from JSON as null is a tree of its own.
  private static @Nullable JsonNode orNull(@Nullable JsonNode tree) {
    return tree == null || tree.isNull() ? null : tree;
  }

  public MessageExtras with(Edit edit) {
    return new MessageExtras(
        changed(attach, edit.attach()),
        changed(keyboard, edit.keyboard()),
        changed(menu, edit.menu()),
        likes,
        edited,
        deleted,
        asks);
  }

  private static @Nullable JsonNode changed(@Nullable JsonNode old, Optional<Part> change) {
    return change.isPresent() ? change.get().value().orElse(null) : old;
  }

  public MessageExtras asEdited() {
    return new MessageExtras(attach, keyboard, menu, likes, true, deleted, asks);
  }

  MessageExtras asDeleted() {
    return new MessageExtras(null, null, null, List.of(), edited, true, List.of());
  }

  /// With a form, or with an empty list without one any more.
  public MessageExtras asking(List<String> parts) {
    return new MessageExtras(attach, keyboard, menu, likes, edited, deleted, parts);
  }

  public boolean isLikedBy(UserId user) {
    return likes.contains(user.value());
  }

  /// He likes it from now on, or does not any more.
  public MessageExtras likedBy(UserId user, boolean likesIt) {
    Stream<Long> others = likes.stream().filter(id -> id != user.value());
    List<Long> next = (likesIt ? Stream.concat(others, Stream.of(user.value())) : others).toList();
    return new MessageExtras(attach, keyboard, menu, next, edited, deleted, asks);
  }
}
