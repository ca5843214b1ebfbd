package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.RestEndpoint;
import dev.switchboard.platform.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Lives a dialog through in the demo's portal, and compares the shape of every answer with the
/// documented one. Prints a line for each method; a refusal or a difference fails.
final class ConformanceTest {
  /// A method, its body, and what to keep of the answer as `name=/pointer`.
  private static final String STORY =
      """
      profile | {} |
      user.current | {} |
      user.get | {} |
      user.admin | {} |
      user.access | {"ACCESS":["AU"]} |
      scope | {} |
      methods | {} |
      method.get | {"name":"user.get"} |
      server.time | {} |
      batch | {"cmd":{"get_user":"user.current"}} |
      events | {} |
      event.bind | {"event":"ONCRMLEADADD","handler":"https://example.com/handler"} |
      event.get | {} |
      event.unbind | {"event":"ONCRMLEADADD","handler":"https://example.com/handler"} |
      imopenlines.revision.get | {} |
      imopenlines.config.path.get | {} |
      imopenlines.config.add | {"PARAMS":{"LINE_NAME":"Second"}} | second=
      imopenlines.config.update | {"CONFIG_ID":{second},"PARAMS":{"LINE_NAME":"Third"}} |
      imopenlines.config.get | {"CONFIG_ID":{line},"WITH_QUEUE":"Y","SHOW_OFFLINE":"Y"} |
      imopenlines.config.list.get | {"PARAMS":{"select":["ID","LINE_NAME","ACTIVE"]},"OPTIONS":{"QUEUE":"Y","CONFIG_QUEUE":"Y"}} |
      imopenlines.config.delete | {"CONFIG_ID":{second}} |
      imconnector.register | {"ID":"letters","NAME":"Letters","ICON":{"DATA_IMAGE":"data:image/svg+xml,%3Csvg%3E"},"PLACEMENT_HANDLER":"https://example.com/settings"} |
      imconnector.list | {} |
      imconnector.activate | {"CONNECTOR":"letters","LINE":{line},"ACTIVE":"1"} |
      imconnector.connector.data.set | {"CONNECTOR":"letters","LINE":{line},"DATA":{"ID":"c","URL":"https://example.com/c","NAME":"Letters"}} |
      imconnector.status | {"CONNECTOR":"letters","LINE":"{line}"} |
      imconnector.send.messages | {"CONNECTOR":"letters","LINE":{line},"MESSAGES":[{"user":{"id":"u1","name":"Ada"},"message":{"id":"m1","date":1773265993,"text":"Good afternoon"},"chat":{"id":"c1","name":"Ada","url":"https://example.com/c1"}}]} | chat=/DATA/RESULT/0/session/CHAT_ID session=/DATA/RESULT/0/session/ID
      imconnector.chat.name.set | {"CONNECTOR":"letters","LINE":{line},"CHAT_ID":"c1","NAME":"Ada again","USER_ID":"u1"} |
      imopenlines.dialog.get | {"CHAT_ID":{chat}} |
      imopenlines.session.open | {"USER_CODE":"letters|{line}|c1|u1"} |
      imopenlines.session.join | {"CHAT_ID":{chat}} |
      imopenlines.session.intercept | {"CHAT_ID":{chat}} |
      im.message.add | {"DIALOG_ID":"chat{chat}","MESSAGE":"How can we help?"} | message=
      imconnector.send.status.delivery | {"CONNECTOR":"letters","LINE":{line},"MESSAGES":[{"im":{"chat_id":{chat},"message_id":{message}},"message":{"id":["x1"],"date":1773265993},"chat":{"id":"c1"}}]} |
      imopenlines.session.history.get | {"SESSION_ID":{session}} |
      imopenlines.session.mode.silent | {"CHAT_ID":{chat},"ACTIVATE":"N"} |
      imopenlines.session.mode.pin | {"CHAT_ID":{chat},"ACTIVATE":"Y"} |
      imopenlines.session.mode.pinAll | {} |
      imopenlines.session.mode.unpinAll | {} |
      imopenlines.crm.lead.create | {"CHAT_ID":{chat}} |
      crm.lead.add | {"fields":{"TITLE":"Titled","PHONE":[{"VALUE":"555888","VALUE_TYPE":"WORK"}]}} | lead=
      crm.lead.get | {"ID":{lead}} |
      crm.lead.list | {"select":["*","UF_*"]} |
      crm.lead.fields | {} |
      crm.company.fields | {} |
      crm.company.add | {"fields":{"TITLE":"John Doe LLC","COMPANY_TYPE":"CUSTOMER","INDUSTRY":"MANUFACTURING","REVENUE":3000000,"PHONE":[{"VALUE":"555888","VALUE_TYPE":"WORK"}]},"params":{"REGISTER_SONET_EVENT":"Y"}} | company=
      crm.company.get | {"ID":{company}} |
      crm.company.list | {"ORDER":{"DATE_CREATE":"ASC"},"FILTER":{"COMPANY_TYPE":"CUSTOMER",">=DATE_CREATE":"2025-01-01"},"SELECT":["TITLE","ASSIGNED_BY_ID","PHONE"]} |
      crm.company.update | {"ID":{company},"FIELDS":{"CURRENCY_ID":"EUR","REVENUE":500000,"EMPLOYEES":"EMPLOYEES_3"},"PARAMS":{"REGISTER_SONET_EVENT":"Y"}} |
      crm.contact.fields | {} |
      crm.contact.add | {"FIELDS":{"NAME":"John","LAST_NAME":"Smith","BIRTHDATE":"11.11.2001","TYPE_ID":"PARTNER","COMPANY_IDS":[{company}],"PHONE":[{"VALUE":"+4930555123","VALUE_TYPE":"WORK"}],"EMAIL":[{"VALUE":"special-for@example.com","VALUE_TYPE":"WORK"}]}} | contact=
      crm.contact.get | {"ID":{contact}} |
      crm.contact.list | {"FILTER":{"!=NAME":"","=%LAST_NAME":"S%","EMAIL":"special-for@example.com","@ASSIGNED_BY_ID":[1,6]},"ORDER":{"LAST_NAME":"ASC","NAME":"ASC"},"SELECT":["ID","NAME","LAST_NAME","EMAIL","EXPORT","ASSIGNED_BY_ID","DATE_CREATE"]} |
      crm.contact.update | {"ID":{contact},"FIELDS":{"BIRTHDATE":"11.11.1999","COMPANY_IDS":[13,15]}} |
      crm.deal.fields | {} |
      crm.deal.add | {"FIELDS":{"TITLE":"New Deal #1","TYPE_ID":"COMPLEX","CATEGORY_ID":0,"STAGE_ID":"PREPARATION","PROBABILITY":99,"CURRENCY_ID":"EUR","OPPORTUNITY":15000,"IS_MANUAL_OPPORTUNITY":"Y","COMPANY_ID":{company},"CONTACT_IDS":[{contact}],"BEGINDATE":"2024-01-01"}} | deal=
      crm.deal.get | {"ID":{deal}} |
      crm.deal.list | {"SELECT":["ID","TITLE","TYPE_ID","CATEGORY_ID","STAGE_ID","OPPORTUNITY","IS_MANUAL_OPPORTUNITY","ASSIGNED_BY_ID","DATE_CREATE"],"FILTER":{"=%TITLE":"%a%","TYPE_ID":"COMPLEX",">OPPORTUNITY":10000,"<=OPPORTUNITY":20000,"@ASSIGNED_BY_ID":[1,6],">DATE_CREATE":"2024-01-01"},"ORDER":{"TITLE":"ASC","OPPORTUNITY":"ASC"}} |
      crm.deal.update | {"ID":{deal},"FIELDS":{"STAGE_ID":"WON","OPPORTUNITY":9999.99},"PARAMS":{"REGISTER_SONET_EVENT":"N"}} |
      crm.deal.delete | {"ID":{deal}} |
      crm.contact.delete | {"ID":{contact}} |
      crm.company.delete | {"ID":{company}} |
      crm.status.list | {} |
      imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":2} |
      imopenlines.operator.answer | {"CHAT_ID":{chat}} |
      imopenlines.operator.finish | {"CHAT_ID":{chat}} |
      imopenlines.session.head.vote | {"SESSION_ID":{session},"RATING":5,"COMMENT":"Well done"} |
      imopenlines.session.start | {"CHAT_ID":{chat}} |
      imconnector.unregister | {"ID":"letters"} |
      """;

  /// Their answers have keys that are data.
  private static final Set<String> MAPS = Set.of("imconnector.list");

  /// How differences begin that are none: examples that show a custom field, what is not kept here,
  /// another user's filled fields, or commands of a batch that are not ours.
  private static final List<String> EXCUSED =
      List.of(
          "user.current result.",
          "batch result.result",
          "crm.lead.list result[].UF_",
          "crm.company.fields result.CONTACT_ID is missing",
          "crm.company.fields result.LAST_COMMUNICATION_TIME is missing",
          "crm.company.fields result.PARENT_ID_",
          "crm.company.fields result.UF_",
          "crm.company.get result.LAST_COMMUNICATION_TIME is missing",
          "crm.company.get result.PARENT_ID_",
          "crm.company.get result.PHONE is not documented",
          "crm.company.get result.UF_",
          "crm.contact.get result.ADDRESS_COUNTRY_CODE is not documented",
          "crm.contact.get result.FACE_ID is missing",
          "crm.contact.get result.PARENT_ID_",
          "crm.contact.get result.UF_",
          "crm.deal.get result.PARENT_ID_",
          "crm.deal.get result.UF_",
          "crm.lead.get result.IM is missing",
          "imopenlines.session.history.get result.message[].params.fileId is missing",
          "imopenlines.session.history.get result.users[].lastActivityDate is boolean");

  private final Map<String, String> known = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  @Test
  void answersHaveTheDocumentedShape(@TempDir Path data) throws Exception {
    SharedContract contract = SharedContract.orSkip();
    Config config =
        Config.of(List.of("--port", "0", "--demo", "--data", data.toString()), Map.of());
    try (Server server = Server.start(config, new TestClock())) {
      JsonNode keys = Json.tree(Files.readString(new Demo(config, server).make()));
      known.put("line", keys.path("line").asString());
      String token = keys.path("application").path("access_token").asString();
      for (String step : STORY.lines().toList()) {
        play(contract, server.rest(), token, step.split(" \\|", 3));
      }
    }
    assertThat(complaints).isEmpty();
  }

  private void play(SharedContract contract, RestEndpoint rest, String token, String[] step)
      throws IOException {
    String method = step[0];
    JsonNode body = call(rest, token, method, filled(step[1].strip()));
    if (!body.has("result")) {
      complaints.add(method + " " + body);
      return;
    }
    JsonNode ours = body.path("result");
    for (String kept : step[2].strip().split(" ")) {
      String[] parts = kept.split("=", -1);
      if (parts.length == 2) {
        known.put(parts[0], ours.at(parts[1]).asString());
      }
    }
    JsonNode documented =
        contract.method(method).path("examples").path("response").path(0).path("result");
    Shape shape = Shape.compare(documented, ours, MAPS.contains(method));
    shape.differences().stream()
        .map(difference -> method + " " + difference)
        .filter(difference -> EXCUSED.stream().noneMatch(difference::startsWith))
        .forEach(complaints::add);
    print(method, shape);
  }

  private static void print(String method, Shape shape) {
    System.out.println(
        method
            + ": "
            + shape.matched()
            + " fields matched, differences: "
            + (shape.differences().isEmpty() ? "none" : String.join("; ", shape.differences())));
  }

  private String filled(String json) {
    String text = json;
    for (Map.Entry<String, String> value : known.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private static JsonNode call(RestEndpoint rest, String token, String method, String json) {
    RestEndpoint.Reply reply =
        rest.handle(
            new RestEndpoint.Request(
                method, "", "application/json", json.getBytes(UTF_8), Optional.of(token)));
    return Json.mapper().readTree(reply.body());
  }
}
