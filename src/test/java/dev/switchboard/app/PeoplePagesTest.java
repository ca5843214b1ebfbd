package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.switchboard.platform.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Roles and skills: what administrators say of people, and what comes of it.
final class PeoplePagesTest {
  private static final String LONG = "Vertretungsberechtigte Qualitätssicherungsbeauftragte ";

  private final Stage stage = Stage.shared();

  private JsonNode rest(String method, Map<String, Object> parameters) {
    return stage.server().rest("admin", method, parameters).json().path("result");
  }

  private Seat admin(String section) {
    Seat seat = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT));
    seat.page().navigate("/admin/#/" + section);
    seat.page().locator("h1").first().waitFor();
    return seat;
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private JsonNode role(String name) {
    for (JsonNode role : rest("switchboard.role.list", Map.of())) {
      if (role.path("name").asString().equals(name)) {
        return role;
      }
    }
    throw new AssertionError("There is no role " + name);
  }

  private long newcomer(String name) {
    return rest(
            "user.add", Map.of("NAME", name, "LAST_NAME", "Guest", "EMAIL", name + "@example.com"))
        .asLong();
  }

  @Test
  void aRoleIsCopiedNarrowedGivenAndDeletedOnceNobodyHasIt() {
    long person = newcomer("Rosa");
    try (Seat ada = admin("roles/SUPERVISOR")) {
      Page page = ada.page();
      assertThat(page.getByText("This role is built in")).isVisible();
      ada.button("Copy").click();
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Team lead");
      page.getByLabel("Works with any dialog").selectOption("some");
      page.getByLabel("Customer care").check();
      page.getByLabel("Reads what is closed").selectOption("own");
      page.getByLabel("Reads more on a line…").selectOption("Customer care");
      page.getByLabel("Reads on Customer care").selectOption("all");
      ada.button("Create role").click();
      assertThat(page.getByRole(AriaRole.LINK).filter(having("Team lead"))).isVisible();

      assertThat(Json.write(role("Team lead").path("rights")))
          .isEqualTo(
              "{\"view\":true,\"modify\":false,\"connectors\":false,\"join\":[1],\"vote\":true,"
                  + "\"history\":{\"0\":\"own\",\"1\":\"all\"}}");
      String id = role("Team lead").path("id").asString();
      page.navigate("/admin/#/people");
      page.getByText("Rosa Guest").click();
      page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption(id);
      ada.button("Save").click();
      assertThat(page.getByRole(AriaRole.LISTITEM).filter(having("Rosa Guest")))
          .containsText("Team lead");

      page.navigate("/admin/#/roles/" + id);
      assertThat(page.getByText("It counts at once for the person who has the role.")).isVisible();
      assertThat(page.getByRole(AriaRole.LISTITEM).filter(having("Rosa Guest"))).isVisible();
      assertThat(ada.button("Delete role")).isDisabled();
      page.getByText("Give them another role").click();
      assertThat(page.getByText("Rosa Guest")).isVisible();
      assertThat(page.getByText("Mia Keller")).hasCount(0);

      rest("switchboard.role.assign", Map.of("USER_ID", person, "ROLE", "operator"));
      page.navigate("/admin/#/roles/" + id);
      ada.button("Delete role").click();
      ada.button("Delete role").last().click();
      assertThat(page.getByText("The role Team lead is deleted.")).isVisible();
      assertThat(page.getByRole(AriaRole.LINK).filter(having("Team lead"))).hasCount(0);
      assertThat(ada.refused()).isEmpty();
    }
  }

  @Test
  void aLineAsksForASkillAndSaysWhoHasIt() {
    try (Seat ada = admin("skills")) {
      Page page = ada.page();
      Locator mia = page.getByLabel("Add a skill: Mia Keller");
      mia.fill("Finnish");
      mia.press("Enter");
      assertThat(page.getByText("Has it: Mia Keller")).isVisible();
      assertThat(page.getByText("No line asks for it.")).isVisible();

      page.navigate("/admin/#/lines/1");
      Locator asked = page.getByPlaceholder("Add a skill");
      asked.fill("finnish");
      asked.press("Enter");
      assertThat(page.getByText("people in the queue can be asked: Mia Keller.")).isVisible();
      assertThat(page.getByText("If none of them is free, the client waits until one is."))
          .isVisible();
      ada.button("Review and save").click();
      assertThat(page.getByRole(AriaRole.DIALOG))
          .containsText("Whoever is asked needs these skills: finnish");
      ada.button("Save").click();
      assertThat(page.getByText("Saved.")).isVisible();

      page.navigate("/admin/#/skills");
      assertThat(page.getByText("asks for it, however long a client waits")).isVisible();
      ada.button("Remove finnish").click();
      assertThat(page.getByText("Nobody has it.")).isVisible();
      assertThat(rest("switchboard.operator.skills.list", Map.of()).toString())
          .doesNotContain("finnish");
      assertThat(ada.refused()).isEmpty();
    } finally {
      rest(
          "imopenlines.config.update",
          Map.of("CONFIG_ID", 1, "PARAMS", Map.of("REQUIRED_SKILLS", "")));
    }
  }

  @Test
  void axeHasNothingAgainstThesePages() {
    List<Long> made =
        List.of(
            rest(
                    "switchboard.role.add",
                    Map.of(
                        "NAME",
                        LONG.strip(),
                        "RIGHTS",
                        Map.of(
                            "view",
                            true,
                            "join",
                            List.of(1, 99),
                            "history",
                            Map.of(0, "own", 1, "all"))))
                .asLong());
    rest(
        "switchboard.operator.skills.set",
        Map.of(
            "USER_ID", 1, "SKILLS", List.of("français", "a very long name of a skill that wraps")));
    try (Seat ada = admin("roles")) {
      for (String place :
          List.of("roles", "roles/new", "roles/OPERATOR", "roles/" + made.getFirst(), "skills")) {
        ada.page().navigate("/admin/#/" + place);
        ada.page().locator("main ul, main select").first().waitFor();
        Stage.isFineByDayAndByNight(
            ada.page(),
            "admin-" + place.replaceAll("[0-9]+", "own").replace('/', '-').toLowerCase());
      }
    }
    try (Seat ada = stage.seat("admin", Stage.phone())) {
      ada.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
      for (String place : List.of("roles", "roles/" + made.getFirst(), "skills", "people")) {
        ada.page().navigate("/admin/#/" + place);
        ada.page().locator("main ul, main select").first().waitFor();
        Stage.picture(
            ada.page(), "admin-phone-" + place.replaceAll("[0-9]+", "own").replace('/', '-'));
        assertThat(Stage.objections(ada.page())).isEmpty();
        assertThat((Integer) ada.page().evaluate("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(390);
      }
    } finally {
      made.forEach(id -> rest("switchboard.role.delete", Map.of("ID", id)));
      rest("switchboard.operator.skills.set", Map.of("USER_ID", 1, "SKILLS", List.of()));
    }
  }
}
