package dev.switchboard.directory.user;

/// What is known of a person. A text that is not known is empty.
///
/// Comes from channels that nobody controls, so every text is cut at a length that fits and freed
/// of the character that no database keeps.
///
/// @param gender `M`, `F` or empty
/// @param timeZone IANA name
/// @param avatar URL
/// @param website URL
public record Profile(
    String name,
    String lastName,
    String secondName,
    String email,
    String phone,
    String gender,
    String workPosition,
    String timeZone,
    String avatar,
    String website) {
  public static final Profile EMPTY = new Profile("", "", "", "", "", "", "", "", "", "");

  private static final int LONGEST_TEXT = 255;
  private static final int LONGEST_URL = 2000;

  public Profile {
    name = cut(name, LONGEST_TEXT);
    lastName = cut(lastName, LONGEST_TEXT);
    secondName = cut(secondName, LONGEST_TEXT);
    email = cut(email, LONGEST_TEXT);
    phone = cut(phone, LONGEST_TEXT);
    gender = gender.equals("M") || gender.equals("F") ? gender : "";
    workPosition = cut(workPosition, LONGEST_TEXT);
    timeZone = cut(timeZone, LONGEST_TEXT);
    avatar = cut(avatar, LONGEST_URL);
    website = cut(website, LONGEST_URL);
  }

  public static Profile named(String name, String lastName) {
    return EMPTY.withName(name).withLastName(lastName);
  }

  /// Name and last name, as a person reads them.
  public String fullName() {
    return (name + " " + lastName).strip();
  }

  public Profile withName(String next) {
    return new Profile(
        next, lastName, secondName, email, phone, gender, workPosition, timeZone, avatar, website);
  }

  public Profile withLastName(String next) {
    return new Profile(
        name, next, secondName, email, phone, gender, workPosition, timeZone, avatar, website);
  }

  public Profile withSecondName(String next) {
    return new Profile(
        name, lastName, next, email, phone, gender, workPosition, timeZone, avatar, website);
  }

  public Profile withEmail(String next) {
    return new Profile(
        name, lastName, secondName, next, phone, gender, workPosition, timeZone, avatar, website);
  }

  public Profile withPhone(String next) {
    return new Profile(
        name, lastName, secondName, email, next, gender, workPosition, timeZone, avatar, website);
  }

  public Profile withGender(String next) {
    return new Profile(
        name, lastName, secondName, email, phone, next, workPosition, timeZone, avatar, website);
  }

  public Profile withWorkPosition(String next) {
    return new Profile(
        name, lastName, secondName, email, phone, gender, next, timeZone, avatar, website);
  }

  public Profile withTimeZone(String next) {
    return new Profile(
        name, lastName, secondName, email, phone, gender, workPosition, next, avatar, website);
  }

  public Profile withAvatar(String next) {
    return new Profile(
        name, lastName, secondName, email, phone, gender, workPosition, timeZone, next, website);
  }

  public Profile withWebsite(String next) {
    return new Profile(
        name, lastName, secondName, email, phone, gender, workPosition, timeZone, avatar, next);
  }

  private static String cut(String text, int longest) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    if (clean.length() <= longest) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
    return clean.substring(0, end);
  }
}
