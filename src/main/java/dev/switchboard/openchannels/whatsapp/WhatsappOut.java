package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what operators, bots and the line itself write in a dialog into calls of the Cloud API:
/// one delivery for each part of a text and for each file, so that what has arrived is not sent
/// again with what has not. What is changed or taken back later stays as it is at the client's.
final class WhatsappOut implements EventListener {
  /// What the carrier does.
  ///
  /// @param message of ours that it is about
  /// @param body of the call, as far as it is known now
  /// @param file number of a file that is kept here, 0: none
  /// @param failure why WhatsApp has not brought it to the client, empty: it was not sent yet
  record Outgoing(
      long number,
      Step step,
      long chat,
      long message,
      Map<String, Object> body,
      long file,
      String failure) {}

  enum Step {
    SAY,
    ATTACH,
    /// Shows at the message that it has not arrived; when a person wants it, all of it goes again.
    FAIL
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof DialogEvent.MessageAdded(Dialog dialog, Message message)) {
      leaving(dialog, message).ifPresent(place -> send(work, place, message));
    }
  }

  /// Where a message goes that the client is to see and does not have yet.
  private static Optional<WhatsappPlace> leaving(Dialog dialog, Message message) {
    boolean ours =
        switch (message.origin()) {
          case OPERATOR, AGENT, SYSTEM -> true;
          case CLIENT -> false;
        };
    return ours && !message.inside() && message.externalId() == null
        ? WhatsappPlace.of(dialog)
        : Optional.empty();
  }

  static void send(Work work, WhatsappPlace place, Message message) {
    List<Map<String, Object>> bodies = Wording.of(message);
    for (int i = 0; i < bodies.size(); i++) {
      Map<String, Object> body = to(place, message);
      body.putAll(bodies.get(i));
      if (i == 0) {
        answered(work, message).ifPresent(id -> body.put("context", Map.of("message_id", id)));
      }
      queue(work, message, outgoing(place.number(), Step.SAY, message, body, 0, ""));
    }
    message.params().files().stream()
        .mapToLong(RemoteFile::stored)
        .filter(stored -> stored != 0)
        .forEach(stored ->
            queue(
                work,
                message,
                outgoing(place.number(), Step.ATTACH, message, to(place, message), stored, "")));
  }

  /// WhatsApp has told that it could not bring a message to the client.
  static void fail(Work work, long number, Message message, String why) {
    queue(work, message, outgoing(number, Step.FAIL, message, Map.of(), 0, why));
  }

  private static Outgoing outgoing(
      long number,
      Step step,
      Message message,
      Map<String, Object> body,
      long file,
      String failure) {
    return new Outgoing(number, step, message.chat().value(), message.id(), body, file, failure);
  }

  private static void queue(Work work, Message message, Outgoing outgoing) {
    Deliveries.send(
        work,
        WhatsappPlace.channel(outgoing.number()),
        message.chat().toString(),
        WhatsappPlace.KIND,
        outgoing,
        message.place());
  }

  /// Who hides his phone number is addressed by what Meta calls him. What is told of the message
  /// later says which one it was.
  private static Map<String, Object> to(WhatsappPlace place, Message message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("messaging_product", "whatsapp");
    body.put("recipient_type", "individual");
    body.put(place.user().matches("[0-9]+") ? "to" : "recipient", place.user());
    body.put("biz_opaque_callback_data", message.place());
    return body;
  }

  /// WhatsApp's id of the message that this one answers, if it is known by now.
  private static Optional<String> answered(Work work, Message message) {
    return message.params().replyTo() == 0
        ? Optional.empty()
        : Messages.in(work)
            .find(message.params().replyTo())
            .filter(answered -> answered.chat().equals(message.chat()) && !answered.inside())
            .flatMap(answered ->
                Optional.ofNullable(answered.externalId())
                    .or(() ->
                        SqlWhatsapp.parts(work, answered).stream().map(Sent::wamid).findFirst()));
  }
}
