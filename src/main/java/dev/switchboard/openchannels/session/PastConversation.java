package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a client and others said to each other in another system, from its first message to its
/// last: it becomes a closed session.
///
/// @param said in the order in which it was said
public record PastConversation(PastClient client, List<Said> said) {
  /// One message of it.
  ///
  /// @param id its id in the other system, by which it is recognised when it comes again
  public record Said(
      String id, Instant at, Author author, boolean inside, String text, List<RemoteFile> files) {
    public Said {
      files = List.copyOf(files);
    }

    boolean isAnswer() {
      return author instanceof Author.Employee && !inside;
    }
  }

  /// Who said it.
  public sealed interface Author {
    record Client() implements Author {}

    /// May have left since.
    record Employee(UserId user) implements Author {}

    /// A bot, or the other system itself.
    record Nobody() implements Author {}
  }

  public PastConversation {
    said = List.copyOf(said);
    if (said.isEmpty()) {
      throw new IllegalArgumentException("a conversation of at least one message expected");
    }
  }

  Instant begun() {
    return said.getFirst().at();
  }

  Instant ended() {
    return said.getLast().at();
  }

  /// Who answered last; else who wrote for colleagues last.
  Optional<UserId> holder() {
    return lastEmployee(true).or(() -> lastEmployee(false));
  }

  private Optional<UserId> lastEmployee(boolean answering) {
    return said.reversed().stream()
        .filter(message -> message.isAnswer() == answering)
        .flatMap(message ->
            message.author() instanceof Author.Employee(UserId user)
                ? Optional.of(user).stream()
                : Optional.<UserId>empty().stream())
        .findFirst();
  }

  /// When a person answered, and since when the client had waited for that: whether he waited for
  /// one at all is not known of a conversation without an answer.
  Course course() {
    return said.stream()
        .filter(Said::isAnswer)
        .findFirst()
        .map(answer -> Course.BEGUN.asked(waitingSince(answer)).answered(answer.at()))
        .orElse(Course.BEGUN);
  }

  private Instant waitingSince(Said answer) {
    return said.stream()
        .filter(message -> message.author() instanceof Author.Client)
        .map(Said::at)
        .filter(at -> at.isBefore(answer.at()))
        .findFirst()
        .orElse(answer.at());
  }
}
