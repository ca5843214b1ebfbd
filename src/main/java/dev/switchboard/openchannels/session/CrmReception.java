package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.CrmCreate;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Recognises clients in the CRM when their sessions begin, and tells the CRM what becomes of them.
///
/// Nothing is asked or written for a single message: only sessions that begin, change hands or end
/// cost anything, and those of clients whom nobody knows cost one question.
///
/// Source: spec/open-channels.md §7 and §13.
public final class CrmReception implements EventListener {
  private final CrmPort crm;

  public CrmReception(CrmPort crm) {
    this.crm = crm;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.Started(Dialog dialog, Session session, UserId by, boolean known) ->
          line(work, session)
              .filter(_ -> known && crm.isPersonal(dialog))
              .ifPresent(line -> receive(work, dialog, session, line, by));
      case SessionEvent.HandedOver(Dialog dialog, Session session, UserId _) ->
          handedOver(work, links(work, dialog), session);
      case SessionEvent.Finished(Dialog dialog, Session session, UserId _, boolean _) ->
          ended(work, dialog, session);
      case DialogTransferred(Dialog dialog, Session session, UserId to, UserId by) ->
          line(work, session)
              .filter(Line::crmTransferChange)
              .map(_ -> links(work, dialog))
              .filter(CrmLinks::isBound)
              .ifPresent(links -> crm.entrust(work, links, to, by));
      case ClientNamed(Dialog dialog, Session session) ->
          line(work, session)
              .map(_ -> links(work, dialog))
              .filter(CrmLinks::isBound)
              .ifPresent(links -> crm.introduce(work, links, dialog.title(), dialog.card()));
      case ResponsibleSought question ->
          crm.responsible(work, links(work, question.dialog())).ifPresent(question::answer);
      default -> {
        // none of our business
      }
    }
  }

  /// The line, as long as it looks clients up.
  private static Optional<Line> line(Work work, Session session) {
    return Lines.in(work).find(session.line()).filter(Line::crm);
  }

  private static CrmLinks links(Work work, Dialog dialog) {
    return Dialogs.in(work).find(dialog.id()).orElse(dialog).crm();
  }

  private void receive(Work work, Dialog dialog, Session session, Line line, UserId by) {
    CrmPort.Client client = CrmPort.Client.of(dialog);
    CrmLinks known = dialog.crm().isBound() ? crm.current(work, dialog.crm()) : CrmLinks.NONE;
    CrmLinks found = known.isBound() ? known : crm.find(work, client);
    CrmLinks made =
        line.crmCreate() == CrmCreate.NONE
            ? found
            : crm.create(work, client, found, wish(work, line, by));
    bind(work, dialog, made);
    if (!made.equals(found)) {
      announce(work, dialog, session, made, found);
    }
    if (made.isBound()) {
      crm.began(work, made, episode(dialog, session, by.equals(UserId.SYSTEM)));
    }
  }

  /// Until somebody answers, the first of the queue is responsible.
  private static CrmPort.Wish wish(Work work, Line line, UserId by) {
    UserId responsible =
        by.equals(UserId.SYSTEM)
            ? new LineTeam(work)
                .operators(line).stream().findFirst().orElse(line.trace().modifiedBy())
            : by;
    return new CrmPort.Wish(
        line.crmCreate(),
        line.crmCreateThird(),
        line.crmStage(),
        line.crmSource(),
        responsible,
        UserId.SYSTEM);
  }

  /// Binds a dialog, if it is not yet bound like this.
  static void bind(Work work, Dialog dialog, CrmLinks links) {
    Dialog current = Dialogs.in(work).find(dialog.id()).orElse(dialog);
    if (!current.crm().equals(links)) {
      Dialogs.in(work).save(current.withCrm(links));
    }
  }

  static void announce(Work work, Dialog dialog, Session session, CrmLinks now, CrmLinks before) {
    String what =
        now.lead() != before.lead() ? "lead" : now.deal() != before.deal() ? "deal" : "contact";
    new SessionDesk(work)
        .post(
            dialog,
            session,
            Draft.notice("[b]A new " + what + " has been created[/b]").inside(true));
  }

  private void handedOver(Work work, CrmLinks links, Session session) {
    if (links.isBound() && session.stage() instanceof Session.Stage.Answered answered) {
      crm.adopt(work, links, answered.by());
    }
  }

  private void ended(Work work, Dialog dialog, Session session) {
    CrmLinks links = links(work, dialog);
    if (links.isBound()) {
      crm.ended(work, links, episode(dialog, session, true));
    }
  }

  private static CrmPort.Episode episode(Dialog dialog, Session session, boolean incoming) {
    return new CrmPort.Episode(
        session.id(), dialog.title(), incoming, session.holder().orElse(UserId.SYSTEM));
  }
}
