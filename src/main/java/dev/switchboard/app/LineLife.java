package dev.switchboard.app;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.automation.AutomationModule;
import dev.switchboard.openchannels.life.LifeModule;
import dev.switchboard.openchannels.notice.NotificationModule;
import dev.switchboard.openchannels.reply.ReplyModule;
import dev.switchboard.openchannels.sla.SlaModule;
import dev.switchboard.openchannels.tag.TagModule;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.timer.TimerHandler;
import java.util.List;
import java.util.stream.Stream;

/// What makes lines run themselves, and what helps their operators.
final class LineLife {
  private final LifeModule life = new LifeModule();
  private final SlaModule sla;
  private final NotificationModule notifications;
  private final TagModule tags;
  private final ReplyModule replies;
  private final AutomationModule automation;

  LineLife(Foundation base, Directory directory) {
    sla = new SlaModule(base.database(), base.lanes());
    notifications = new NotificationModule(base.database(), base.lanes());
    tags = new TagModule(base.database(), base.lanes());
    replies = new ReplyModule(base.database(), base.lanes());
    automation =
        new AutomationModule(base.database(), base.lanes(), directory, base.http(), base.clock());
  }

  List<Method> methods() {
    return Stream.of(
            sla.methods(),
            notifications.methods(),
            tags.methods(),
            replies.methods(),
            automation.methods())
        .flatMap(List::stream)
        .toList();
  }

  List<EventListener> listeners() {
    return Stream.of(life.listeners(), sla.listeners(), automation.listeners())
        .flatMap(List::stream)
        .toList();
  }

  List<TimerHandler> timers() {
    return Stream.of(life.timers(), sla.timers()).flatMap(List::stream).toList();
  }

  List<Carrier> carriers() {
    return automation.carriers();
  }
}
