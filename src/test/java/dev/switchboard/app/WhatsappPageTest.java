package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An administrator connects a number of WhatsApp, and is told what to paste at Meta.
final class WhatsappPageTest {
  private final Stage stage = Stage.shared();

  @Test
  void anAdministratorConnectsANumberAndSeesWhatToPasteAtMeta() {
    try (Seat ada = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT))) {
      connects(ada);
      looksAfterIt(ada);
      onAPhone();
    } finally {
      stage.server().rest("admin", "switchboard.whatsapp.delete", Map.of("ID", FakeMeta.NUMBER));
    }
  }

  private void connects(Seat ada) {
    Page page = ada.page();
    page.navigate("/admin/#/channels");
    ada.adds("Add a WhatsApp number");
    page.getByLabel("Phone number ID").fill("" + FakeMeta.NUMBER);
    page.getByLabel("Access token").fill("EAAGanotherToken");
    page.getByLabel("App secret").fill(FakeMeta.SECRET);
    ada.button("Connect the number").click();
    assertThat(page.getByText("Meta does not accept this access token.")).isVisible();
    Stage.isFineByDayAndByNight(page, "admin-whatsapp");
    page.getByLabel("Access token").fill(FakeMeta.TOKEN);
    ada.button("Connect the number").click();
    assertThat(page.getByText("Harbour shop (+1 555-078-3881) is connected.")).isVisible();
    assertThat(page.getByText("Meta cannot reach this address")).isVisible();
    assertThat(page.getByLabel("Callback URL"))
        .hasValue(stage.server().base() + "/whatsapp/" + FakeMeta.NUMBER);
    Stage.isFineByDayAndByNight(page, "admin-whatsapp-paste");
    ada.button("Done").click();
  }

  private void looksAfterIt(Seat ada) {
    Page page = ada.page();
    assertThat(page.getByText("Meta does not know where to bring messages yet")).isVisible();
    String token =
        stage
            .server()
            .rest("admin", "switchboard.whatsapp.get", Map.of("ID", FakeMeta.NUMBER))
            .json()
            .at("/result/VERIFY_TOKEN")
            .asString();
    stage
        .server()
        .get(
            "/whatsapp/"
                + FakeMeta.NUMBER
                + "?hub.mode=subscribe&hub.challenge=1&hub.verify_token="
                + token);
    ada.button("Set-up").click();
    assertThat(page.getByLabel("Verify token")).hasValue(token);
    assertThat(page.getByText("Meta verified the address:")).isVisible();
    ada.button("Done").click();
    ada.button("Replace the token or secret").click();
    page.getByLabel("App secret").fill("00000000000000000000000000000000");
    ada.button("Connect the number").click();
    assertThat(page.getByText("This is not the secret of the app")).isVisible();
    Stage.isFineByDayAndByNight(page, "admin-whatsapp-replace");
    ada.button("Cancel").click();
  }

  private void onAPhone() {
    try (Seat ada = stage.seat("admin", Stage.phone())) {
      Page page = ada.page();
      page.navigate("/admin/#/channels");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set-up")).click();
      assertThat(page.getByLabel("Callback URL")).isVisible();
      Stage.isFineByDayAndByNight(page, "admin-whatsapp-phone");
    }
  }
}
