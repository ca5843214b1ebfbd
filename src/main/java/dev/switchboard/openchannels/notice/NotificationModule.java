package dev.switchboard.openchannels.notice;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Wires notifications: everybody reads his own.
public final class NotificationModule {
  private static final int PAGE = 50;

  private final Database database;
  private final Lanes lanes;

  public NotificationModule(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.notification.list")
            .scope("im")
            .scope("imopenlines")
            .param(Param.id("BEFORE"))
            .handledBy(this::list),
        Method.named("switchboard.notification.read")
            .scope("im")
            .scope("imopenlines")
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::read));
  }

  private List<Map<String, @Nullable Object>> list(Caller caller, Params params) {
    long before = params.integer("BEFORE").orElse(Long.MAX_VALUE);
    return SqlNotifications.of(database, caller.portal(), caller.user(), before, PAGE).stream()
        .map(NotificationModule::card)
        .toList();
  }

  private static Map<String, @Nullable Object> card(Notification notification) {
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put("id", notification.id());
    card.put("chat_id", notification.chat().value());
    card.put("text", notification.text());
    card.put("date", notification.createdAt().toString());
    card.put("read", notification.isRead());
    return card;
  }

  private boolean read(Caller caller, Params params) {
    if (!lanes.call(caller.portal(), new ReadNotification(params.id("ID"), caller.user()))) {
      throw RestError.badRequest("NOT_FOUND", "You have no notification with this ID");
    }
    return true;
  }
}
