package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dialogs as read by a bot: those that it holds.
public final class HeldDialogs {
  private final Database database;
  private final DialogView dialogs;
  private final WireDates dates;

  public HeldDialogs(Database database, WireDates dates) {
    this.database = database;
    this.dialogs = new DialogView(database);
    this.dates = dates;
  }

  public Optional<Dialog> find(PortalId portal, ChatId chat, UserId bot) {
    return SqlSessions.readLast(database, portal, chat)
        .filter(session ->
            session.stage() instanceof Session.Stage.WithAgent agent && agent.bot().equals(bot))
        .flatMap(_ -> dialogs.dialog(portal, chat));
  }

  /// The dialog in the words of [DialogAnswers].
  public Map<String, @Nullable Object> card(PortalId portal, Dialog dialog, UserId bot) {
    return DialogAnswer.of(read(portal, dialog), bot, dates);
  }

  /// Everybody in the chat, the bot that holds it first and the client last.
  public List<UserId> participants(PortalId portal, Dialog dialog, UserId bot) {
    List<Long> others = read(portal, dialog).participants();
    return Stream.concat(Stream.of(bot), others.stream().map(UserId::new)).distinct().toList();
  }

  private DialogCard read(PortalId portal, Dialog dialog) {
    return new DialogCard(
        dialog,
        SqlSessions.readLast(database, portal, dialog.id()),
        dialogs.members(portal, dialog.id()));
  }
}
