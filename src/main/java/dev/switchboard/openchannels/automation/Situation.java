package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.openchannels.tag.Tag;
import dev.switchboard.openchannels.tag.Tags;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What conditions are asked of: the dialog and its session as they stand, and what has happened.
final class Situation {
  private final Work work;
  private final Facts facts;
  private final Dialog dialog;
  private final Optional<Session> session;

  private Situation(Work work, Facts facts, Dialog dialog) {
    this.work = work;
    this.facts = facts;
    this.dialog = dialog;
    this.session = Sessions.in(work).find(facts.session());
  }

  static Optional<Situation> of(Work work, Facts facts) {
    return Dialogs.in(work)
        .find(new ChatId(facts.chat()))
        .map(dialog -> new Situation(work, facts, dialog));
  }

  LineId line() {
    return session.map(Session::line).orElse(dialog.line());
  }

  boolean fits(Rule rule) {
    return rule.line().map(line()::equals).orElse(true)
        && rule.conditions().stream().allMatch(this::holds);
  }

  private boolean holds(Condition condition) {
    return condition.holds(
        values(condition.field()).stream().map(text -> text.toLowerCase(Locale.ROOT)).toList());
  }

  private List<String> values(Condition.Field field) {
    return switch (field) {
      case LINE -> List.of(line().toString());
      case CONNECTOR -> List.of(dialog.connector());
      case TEXT -> List.of(facts.text());
      case FROM -> List.of(facts.from());
      case DETAIL -> List.of(facts.detail());
      case TAG -> Tags.in(work).of(dialog.id()).stream().map(Tag::name).toList();
      case URGENCY -> session.map(s -> s.course().urgency().name()).stream().toList();
      case CATEGORY -> session.map(s -> Long.toString(s.course().category())).stream().toList();
      case CLIENT_NAME -> List.of(dialog.card().fullName());
      case CLIENT_EMAIL -> List.of(dialog.card().email());
      case CLIENT_PHONE -> List.of(dialog.card().phone());
      case OPERATOR -> session.flatMap(Session::holder).map(UserId::toString).stream().toList();
      case HOURS -> Lines.in(work).find(line()).map(this::hours).stream().toList();
    };
  }

  private String hours(Line line) {
    return line.isOpenAt(work.now()) ? "Y" : "N";
  }
}
