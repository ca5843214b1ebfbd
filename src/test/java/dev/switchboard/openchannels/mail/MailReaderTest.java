package dev.switchboard.openchannels.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mails as they come, right and wrong ones.
final class MailReaderTest {
  private static final MailReader READER = new MailReader(new MailAddress("support@example.com"));
  private static final String HEAD =
      "From: Nora Lind <Nora@Example.org>\nTo: support@example.com\nMessage-ID: <1@example.org>\n";

  @BeforeAll
  static void lenient() {
    Lenience.begin();
  }

  private static Mail read(String mail) {
    return READER.read(mail.replace("\n", "\r\n").getBytes(ISO_8859_1), true);
  }

  private static Mail.Kind kind(String headers) {
    return read(headers + "From: Nora <nora@example.org>\nSubject: x\n\nHello").kind();
  }

  @Test
  void aPlainMail() {
    Mail mail =
        read(
            HEAD
                + "Subject: My order\nReferences: <a@x> <b@x>\n\nWhere is it?\n\n"
                + "On Tue, 3 Mar 2026, Support wrote:\n> Hello");
    assertThat(mail.kind()).isEqualTo(new Mail.Kind.Person());
    assertThat(mail.id()).isEqualTo("<1@example.org>");
    assertThat(mail.from()).isEqualTo("nora@example.org");
    assertThat(mail.name()).isEqualTo("Nora Lind");
    assertThat(mail.subject()).isEqualTo("My order");
    assertThat(mail.references()).containsExactly("<a@x>", "<b@x>");
    assertThat(mail.text()).isEqualTo("Where is it?");
  }

  @Test
  void namesAndSubjectsInEveryScript() {
    Mail mail =
        read(
            "From: =?UTF-8?B?SsO8cmdlbiBNw7xsbGVy?= <j@example.org>\n"
                + "Subject: =?iso-8859-1?Q?Gr=FC=DFe?=\n =?UTF-8?Q?_aus_K=C3=B6ln?=\n\nHello");
    assertThat(mail.name()).isEqualTo("Jürgen Müller");
    assertThat(mail.subject()).isEqualTo("Grüße aus Köln");
  }

  @Test
  void rawUtf8InAHeaderIsRead() {
    String raw = new String("Größe".getBytes(UTF_8), ISO_8859_1);
    assertThat(read(HEAD + "Subject: " + raw + "\n\nHello").subject()).isEqualTo("Größe");
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, quoted-printable, Gr=C3=BC=C3=9Fe",
    "iso-8859-1, quoted-printable, Gr=FC=DFe",
    "windows-1252, base64, R3L832U=",
    "no-such-charset, quoted-printable, Gr=C3=BC=C3=9Fe",
    "us-ascii, quoted-printable, Gr=FC=DFe",
    "utf-8, no-such-encoding, Gr\u00c3\u00bc\u00c3\u009fe",
  })
  void encodings(String charset, String encoding, String content) {
    Mail mail =
        read(
            HEAD
                + "Content-Type: text/plain; charset="
                + charset
                + "\nContent-Transfer-Encoding: "
                + encoding
                + "\n\n"
                + content);
    assertThat(mail.text()).isEqualTo("Grüße");
  }

  @Test
  void htmlBecomesText() {
    Mail mail =
        read(
            HEAD
                + "Content-Type: text/html\n\n<html><head><style>p{}</style></head><body>"
                + "<p>Hello&nbsp;<b>you</b></p><ul><li>one</li><li>two</li></ul>"
                + "<a href='https://example.org/a'>Look</a><script>x()</script>"
                + "<div class='gmail_quote'>On Tue Ada wrote:<blockquote>old</blockquote></div>");
    assertThat(mail.text()).isEqualTo("Hello you\n\n- one\n- two\nLook (https://example.org/a)");
  }

  @Test
  void partsWithinParts() {
    String png = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
    Mail mail =
        read(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/plain; charset=utf-8

                Plain
                --c
                Content-Type: text/html

                <b>Rich</b>
                --c--
                --b
                Content-Type: image/png
                Content-ID: <pic>
                Content-Transfer-Encoding: base64

                %s
                --b--
                --a
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''Rechnung%%20%%C3%%BC.pdf
                Content-Transfer-Encoding: base64

                %s
                --a
                Content-Type: text/plain; name="=?UTF-8?Q?n=C3=B6te.txt?="
                Content-Disposition: attachment

                A note
                --a--
                """
                    .formatted(png, png));
    assertThat(mail.text()).isEqualTo("Plain");
    assertThat(mail.files().stream().map(Mail.Attached::name))
        .containsExactly("file.png", "Rechnung ü.pdf", "nöte.txt");
    assertThat(mail.files().getFirst().content()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied\n",
        "Auto-Submitted: auto-generated; x=y\n",
        "Precedence: bulk\n",
        "Precedence: LIST\n",
        "List-Id: News <news.example.org>\n",
        "Return-Path: <>\n",
        "Reply-To: MAILER-DAEMON@example.org\n",
      })
  void programsAndListsAreNotAnswered(String header) {
    assertThat(kind(header)).isInstanceOf(Mail.Kind.Program.class);
  }

  @Test
  void peopleAreHeardWhateverTheirProgramSays() {
    assertThat(kind("Auto-Submitted: no\nPrecedence: first-class\nReturn-Path: <nora@x.org>\n"))
        .isEqualTo(new Mail.Kind.Person());
  }

  @Test
  void theMailboxDoesNotHearItself() {
    assertThat(read("From: Support <support@example.com>\n\nHello").kind())
        .isInstanceOf(Mail.Kind.Program.class);
    Mail form = read("From: support@example.com\nReply-To: Nora <n@x.org>\n\nBy the form");
    assertThat(form.kind()).isEqualTo(new Mail.Kind.Person());
    assertThat(form.from()).isEqualTo("n@x.org");
  }

  @Test
  void aReportOfAMailThatHasNotArrived() {
    Mail mail =
        read(
            """
            From: MAILER-DAEMON@example.com
            Return-Path: <>
            Content-Type: multipart/report; report-type=delivery-status; boundary=r

            --r

            Sorry.
            --r
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example.com

            Final-Recipient: rfc822; nora@example.org
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 No such user
            --r
            Content-Type: message/rfc822

            Message-ID: <sb.5.00000000000000000000000000000000@example.com>
            Subject: Re: x

            Hello
            --r--
            """);
    assertThat(mail.kind())
        .isEqualTo(
            new Mail.Kind.Bounce(
                "<sb.5.00000000000000000000000000000000@example.com>",
                "nora@example.org",
                "smtp; 550 No such user"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no headers at all",
        "From: nora@example.org\n",
        "From: \"Nora <nora@example.org>\nSubject: =?utf-8?Q?=ZZ?=\n\nx",
        "From: nora@example.org\nContent-Type: multipart/mixed\n\nno boundary",
        "From: nora@example.org\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nno end",
        "From: nora@example.org\nContent-Type: ///;;;\nContent-Transfer-Encoding: ?\n\nx",
        "From: nora@example.org\nContent-Transfer-Encoding: base64\n\n%%%=A",
      })
  void whatIsBrokenIsReadAsFarAsItGoes(String mail) {
    Mail read = read(mail);
    assertThat(read.text()).isNotNull();
    if (mail.contains("nora@")) {
      assertThat(read.from()).isEqualTo("nora@example.org");
    }
  }

  @Test
  void whateverComesIsReadAndBounded() {
    SplittableRandom chance = new SplittableRandom(11);
    byte[] mail =
        (HEAD
                + "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/html\n\n<p>Hi"
                + "\n--a\nContent-Disposition: attachment; filename=a.txt\n\nabc\n--a--\n")
            .getBytes(UTF_8);
    for (int i = 0; i < 2000; i++) {
      byte[] broken = mail.clone();
      for (int n = chance.nextInt(1, 8); n > 0; n--) {
        broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
      }
      Mail read = READER.read(broken, true);
      assertThat(read.subject()).hasSizeLessThanOrEqualTo(300);
      assertThat(read.id()).hasSizeLessThanOrEqualTo(255);
    }
  }

  @Test
  void manyPartsAreNotFollowedForEver() {
    StringBuilder deep = new StringBuilder(HEAD);
    for (int i = 0; i < 3000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
      deep.append(i).append('\n');
    }
    assertThat(read(deep.toString()).text()).isEmpty();
  }

  @Test
  void deepHtmlIsRead() {
    String html = "<div><b>".repeat(50_000) + "Hello";
    assertThat(read(HEAD + "Content-Type: text/html\n\n" + html).text()).isEqualTo("Hello");
  }

  @Test
  void aLongTextIsCutAndSaysSo() {
    Mail mail = read(HEAD + "\n" + "word ".repeat(30_000));
    assertThat(mail.text()).hasSizeLessThan(20_200).endsWith("the rest is left out.]");
    assertThat(READER.read((HEAD + "\nHello").getBytes(UTF_8), false).text())
        .isEqualTo("Hello\n[The mail is too large to be taken in; its files are left out.]");
  }

  @Test
  void subjectsAreTheSameWithWhatProgramsPutBefore() {
    for (String other : List.of("Re: Order", "AW: WG: order", "RE[2]: Order ", "Fwd: Re: ORDER")) {
      assertThat(Subjects.same("Order", other)).as(other).isTrue();
      assertThat(Subjects.answering(other)).startsWith("Re: ").doesNotContain("AW", "Fwd", "[2]");
    }
    assertThat(Subjects.same("Order", "Invoice")).isFalse();
  }
}
