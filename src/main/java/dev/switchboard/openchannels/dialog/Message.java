package dev.switchboard.openchannels.dialog;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message of a dialog.
///
/// @param author the client, the operator or the agent; [UserId#SYSTEM] for notices
/// @param inside the client does not see it
/// @param externalId the channel's id of a client's message
public record Message(
    long id,
    ChatId chat,
    long session,
    UserId author,
    Origin origin,
    String text,
    boolean inside,
    @Nullable String externalId,
    MessageParams params,
    Instant createdAt) {
  public Message {
    text = Storable.text(text);
  }

  /// The side a message comes from.
  public enum Origin {
    CLIENT,
    OPERATOR,
    AGENT,
    SYSTEM
  }

  public Message withParams(MessageParams next) {
    return new Message(
        id, chat, session, author, origin, text, inside, externalId, next, createdAt);
  }

  public Message withText(String next) {
    return new Message(
        id, chat, session, author, origin, next, inside, externalId, params, createdAt);
  }

  /// What stays when it is taken back: that there was one.
  public Message taken() {
    return withText("").withParams(params.deleted());
  }

  /// By which a delivery says what it carries: `chat/message`.
  public String place() {
    return chat + "/" + id;
  }

  public boolean isDeleted() {
    return params.extras().deleted();
  }

  /// The same message in another session of its dialog.
  public Message movedTo(long otherSession) {
    return new Message(
        id, chat, otherSession, author, origin, text, inside, externalId, params, createdAt);
  }
}
