package dev.switchboard.openchannels.livechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.livechat.LivechatWorld.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What visitors say of themselves, on every database.
interface VisitorCardContract {
  LivechatWorld world();

  @Test
  default void theFormOfTheLineIsAskedBeforeTheFirstMessageUnlessItWaits() {
    world().set(LineFields.USE_WELCOME_FORM, true);
    world().set(LineFields.WELCOME_FORM_DELAY, false);
    world().set(LineFields.WELCOME_FORM_ID, 3L);

    assertThat(world().call("GET", "", Map.of(), "").body().path("form").toString())
        .contains("\"email\":\"optional\"")
        .contains("\"phone\":\"off\"");
    world().set(LineFields.WELCOME_FORM_DELAY, true);
    assertThat(world().call("GET", "", Map.of(), "").body().at("/form/email").asString())
        .isEqualTo("off");
  }

  @Test
  default void aSignedVisitorFindsHisDialogOnEveryDevice() {
    String secret =
        world().update("{'identity':'renew'}").result().path("identity_secret").asString();
    SignedIdentity signed = SignedIdentity.of("customer-7", secret);
    String begin =
        "{'name':'Ana','identity':{'id':'customer-7','hash':'%s'}}".formatted(signed.hash());
    Browser phone = world().browser(world().begin(begin));
    phone.write("message-1", "from the phone");
    Browser laptop = world().browser(world().begin(begin));

    assertThat(laptop.token).isNotEqualTo(phone.token);
    assertThat(laptop.texts()).containsExactly("from the phone");
    assertThat(world().begin(begin.replace("customer-7", "customer-8")).error())
        .isEqualTo("IDENTITY_WRONG");
    world().update("{'identity':'off'}");
    assertThat(world().begin(begin).error()).isEqualTo("IDENTITY_WRONG");
  }

  @Test
  default void whatTheFormSaysReachesTheOperators() {
    world().update("{'form':{'name':'optional','email':'required'},'consent':'We keep it.'}");
    String whole = "{'name':'Ana Ruiz','email':'ana@example.com','consent':true}";
    assertThat(world().begin("{'consent':true}").error()).isEqualTo("EMAIL_REQUIRED");
    assertThat(world().begin("{'email':'ana@example.com'}").error()).isEqualTo("CONSENT_REQUIRED");
    world().browser(world().begin(whole)).write("message-1", "Hello");

    assertThat(world().dialog().card().email()).isEqualTo("ana@example.com");
    assertThat(world().dialog().title()).startsWith("Ana Ruiz - ");
  }

  @Test
  default void whoSaysMoreStaysTheSameVisitor() {
    Browser ana = world().visitor();
    ana.write("message-1", "Hello");
    assertThat(ana.post("begin", "{'email':'ana@example.com'}").body().has("token")).isFalse();
    ana.write("message-2", "Again");

    assertThat(ana.texts()).containsExactly("Hello", "Again");
    assertThat(world().dialog().card().email()).isEqualTo("ana@example.com");
  }
}
