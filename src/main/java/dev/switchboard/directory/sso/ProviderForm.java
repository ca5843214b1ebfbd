package dev.switchboard.directory.sso;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads what an administrator has filled in; each field has an error of its own.
final class ProviderForm {
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]+");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
  private static final int LONGEST_ISSUER = 500;
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_SECRET = 2000;
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_DOMAIN = 253;
  private static final int MOST_DOMAINS = 50;

  private ProviderForm() {}

  static SaveProvider.Draft read(Params params) {
    boolean newcomers = params.flag("NEWCOMERS", false);
    String issuer = issuer(params);
    List<String> domains = params.list("DOMAINS").stream().map(ProviderForm::domain).toList();
    if (domains.size() > MOST_DOMAINS) {
      throw domainsWrong();
    }
    if (newcomers && domains.isEmpty() && Claims.isForEverybody(issuer)) {
      throw RestError.badRequest(
          "DOMAINS_NEEDED",
          "Everybody can have an account of this provider: say whose e-mail addresses are welcome.");
    }
    return new SaveProvider.Draft(
        issuer,
        printable(params, "CLIENT_ID", LONGEST_ID)
            .orElseThrow(() ->
                RestError.badRequest("CLIENT_ID_WRONG", "Copy the client ID from the provider.")),
        secret(params),
        title(params),
        newcomers,
        domains,
        params.flag("PASSWORD_ADMINS", false));
  }

  private static String issuer(Params params) {
    return params
        .text("ISSUER")
        .map(String::strip)
        .filter(text -> text.length() <= LONGEST_ISSUER && PRINTABLE.matcher(text).matches())
        .filter(text -> !text.contains("?") && Description.isSafe(text))
        .orElseThrow(() ->
            RestError.badRequest(
                "ISSUER_WRONG",
                "The address by which the provider calls itself begins with https:// and has no"
                    + " question mark."));
  }

  private static Optional<String> printable(Params params, String name, int longest) {
    return params
        .text(name)
        .map(String::strip)
        .filter(text -> text.length() <= longest && PRINTABLE.matcher(text).matches());
  }

  private static Optional<Secret> secret(Params params) {
    if (params.text("SECRET").orElse("").isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        printable(params, "SECRET", LONGEST_SECRET)
            .map(Secret::new)
            .orElseThrow(() ->
                RestError.badRequest("SECRET_WRONG", "Copy the client secret from the provider.")));
  }

  private static String title(Params params) {
    return params
        .text("TITLE")
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TITLE)
        .filter(text -> text.chars().noneMatch(Character::isISOControl))
        .orElseThrow(() ->
            RestError.badRequest(
                "TITLE_WRONG",
                "The text of the button has 1 to " + LONGEST_TITLE + " characters."));
  }

  private static String domain(JsonNode written) {
    String domain = written.asString("").strip().toLowerCase(Locale.ROOT);
    if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
      throw domainsWrong();
    }
    return domain;
  }

  private static RestError domainsWrong() {
    return RestError.badRequest(
        "DOMAINS_WRONG",
        "A domain is what stands behind the @, as example.com; at most " + MOST_DOMAINS + ".");
  }
}
