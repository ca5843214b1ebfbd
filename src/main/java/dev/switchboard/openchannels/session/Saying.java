package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.MessageExtras;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.line.ClientForm;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Reaction;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// What a line says on an occasion: a text, or a form.
///
/// A form is a message that asks in words, so that every channel can show it; the live chat shows
/// fields below it ([AnswerForm]). What is known of the client already is not asked again.
///
/// Source: spec/open-channels.md §7, §15 C6.
public final class Saying {
  private Saying() {}

  /// What the reaction says; empty for nothing, and for a bot.
  public static Optional<Draft> of(Work work, Line line, Dialog dialog, Reaction reaction) {
    return switch (reaction.rule()) {
      case TEXT ->
          reaction.saysSomething() ? Optional.of(Draft.notice(reaction.text())) : Optional.empty();
      case FORM -> form(work, line, dialog, ClientForm.of(reaction.form()));
      case NONE, BOT -> Optional.empty();
    };
  }

  /// Asks for what is not known yet; empty when everything is.
  public static Optional<Draft> form(Work work, Line line, Dialog dialog, ClientForm form) {
    ClientCard card = Dialogs.in(work).find(dialog.id()).orElse(dialog).card();
    List<ClientForm.Part> open =
        form.parts().stream().filter(part -> known(card, part).isEmpty()).toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Draft.notice(ClientForm.text(line.language(), open))
                .with(asking(open.stream().map(ClientForm.Part::word).toList())));
  }

  private static MessageParams asking(List<String> parts) {
    return MessageParams.NONE.with(MessageExtras.NONE.asking(parts));
  }

  private static String known(ClientCard card, ClientForm.Part part) {
    return switch (part) {
      case NAME -> card.fullName();
      case PHONE -> card.phone();
      case EMAIL -> card.email();
    };
  }
}
