package dev.switchboard.directory.sso;

/// The provider did not do what it should: caught where the provider was asked.
final class SsoObjection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What is wrong, for whoever has to look.
  enum Ground {
    /// It cannot be reached, or must not be.
    UNREACHABLE,
    /// There is no description of a provider at the address.
    NO_DESCRIPTION,
    /// It calls itself otherwise than it is called here.
    OTHER_ISSUER,
    /// The description lacks something, or what it names must not be used.
    DESCRIPTION,
    /// Its keys cannot be read.
    KEYS,
    /// It does not take the code of a person: often the client secret.
    CODE,
    /// What it says of a person is not what it must be.
    TOKEN
  }

  private static final int LONGEST = 200;

  private final Ground ground;

  /// @param sentence what was expected and what came: never a secret, never a token
  SsoObjection(Ground ground, String sentence) {
    super(sentence, null, false, false);
    this.ground = ground;
  }

  /// What a provider wrote, as it may stand in a sentence and in a log.
  static String shown(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }

  Ground ground() {
    return ground;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
