package dev.switchboard.openchannels.line;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a line asks of a client who is to say how he can be reached.
///
/// The contract knows `*_FORM_ID` and nothing of the forms behind it, which belong to a CRM of its
/// own. Here the number chooses one of these; one that is none of them, as another server may have
/// given it, is the whole form.
public enum ClientForm {
  WHOLE(List.of(Part.NAME, Part.PHONE, Part.EMAIL)),
  REACH(List.of(Part.PHONE, Part.EMAIL)),
  PHONE(List.of(Part.PHONE)),
  EMAIL(List.of(Part.EMAIL)),
  NAME(List.of(Part.NAME));

  /// One thing that is asked.
  public enum Part {
    NAME,
    PHONE,
    EMAIL;

    /// As browsers and programs see it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<Part> parts;

  ClientForm(List<Part> parts) {
    this.parts = parts;
  }

  /// @param id `*_FORM_ID`
  public static ClientForm of(long id) {
    return id > 0 && id < values().length ? values()[(int) id] : WHOLE;
  }

  public List<Part> parts() {
    return parts;
  }

  /// The question in words.
  ///
  /// @param asked not empty
  public static String text(String language, List<Part> asked) {
    return LineTexts.of(language, "FORM_TEXT")
        + asked.stream()
            .map(part -> "[br]- " + LineTexts.of(language, "FORM_" + part.name()))
            .collect(Collectors.joining());
  }
}
