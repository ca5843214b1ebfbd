package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Reads phones and e-mail addresses out of what clients write: they go onto the client's card,
/// and, where the line uses the CRM, to it: whom it knows by them, the dialog is bound to; to whom
/// it is bound already, they are added. Never in groups.
///
/// A line that asks by a form reads the answers even when it tracks nothing else.
///
/// Source: spec/open-channels.md §9 (`CRM_CHAT_TRACKER`) and §13.
final class ContactTracker implements EventListener {
  private final CrmPort crm;

  ContactTracker(CrmPort crm) {
    this.crm = crm;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof ContactsHeard(var dialog, var session, var text)) {
      Lines.in(work)
          .find(session.line())
          .filter(line -> line.crmChatTracker() || line.asksByForm())
          .filter(_ -> crm.isPersonal(dialog))
          .ifPresent(line -> learn(work, line, dialog.id(), session, text));
    }
  }

  private void learn(Work work, Line line, ChatId chat, Session session, String text) {
    Contacts found = Contacts.in(text, line.settings().get(LineFields.LANGUAGE_ID));
    Optional<Dialog> known = Dialogs.in(work).find(chat);
    if (!found.isEmpty() && known.isPresent()) {
      Dialog dialog = withCard(work, known.get(), found);
      if (line.crm()) {
        note(work, dialog, session, found);
      }
    }
  }

  /// The first of each that was not known goes onto the client's card.
  private static Dialog withCard(Work work, Dialog dialog, Contacts found) {
    String phone = found.phones().isEmpty() ? "" : found.phones().getFirst();
    String email = found.emails().isEmpty() ? "" : found.emails().getFirst();
    ClientCard card = dialog.card().over(new ClientCard("", "", "", phone, email, ""));
    if (card.equals(dialog.card())) {
      return dialog;
    }
    Dialog informed = dialog.withCard(card);
    Dialogs.in(work).save(informed);
    return informed;
  }

  private void note(Work work, Dialog dialog, Session session, Contacts found) {
    CrmLinks known = dialog.crm();
    CrmLinks links = known.isBound() ? crm.current(work, known) : crm.find(work, found);
    if (!links.isBound()) {
      return;
    }
    CrmReception.bind(work, dialog, links);
    List<String> news = crm.learn(work, links, found);
    if (!news.isEmpty()) {
      String text = "[b]Added to the CRM:[/b] " + String.join(", ", news);
      new SessionDesk(work).post(dialog, session, Draft.notice(text).inside(true));
    } else if (!known.isBound()) {
      String text = "[b]Found in the CRM by " + String.join(", ", found.all()) + "[/b]";
      new SessionDesk(work).post(dialog, session, Draft.notice(text).inside(true));
    }
  }
}
