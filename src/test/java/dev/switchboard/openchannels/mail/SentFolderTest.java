package dev.switchboard.openchannels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.mail.SentFolder.Listed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which folder of a mailbox is the one for sent mails.
final class SentFolderTest {
  private static final Listed INBOX = new Listed("INBOX", "INBOX", true, Set.of());
  private static final Listed SENT = new Listed("INBOX.Sent", "Sent", true, Set.of());

  @Test
  void theOneThatTheServerSaysItIs() {
    Listed marked = new Listed("[Mail]/Postausgang", "Postausgang", false, Set.of("\\sent"));
    assertThat(SentFolder.among(List.of(INBOX, SENT, marked))).contains(marked);
  }

  @Test
  void otherwiseTheOneWithACommonName() {
    Listed german = new Listed("Gesendete Elemente", "Gesendete Elemente", true, Set.of());
    assertThat(SentFolder.among(List.of(INBOX, german, SENT))).contains(SENT);
    assertThat(SentFolder.among(List.of(INBOX, german))).contains(german);
  }

  @Test
  void noneThatAnotherFolderHoldsOrThatHoldsNoMails() {
    Listed project = new Listed("Projects/Sent", "Sent", false, Set.of());
    Listed closed = new Listed("Sent", "Sent", true, Set.of("\\noselect"));
    assertThat(SentFolder.among(List.of(INBOX, project, closed))).isEmpty();
  }
}
