package dev.switchboard.platform.rest;

/// A refusal with a documented code: HTTP status, code for programs, sentence for people.
public final class RestError extends RuntimeException {
  private static final long serialVersionUID = 1L;

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
    return badRequest("ERROR_ARGUMENT", description);
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
