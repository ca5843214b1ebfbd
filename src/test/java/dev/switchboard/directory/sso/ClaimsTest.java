package dev.switchboard.directory.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which e-mail addresses are believed, and which addresses of providers are safe.
final class ClaimsTest {
  @ParameterizedTest
  @CsvSource({
    "https://id.example, bob@example.com, email_verified, true, true",
    "https://id.example, bob@example.com, email_verified, false, false",
    "https://id.example, bob@example.com, xms_edov, true, false",
    "https://login.microsoftonline.com/t/v2.0, bob@example.com, xms_edov, true, true",
    "https://login.microsoftonline.com.evil.example/v2.0, bob@example.com, xms_edov, true, false",
    "https://login.microsoftonline.com/t/v2.0, bob@example.com, xms_edov, false, false",
    "https://accounts.google.com, bob@gmail.com, email_verified, true, true",
    "https://accounts.google.com, bob@example.com, email_verified, true, false",
  })
  void anAddressCountsWhenTheProviderIsSureOfIt(
      String issuer, String email, String claim, boolean value, boolean believed) {
    Claims claims = Claims.of(issuer, "1", Map.of("email", email, claim, value));

    assertThat(claims.email().isPresent()).isEqualTo(believed);
  }

  @Test
  void googleIsSureOfTheCompaniesThatAreItsCustomers() {
    Map<String, Object> said = new HashMap<>(Map.of("email", "Bob@Example.com"));
    said.put("email_verified", true);
    said.put("hd", "example.com");

    assertThat(Claims.of("https://accounts.google.com", "1", said).email())
        .contains("bob@example.com");
  }

  @Test
  void anAddressThatIsNoTextIsNone() {
    Map<String, Object> said = Map.of("email", Map.of("a", 1), "email_verified", true);

    assertThat(Claims.of("https://id.example", "1", said).email()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example/",
        "http://127.0.0.1.evil.example/",
        "http://localhost@evil.example/",
        "https://user@id.example/",
        "https://id.example/#x",
        "ftp://id.example/",
        "javascript:alert(1)",
        "https:///x",
        "https://id example/",
        ""
      })
  void whatCouldBeReadOnTheWayIsNotSafe(String address) {
    assertThat(Description.isSafe(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://id.example/realms/a", "http://localhost:8080/", "http://127.0.0.1:1/x"})
  void httpsIsSafeAndWhatStaysOnThisMachine(String address) {
    assertThat(Description.isSafe(address)).isTrue();
  }
}
