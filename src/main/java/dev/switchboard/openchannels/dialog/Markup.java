package dev.switchboard.openchannels.dialog;

import java.util.List;

/// A text with its markup understood. Whatever was no markup is a [Plain] of its own.
public sealed interface Markup {
  record Plain(String text) implements Markup {}

  record Break() implements Markup {}

  /// @param tag `b`, `i`, `u` or `s`
  record Styled(String tag, List<Markup> inner) implements Markup {
    public Styled {
      inner = List.copyOf(inner);
    }
  }

  /// @param address begins with `http://` or `https://` and holds no space
  record Link(String address, List<Markup> inner) implements Markup {
    public Link {
      inner = List.copyOf(inner);
    }
  }

  /// A person, a chat, a command or a phone number that a messenger would make pressable; elsewhere
  /// it is its text.
  ///
  /// @param written the tag as it was written, without brackets
  record Mention(String written, List<Markup> inner) implements Markup {
    public Mention {
      inner = List.copyOf(inner);
    }
  }
}
