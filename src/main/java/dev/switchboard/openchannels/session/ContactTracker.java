package dev.switchboard.openchannels.session;

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

/// Lets the CRM learn phones and e-mail addresses from what clients write: whom it knows by them,
/// the dialog is bound to; to whom it is bound already, they are added. Never in groups.
///
/// Source: spec/open-channels.md §9 (`CRM_CHAT_TRACKER`) and §13.
final class ContactTracker implements EventListener {
  private final CrmPort crm;

  ContactTracker(CrmPort crm) {
    this.crm = crm;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof ContactsHeard(var dialog, var session, var message)) {
      Optional<Line> line =
          Lines.in(work)
              .find(session.line())
              .filter(Line::crm)
              .filter(Line::crmChatTracker)
              .filter(_ -> crm.isPersonal(dialog));
      line.map(tracking ->
              Contacts.in(message.text(), tracking.settings().get(LineFields.LANGUAGE_ID)))
          .filter(found -> !found.isEmpty())
          .ifPresent(found -> note(work, dialog, session, found));
    }
  }

  private void note(Work work, Dialog dialog, Session session, Contacts found) {
    CrmLinks known = Dialogs.in(work).find(dialog.id()).orElse(dialog).crm();
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
