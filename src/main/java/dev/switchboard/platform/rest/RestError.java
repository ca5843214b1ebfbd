package dev.switchboard.platform.rest;

/// A refusal with a documented code: HTTP status, code for programs, sentence for people.
public final class RestError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final String ARGUMENT = "ERROR_ARGUMENT";

  private final int status;
  private final String code;

  public RestError(int status, String code, String description) {
    super(description, null, false, false);
    this.status = status;
    this.code = code;
  }

  public static RestError badRequest(String code, String description) {
    return new RestError(400, code, description);
  }

  public static RestError forbidden(String code, String description) {
    return new RestError(403, code, description);
  }

  /// What older methods answer: no code, only the sentence.
  public static RestError plain(String description) {
    return new RestError(400, "", description);
  }

  /// Source: contract/errors.json, `argument`.
  public static RestError argument(String description) {
    return badRequest(ARGUMENT, description);
  }

  /// The same refusal, saying what was expected and what came. The sentence of `ERROR_ARGUMENT` is
  /// about nothing else, and gives way; any other is documented, and stays before it. Without a
  /// code the sentence is what clients know the refusal by: it stays as it is.
  RestError because(String wrong) {
    if (code.isEmpty()) {
      return this;
    }
    String said = code.equals(ARGUMENT) ? "" : description();
    String end = said.isEmpty() || said.endsWith(".") ? "" : ".";
    return new RestError(status, code, (said + end + " " + wrong).strip());
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String description() {
    return String.valueOf(getMessage());
  }
}
