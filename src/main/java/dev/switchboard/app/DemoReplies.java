package dev.switchboard.app;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.reply.ChangeReply;
import dev.switchboard.openchannels.reply.QuickReply;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/// The texts that the demo's operators have at hand.
record DemoReplies(LineId line, UserId author) {
  private static final List<QuickReply.Words> TEXTS =
      List.of(
          new QuickReply.Words(
              "hello", "Greeting", "Hello {{client.first_name|there}}, how can I help you today?"),
          new QuickReply.Words(
              "number",
              "Ask for the order number",
              "Could you tell me the order number, please? It stands in the confirmation e-mail."),
          new QuickReply.Words(
              "moment", "Looking into it", "One moment, please. I am looking into it."),
          new QuickReply.Words(
              "photo",
              "Ask for a photo",
              "I am sorry to hear that. Could you send me a photo of it, so that I can help faster?"),
          new QuickReply.Words(
              "refund",
              "Refund is on its way",
              "The refund is on its way. Depending on your bank it arrives in 3 to 5 working days."),
          new QuickReply.Words(
              "bye",
              "Goodbye",
              "You are welcome, {{client.first_name|and goodbye}}! Have a good day."));

  List<ChangeReply> commands() {
    return TEXTS.stream()
        .map(words ->
            new ChangeReply(author, new ChangeReply.Change.Add(Optional.of(line), false, words)))
        .toList();
  }
}
