package dev.switchboard.openchannels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a mail repeats is left out, what its writer says stays.
final class QuoteCutTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Tue, 3 Mar 2026 at 10:12, Harbour Support <support@example.com> wrote:",
        "On Tue, 3 Mar 2026 at 10:12, Harbour Support\n<support@example.com>\nwrote:",
        "Am 03.03.26 um 10:12 schrieb Harbour Support:",
        "Am Di., 3. März 2026 um 10:12 Uhr schrieb Harbour Support <support@example.com>:",
        "Le mar. 3 mars 2026 à 10:12, Harbour Support <support@example.com> a écrit :",
        "El mar, 3 mar 2026 a las 10:12, Harbour Support (<support@example.com>) escribió:",
        "Em ter., 3 de mar. de 2026 às 10:12, Harbour Support <s@example.com> escreveu:",
        "вт, 3 мар. 2026 г. в 10:12, Harbour Support <support@example.com> пишет:",
        "-----Original Message-----",
        "-------- Ursprüngliche Nachricht --------",
        "________________________________\nFrom: Harbour Support <support@example.com>\nSent: Tuesday",
        "Von: Harbour Support <support@example.com>\nGesendet: Dienstag, 3. März 2026 10:12\nAn: Nora",
        "De : Harbour Support <support@example.com>\nEnvoyé : mardi 3 mars 2026 10:12\nÀ : Nora",
      })
  void whatIsQuotedIsLeftOut(String introduction) {
    String mail = "Thank you.\n\nSee you: tomorrow\n\n" + introduction + "\n> Hello Nora\n> Bye\n";
    assertThat(QuoteCut.cut(mail)).isEqualTo("Thank you.\n\nSee you: tomorrow");
  }

  @Test
  void aMailThatIsNothingButAQuoteStaysAsItIs() {
    assertThat(QuoteCut.cut("> Hello\n> Bye")).isEqualTo("> Hello\n> Bye");
    assertThat(QuoteCut.cut("On Tuesday, Ada wrote:\n> Hello"))
        .isEqualTo("On Tuesday, Ada wrote:\n> Hello");
  }

  @Test
  void anAnswerWithinTheQuoteStaysWithIt() {
    String mail = "On Tue, 3 Mar 2026, Ada wrote:\n> Which colour?\nRed\n> Which size?\nLarge";
    assertThat(QuoteCut.cut(mail)).isEqualTo(mail);
  }

  @Test
  void whatLooksLikeAQuoteOnlyStays() {
    for (String mail :
        List.of(
            "From: Berlin I go to Rome.\nIs it far?",
            "On Monday I wrote:\nno, that was you",
            "5 > 3\n> well",
            "The list:\n- one\n- two")) {
      assertThat(QuoteCut.cut(mail)).startsWith(mail.lines().findFirst().orElseThrow());
    }
  }

  /// Whatever comes: something is left of it, it is the beginning, and cutting again changes
  /// nothing.
  @Test
  void nothingIsMadeUpOrLostAltogether() {
    SplittableRandom chance = new SplittableRandom(7);
    List<String> pieces =
        List.of("> x", "Hello", "", "On Tue, 3 Mar, Ada wrote:", "Von: A", "Gesendet: B", "__");
    for (int i = 0; i < 3000; i++) {
      StringBuilder mail = new StringBuilder();
      for (int n = chance.nextInt(1, 9); n > 0; n--) {
        mail.append(pieces.get(chance.nextInt(pieces.size()))).append('\n');
      }
      String all = mail.toString().strip();
      String cut = QuoteCut.cut(mail.toString());
      assertThat(all).startsWith(cut);
      assertThat(cut.isEmpty()).isEqualTo(all.isEmpty());
    }
  }
}
