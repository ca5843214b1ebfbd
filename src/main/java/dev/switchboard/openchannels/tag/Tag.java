package dev.switchboard.openchannels.tag;

import dev.switchboard.openchannels.dialog.Storable;
import java.util.Locale;
import java.util.Optional;

/// A word that sorts dialogs: lower case, on one line.
public record Tag(String name) {
  public static final int LONGEST = 64;

  /// The tag that was meant; empty when it cannot be one.
  public static Optional<Tag> read(String text) {
    String name = Storable.text(text).strip().toLowerCase(Locale.ROOT);
    boolean fits =
        !name.isEmpty()
            && name.length() <= LONGEST
            && name.codePoints().noneMatch(Character::isISOControl);
    return fits ? Optional.of(new Tag(name)) : Optional.empty();
  }
}
