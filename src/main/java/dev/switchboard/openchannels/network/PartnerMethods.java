package dev.switchboard.openchannels.network;

import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The methods `switchboard.network.*`: the codes of lines, and the installations that we trust.
/// Nobody else documents methods like these.
final class PartnerMethods {
  private static final String SCOPE = "imopenlines";
  private static final int LONGEST_NAME = 255;
  private static final int SHORTEST_SECRET = 32;
  private static final RestError DENIED =
      RestError.forbidden("ACCESS_DENIED", "You don't have access to this action");
  private static final Access ADMINISTRATOR = new Access.Administrator(DENIED);
  private static final RestError NO_PARTNER =
      RestError.badRequest("PARTNER_NOT_FOUND", "There is no partner with this ID");

  private final Database database;
  private final Lanes lanes;
  private final Secrets secrets;

  PartnerMethods(Database database, Lanes lanes, Secrets secrets) {
    this.database = database;
    this.lanes = lanes;
    this.secrets = secrets;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.network.code")
            .scope(SCOPE)
            .access(new Access.OnLine(Right.CONNECTORS_MODIFY.name(), "LINE_ID", DENIED))
            .param(Param.id("LINE_ID").requiredArgument())
            .param(Param.flag("ACTIVE"))
            .param(Param.flag("NEW"))
            .handledBy(this::code),
        Method.named("switchboard.network.partner.add")
            .scope(SCOPE)
            .access(ADMINISTRATOR)
            .param(Param.text("NAME").requiredArgument())
            .param(Param.text("URL").requiredArgument())
            .param(Param.text("SECRET"))
            .handledBy(this::add),
        Method.named("switchboard.network.partner.update")
            .scope(SCOPE)
            .access(ADMINISTRATOR)
            .param(Param.id("ID").requiredArgument())
            .param(Param.text("NAME"))
            .param(Param.text("URL"))
            .param(Param.flag("ACTIVE"))
            .handledBy(this::update),
        Method.named("switchboard.network.partner.delete")
            .scope(SCOPE)
            .access(ADMINISTRATOR)
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::delete),
        Method.named("switchboard.network.partner.list")
            .scope(SCOPE)
            .access(ADMINISTRATOR)
            .handledBy(this::list));
  }

  /// The code of a line, which is made when it is asked for first.
  private Object code(Caller caller, Params params) {
    ChangeCode change =
        new ChangeCode(
            new LineId(params.id("LINE_ID")),
            secrets.next().hash().value().substring(0, NetworkCode.LENGTH),
            params.flag("NEW", false),
            params.value("ACTIVE").map(Params::isOn));
    NetworkCode code =
        lanes
            .call(caller.portal(), change)
            .orElseThrow(() ->
                RestError.badRequest("NOT_ACTIVE_LINE", "The line with this ID does not exist"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("LINE_ID", code.line().value());
    answer.put("CODE", code.code());
    answer.put("ACTIVE", code.active());
    return answer;
  }

  /// Answers the secret, which is shown this once.
  private Object add(Caller caller, Params params) {
    Optional<String> given = params.text("SECRET").filter(text -> !text.isEmpty());
    if (given
        .filter(text -> !text.matches("[\\x21-\\x7e]{" + SHORTEST_SECRET + ",200}"))
        .isPresent()) {
      throw RestError.argument(
          "Argument 'SECRET' must have " + SHORTEST_SECRET + " to 200 characters without spaces");
    }
    String secret = given.orElseGet(() -> secrets.next().value());
    AddPartner add = new AddPartner(name(params).orElseThrow(), url(params).orElseThrow(), secret);
    return switch (lanes.call(caller.portal(), add)) {
      case AddPartner.Outcome.Added added -> Map.of("ID", added.id(), "SECRET", secret);
      case AddPartner.Outcome.TooMany _ ->
          throw RestError.badRequest(
              "TOO_MANY", "A portal has at most " + AddPartner.MOST + " partners");
      case AddPartner.Outcome.SecretTaken _ ->
          throw RestError.badRequest("SECRET_TAKEN", "Each partner needs a secret of its own");
    };
  }

  private Object update(Caller caller, Params params) {
    ChangePartner change =
        new ChangePartner(
            params.id("ID"), name(params), url(params), params.value("ACTIVE").map(Params::isOn));
    if (!lanes.call(caller.portal(), change)) {
      throw NO_PARTNER;
    }
    return true;
  }

  private Object delete(Caller caller, Params params) {
    if (!lanes.call(caller.portal(), new RemovePartner(params.id("ID")))) {
      throw NO_PARTNER;
    }
    return true;
  }

  private Object list(Caller caller, Params params) {
    return SqlNetwork.partners(database, caller.portal()).stream()
        .map(PartnerMethods::card)
        .toList();
  }

  private static Map<String, Object> card(Partner partner) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("ID", partner.id());
    card.put("NAME", partner.name());
    card.put("URL", partner.url());
    card.put("ACTIVE", partner.active());
    return card;
  }

  private static Optional<String> name(Params params) {
    Optional<String> name = params.text("NAME").map(String::strip).map(Storable::text);
    if (name.filter(text -> text.isEmpty() || text.length() > LONGEST_NAME).isPresent()) {
      throw RestError.argument("Argument 'NAME' must have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static Optional<String> url(Params params) {
    Optional<String> url =
        params.text("URL").map(String::strip).map(text -> text.replaceAll("/+$", ""));
    if (url.filter(text -> !text.matches("(?i)https?://[^\\s/?#@]{1,250}(/[^\\s?#]{0,200})?"))
        .isPresent()) {
      throw RestError.argument(
          "Argument 'URL' must be the address of an installation, such as"
              + " https://chat.example.com");
    }
    return url;
  }
}
