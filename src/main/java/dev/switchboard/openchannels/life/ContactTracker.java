package dev.switchboard.openchannels.life;

import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads e-mail addresses and phone numbers out of what clients write, where the line wants it: the
/// first of each that is not known yet goes onto the client's card.
///
/// Source: spec/open-channels.md §7, CRM_CHAT_TRACKER.
final class ContactTracker implements EventListener {
  /// Only so much of a message is read. The patterns cannot go back, so that no text is slow.
  private static final int LONGEST = 2_000;

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@"
              + "(?:[A-Za-z0-9-]{1,63}+\\.){1,8}[A-Za-z]{2,24}");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9A-Za-z])\\+[0-9](?:[ ()./-]{0,2}+[0-9]){6,16}+");

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof SessionEvent.ClientWrote wrote
        && Lines.in(work).find(wrote.session().line()).filter(ContactTracker::tracks).isPresent()) {
      Dialogs.in(work)
          .find(wrote.dialog().id())
          .ifPresent(dialog -> learn(work, dialog, wrote.message().text()));
    }
  }

  private static boolean tracks(Line line) {
    return line.get(LineFields.CRM_CHAT_TRACKER);
  }

  private static void learn(Work work, Dialog dialog, String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    ClientCard found = new ClientCard("", "", "", first(PHONE, start), first(EMAIL, start), "");
    ClientCard card = dialog.card().over(found);
    if (!card.equals(dialog.card())) {
      Dialogs.in(work).save(dialog.withCard(card));
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }
}
