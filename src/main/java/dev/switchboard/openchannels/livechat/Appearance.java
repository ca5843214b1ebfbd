package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.line.ClientForm;
import java.util.List;

/// What a web chat looks like and asks. A text that is empty is the widget's own, in the visitor's
/// language.
///
/// @param name shown above the chat; empty: the name of the line
/// @param color of the brand, as `#1d6b57`
/// @param position the corner of the page
/// @param languages that visitors may see, the first one for those who speak none of them
/// @param consent what visitors agree to before they write, empty: nothing is asked
/// @param offline said outside working hours
/// @param origins of the pages that may hold the chat, empty: any
record Appearance(
    String name,
    String color,
    Position position,
    String greeting,
    List<String> languages,
    Form form,
    String consent,
    String offline,
    List<String> origins) {
  /// What there are texts for.
  static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "pt", "ru", "ar");

  static final Appearance DEFAULT =
      new Appearance("", "#1d6b57", Position.END, "", LANGUAGES, Form.NONE, "", "", List.of());

  /// Where the button stands; `END` is right where people read from left to right.
  enum Position {
    START,
    END
  }

  /// How a field of the form is asked for.
  enum Ask {
    OFF,
    OPTIONAL,
    REQUIRED
  }

  /// What visitors are asked before they write.
  record Form(Ask name, Ask email, Ask phone) {
    static final Form NONE = new Form(Ask.OFF, Ask.OFF, Ask.OFF);

    /// With what the line asks, too. Only the appearance demands an answer: a client who gives none
    /// may still write.
    Form with(List<ClientForm.Part> asked) {
      return new Form(
          asked(name, asked.contains(ClientForm.Part.NAME)),
          asked(email, asked.contains(ClientForm.Part.EMAIL)),
          asked(phone, asked.contains(ClientForm.Part.PHONE)));
    }

    private static Ask asked(Ask ask, boolean byLine) {
      return ask == Ask.OFF && byLine ? Ask.OPTIONAL : ask;
    }
  }

  Appearance {
    languages = List.copyOf(languages);
    origins = List.copyOf(origins);
  }
}
