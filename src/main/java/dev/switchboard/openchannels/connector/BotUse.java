package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.Reaction;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.openchannels.line.WelcomeBot;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where bots get dialogs from, as the settings of lines and channels stand. Two queries.
public final class BotUse {
  private final Map<Long, List<Map<String, Object>>> uses = new HashMap<>();

  private BotUse() {}

  public static BotUse read(Database database, PortalId portal) {
    BotUse use = new BotUse();
    new LineView(database).all(portal).forEach(use::add);
    SqlOmnichannel.all(database, portal).forEach(use::add);
    return use;
  }

  /// As a command sees it.
  public static BotUse in(Work work) {
    BotUse use = new BotUse();
    Lines.in(work).all().forEach(use::add);
    SqlOmnichannel.all(work).forEach(use::add);
    return use;
  }

  /// `AS` says when the bot gets the dialog: `first`, `no_answer`, `day_off`, `close` or
  /// `auto_close`.
  public List<Map<String, Object>> of(UserId bot) {
    return uses.getOrDefault(bot.value(), List.of());
  }

  private void add(OmnichannelChannel channel) {
    channel
        .bot()
        .ifPresent(bot -> add(bot.value(), "channel", channel.id(), channel.title(), "first"));
  }

  private void add(Line line) {
    line.welcomeBot().map(WelcomeBot::bot).ifPresent(bot -> add(bot.value(), line, "first"));
    add(line, line.onNoAnswer(), "no_answer");
    add(line, line.onDayOff(), "day_off");
    add(line, line.onClose(), "close");
    add(line, line.onAutoClose(), "auto_close");
  }

  private void add(Line line, Reaction reaction, String when) {
    if (reaction.rule() == ReactionRule.BOT && reaction.bot() > 0) {
      add(reaction.bot(), line, when);
    }
  }

  private void add(long bot, Line line, String when) {
    add(bot, "line", line.id().value(), line.name(), when);
  }

  private void add(long bot, String kind, long id, String name, String when) {
    Map<String, Object> use = new LinkedHashMap<>();
    use.put("KIND", kind);
    use.put("ID", id);
    use.put("NAME", name);
    use.put("AS", when);
    uses.computeIfAbsent(bot, _ -> new ArrayList<>()).add(use);
  }
}
