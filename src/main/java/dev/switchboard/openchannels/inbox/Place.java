package dev.switchboard.openchannels.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page of a list ended. Opaque to callers.
///
/// @param list of which list it is: another one does not understand it
/// @param first what the list is sorted by
/// @param second tells those apart that are equal in the first
record Place(String list, long first, long second) {
  private static final Pattern TEXT =
      Pattern.compile("([a-z]{1,16}):(-?[0-9]{1,18}):([0-9]{1,18})");
  private static final int LONGEST = 100;

  String token() {
    String text = list + ":" + first + ":" + second;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /// Empty when it is no place of this list.
  static Optional<Place> read(String list, String token) {
    if (token.length() > LONGEST || !token.matches("[A-Za-z0-9_-]+")) {
      return Optional.empty();
    }
    try {
      Matcher text = TEXT.matcher(new String(Base64.getUrlDecoder().decode(token), UTF_8));
      return text.matches() && text.group(1).equals(list)
          ? Optional.of(
              new Place(list, Long.parseLong(text.group(2)), Long.parseLong(text.group(3))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
