package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken for a telephone number or an address in what clients write.
final class ContactsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Call me at +49 30 12345678, please;en;+493012345678",
        "my number: +1 (650) 253-0000.;en;+16502530000",
        "Rufen Sie 030 12345678 an;de;030 12345678",
        "Мой телефон 8 (495) 123-45-67;ru;8 (495) 123-45-67"
      })
  void aTelephoneNumberIsRecognised(String text, String language, String phone) {
    assertThat(Contacts.in(text, language).phones()).containsExactly(phone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My order is 4711-0815 of 2026-01-15",
        "It costs 1234567.89",
        "030 12345678 without a country in a language of many",
        "+00 000 000",
        "1 2 3 4 5 6 7 8 9"
      })
  void whatOnlyLooksLikeANumberIsNone(String text) {
    assertThat(Contacts.in(text, "en").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "write to ada.lovelace+news@example.co.uk!;ada.lovelace+news@example.co.uk",
        "(ada@example.org);ada@example.org",
        "почта: ада@пример.рф;ада@пример.рф"
      })
  void anAddressIsRecognised(String text, String email) {
    assertThat(Contacts.in(text, "en").emails()).containsExactly(email);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "@example.org", "ada@", "a..b@example.org", "ada@example.o"})
  void whatOnlyLooksLikeAnAddressIsNone(String text) {
    assertThat(Contacts.in(text, "en").emails()).isEmpty();
  }

  @Test
  void digitsOfAnAddressAreNoNumber() {
    Contacts found = Contacts.in("My address is 493012345678@example.org", "de");
    assertThat(found.phones()).isEmpty();
  }

  @Test
  @Timeout(5)
  void aTextMadeToBeSlowIsNot() {
    String text = "a".repeat(2000) + "@" + "a-".repeat(1000) + "+49 ".repeat(500);
    assertThat(Contacts.in(text.repeat(10), "de").emails()).isEmpty();
  }
}
