package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.switchboard.directory.sso.FakeProvider;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// An administrator names a provider, and somebody comes in by it.
final class SsoPageTest {
  private final Stage stage = Stage.shared();

  @Test
  void anAdministratorNamesAProviderAndPeopleComeInByIt() {
    try (FakeProvider provider = new FakeProvider(stage.server()::now);
        Seat ada = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT))) {
      provider.knows("mia-1", "mia@example.com", true);
      try {
        namesIt(ada, provider);
        comesIn();
      } finally {
        LoggedIn.as(stage.server(), stage.server().key("/admin/login"), stage.password())
            .call("switchboard.sso.delete", Map.of());
      }
    }
  }

  private static void namesIt(Seat ada, FakeProvider provider) {
    Page page = ada.page();
    page.navigate("/admin/#/people");
    assertThat(page.getByText("Everybody logs in with e-mail and password.")).isVisible();
    Stage.isFineByDayAndByNight(page, "admin-sso-none");
    ada.button("Set up").click();
    assertThat(page.getByLabel("Redirect address")).hasValue(baseOf(page) + "/login/sso/back");
    page.getByLabel("Issuer of the provider").fill("http://id.example");
    page.getByLabel("Client ID").fill(FakeProvider.CLIENT);
    page.getByLabel("Client secret").fill(FakeProvider.SECRET);
    page.getByLabel("Text of the button").fill("Log in with Acme");
    ada.button("Save and check").click();
    assertThat(page.getByText("The address must begin with https://")).isVisible();
    page.getByLabel("Issuer of the provider").fill(provider.issuer() + "/");
    ada.button("Save and check").click();
    assertThat(page.getByText("It calls itself otherwise than it is called here.")).isVisible();
    page.getByLabel("Issuer of the provider").fill(provider.issuer());
    ada.button("Save and check").click();
    assertThat(page.getByText("The provider answers as it should.")).isVisible();
    page.getByLabel("Make newcomers operators").check();
    Stage.isFineByDayAndByNight(page, "admin-sso");
    ada.button("Close").last().click();
    assertThat(page.getByText("People come in by " + provider.issuer())).isVisible();
  }

  private static String baseOf(Page page) {
    return page.evaluate("location.origin").toString();
  }

  private void comesIn() {
    try (BrowserContext context = stage.visitor(Stage.phone())) {
      Page page = context.newPage();
      page.navigate("/login/");
      Stage.picture(page, "login-sso");
      Assertions.assertThat(Stage.objections(page)).isEmpty();
      link(page, "Log in with Acme");
      link(page, "Continue as Bob");
      Seat.listed(page);
      Assertions.assertThat(
              page.evaluate("fetch('/session').then(a => a.json()).then(s => s.user.name)"))
          .asString()
          .startsWith("Mia");
    }
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
  }
}
