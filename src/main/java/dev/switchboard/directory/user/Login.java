package dev.switchboard.directory.user;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person types to say who they are: an e-mail address, compared in lower case.
public record Login(String value) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
  private static final int LONGEST = 255;

  /// Of the first administrator until he says who he is. Stands last: it needs what is above.
  public static final Login FIRST = new Login("administrator@localhost");

  public Login {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!fits(value)) {
      throw new IllegalArgumentException("login must be an e-mail address");
    }
  }

  /// Empty when the text is no e-mail address.
  public static Optional<Login> parse(String text) {
    return fits(text.strip()) ? Optional.of(new Login(text)) : Optional.empty();
  }

  private static boolean fits(String text) {
    return text.length() <= LONGEST && EMAIL.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
