package dev.switchboard.directory.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.identity.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TotpTest {
  private static final TotpSecret OF_THE_RFC =
      new TotpSecret(Base32.write("12345678901234567890".getBytes(US_ASCII)));
  private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
  private static final long STEP = 41_152_263;

  /// Source: RFC 6238, appendix B; the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void theVectorsOfTheRfcHold(long second, String code) {
    assertThat(Totp.code(OF_THE_RFC, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  /// Source: RFC 4648 §10.
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void base32IsWrittenAndReadAsTheRfcSays(String plain, String written) {
    assertThat(Base32.write(plain.getBytes(US_ASCII))).isEqualTo(written);
    assertThat(Base32.read(written)).isEqualTo(plain.getBytes(US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void aPhoneMayBeOneStepOff(long off) {
    assertThat(Totp.find(OF_THE_RFC, Totp.code(OF_THE_RFC, STEP + off), NOW, -1))
        .isEqualTo(OptionalLong.of(STEP + off));
  }

  @ParameterizedTest
  @ValueSource(longs = {-2, 2, 100})
  void moreIsWrong(long off) {
    assertThat(Totp.find(OF_THE_RFC, Totp.code(OF_THE_RFC, STEP + off), NOW, -1)).isEmpty();
  }

  @Test
  void aCodeIsTakenOnceAndNoneBeforeIt() {
    SecondFactor fresh = new SecondFactor(new UserId(1), OF_THE_RFC, -1, NOW);
    SecondFactor after = fresh.taking(Totp.code(OF_THE_RFC, STEP), NOW).orElseThrow();

    assertThat(after.taking(Totp.code(OF_THE_RFC, STEP), NOW)).isEmpty();
    assertThat(after.taking(Totp.code(OF_THE_RFC, STEP - 1), NOW)).isEmpty();
    assertThat(after.taking(Totp.code(OF_THE_RFC, STEP + 1), NOW.plus(Duration.ofSeconds(30))))
        .isPresent();
  }

  @Test
  void everySecretIsAnotherAndInNoText() {
    SecureRandom random = new SecureRandom();
    TotpSecret one = TotpSecret.next(random);

    assertThat(one.base32()).matches("[A-Z2-7]{32}").isNotEqualTo(TotpSecret.next(random).base32());
    assertThat(one.inGroups()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    assertThat(one.toString()).isEqualTo("[REDACTED]");
    assertThat(new SecondFactor(new UserId(1), one, 0, NOW).toString())
        .doesNotContain(one.base32());
    assertThat(RecoveryCodes.next(random).toString()).doesNotContain("-");
  }

  @Test
  void anAppReadsWhoseCodeItIs() {
    assertThat(new TotpSecret("ABCD").address("Switchboard desk.example", "ada@example.com"))
        .isEqualTo(
            "otpauth://totp/Switchboard%20desk.example:ada%40example.com"
                + "?secret=ABCD&issuer=Switchboard%20desk.example");
  }

  @ParameterizedTest
  @CsvSource({"123 456, 123456", "١٢٣٤٥٦, 123456", "' ABCD-efgh ', abcdefgh", "'', ''"})
  void aCodeIsReadAsPeopleTypeIt(String typed, String read) {
    assertThat(TypedCode.of(typed).text()).isEqualTo(read);
  }

  @Test
  void codesHaveTheSameDigitsWhateverLanguageTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(Totp.code(OF_THE_RFC, 1)).isEqualTo("287082");
    } finally {
      Locale.setDefault(before);
    }
  }
}
