package dev.switchboard.openchannels.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.MessageIDTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/// The folder of a mailbox for what was sent from it. None is made.
///
/// Source: RFC 6154 §2, "\Sent"
record SentFolder(MailLink link) {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /// How far back a mail is looked for that may be there already: dates know no zones there.
  private static final Duration BEFORE = Duration.ofDays(2);

  private static final int LONGEST_WORDS = 300;

  /// What programs call it, in lower case, where the server does not say which it is.
  private static final List<String> NAMES =
      List.of(
          "sent",
          "sent items",
          "sent mail",
          "sent messages",
          "gesendet",
          "gesendete objekte",
          "gesendete elemente",
          "enviados",
          "elementos enviados",
          "itens enviados",
          "envoyés",
          "messages envoyés",
          "éléments envoyés",
          "отправленные",
          "العناصر المرسلة");

  /// A folder as the server lists it.
  ///
  /// @param leaf its name within the folder that holds it
  /// @param top no other folder than the inbox holds it
  /// @param attributes in lower case
  record Listed(String name, String leaf, boolean top, Set<String> attributes) {
    private static Listed of(IMAPFolder folder) throws MessagingException {
      char separator = folder.getSeparator();
      String name = folder.getFullName();
      int end = name.lastIndexOf(separator);
      String within = end < 0 ? "" : name.substring(0, end);
      return new Listed(
          name,
          name.substring(end + 1),
          within.isEmpty() || within.equalsIgnoreCase("INBOX"),
          Arrays.stream(folder.getAttributes())
              .map(attribute -> attribute.toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet()));
    }
  }

  /// Which of all folders it is.
  static Optional<Listed> among(List<Listed> all) {
    List<Listed> open =
        all.stream().filter(folder -> !folder.attributes().contains("\\noselect")).toList();
    return open.stream()
        .filter(folder -> folder.attributes().contains("\\sent"))
        .findFirst()
        .or(() ->
            NAMES.stream()
                .flatMap(name ->
                    open.stream()
                        .filter(folder -> folder.top() && folder.leaf().equalsIgnoreCase(name)))
                .findFirst());
  }

  /// Puts a mail there, unless it is there already: some servers do so themselves.
  ///
  /// @param id its Message-ID
  /// @return why the mailbox does not take it, as a sentence; empty: it is there
  Optional<String> keep(Account account, String id, Instant sent, SmtpOut.Written letter)
      throws MailFault {
    MailLink.Open open = link.to("imap", account.imap());
    Thread end = open.until(LONGEST);
    try (open) {
      IMAPStore store = (IMAPStore) open.session().getStore("imap");
      store.connect(
          account.imap().host(), account.imap().port(), account.login(), account.password());
      Optional<Listed> folder = among(listed(store));
      if (folder.isEmpty()) {
        return Optional.of("The mailbox has no folder for sent mails.");
      }
      MimeMessage mail = letter.in(open.session());
      mail.setFlag(Flags.Flag.SEEN, true);
      put(store.getFolder(folder.get().name()), id, sent, mail);
      return Optional.empty();
    } catch (MessagingException e) {
      if (e.getNextException() instanceof CommandFailedException no) {
        return Optional.of(Words.clean(String.valueOf(no.getMessage()), LONGEST_WORDS));
      }
      throw MailFault.of(e);
    } finally {
      end.interrupt();
    }
  }

  private static List<Listed> listed(IMAPStore store) throws MessagingException {
    List<Listed> all = new ArrayList<>();
    for (Folder folder : store.getDefaultFolder().list("*")) {
      if (folder instanceof IMAPFolder known) {
        all.add(Listed.of(known));
      }
    }
    return all;
  }

  private static void put(Folder folder, String id, Instant sent, MimeMessage mail)
      throws MessagingException {
    folder.open(Folder.READ_ONLY);
    Date since = Date.from(sent.minus(BEFORE));
    Message[] found =
        folder.search(
            new AndTerm(new ReceivedDateTerm(ComparisonTerm.GE, since), new MessageIDTerm(id)));
    if (found.length == 0) {
      folder.appendMessages(new Message[] {mail});
    }
  }
}
