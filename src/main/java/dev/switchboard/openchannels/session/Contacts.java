package dev.switchboard.openchannels.session;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How somebody can be reached, as he has written it.
///
/// @param phones with the country's code when he wrote it, as he wrote them otherwise
public record Contacts(List<String> phones, List<String> emails) {
  private static final int LONGEST_TEXT = 4000;
  private static final int MOST = 5;
  private static final long MOST_TRIES = 50;

  /// An address as mail servers take it, in any script, without quotes.
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}+"
              + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}-])");

  /// Where a number without a country's code is looked for, by the line's language. Languages of
  /// many countries have none: a guess would be somebody else's number.
  private static final Map<String, String> COUNTRIES =
      Map.of("de", "DE", "fr", "FR", "ru", "RU", "it", "IT", "pl", "PL", "tr", "TR", "uk", "UA");

  public Contacts {
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
  }

  /// @param language of the line
  static Contacts in(String text, String language) {
    String part = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    Set<String> emails = emails(part);
    String rest = part;
    for (String email : emails) {
      rest = rest.replace(email, " ");
    }
    return new Contacts(phones(rest, language), List.copyOf(emails));
  }

  private static Set<String> emails(String text) {
    Set<String> emails = new LinkedHashSet<>();
    Matcher matcher = EMAIL.matcher(text);
    while (emails.size() < MOST && matcher.find()) {
      if (!matcher.group().contains("..") && !matcher.group().contains(".@")) {
        emails.add(matcher.group());
      }
    }
    return emails;
  }

  private static List<String> phones(String text, String language) {
    if (text.chars().filter(Character::isDigit).count() < MOST) {
      return List.of();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    String country = COUNTRIES.getOrDefault(language.toLowerCase(Locale.ROOT), "ZZ");
    Set<String> phones = new LinkedHashSet<>();
    for (PhoneNumberMatch match : numbers.findNumbers(text, country, Leniency.VALID, MOST_TRIES)) {
      String written = match.rawString();
      phones.add(
          written.contains("+")
              ? numbers.format(match.number(), PhoneNumberFormat.E164)
              : written.strip());
      if (phones.size() == MOST) {
        break;
      }
    }
    return List.copyOf(phones);
  }

  boolean isEmpty() {
    return phones.isEmpty() && emails.isEmpty();
  }

  List<String> all() {
    return Stream.concat(phones.stream(), emails.stream()).toList();
  }
}
