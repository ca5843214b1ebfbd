package dev.switchboard.openchannels.automation;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Wires rules and macros.
public final class AutomationModule {
  private final List<Method> methods;
  private final List<Carrier> carriers;

  public AutomationModule(
      Database database, Lanes lanes, Directory directory, OutboundHttp http, InstantSource clock) {
    this.methods =
        Stream.of(
                new RuleMethods(database, lanes).methods(),
                new MacroMethods(database, lanes).methods())
            .flatMap(List::stream)
            .toList();
    this.carriers = List.of(new RuleCarrier(), new WebhookCarrier(http, clock));
  }

  public List<Method> methods() {
    return methods;
  }

  public List<Carrier> carriers() {
    return carriers;
  }

  public List<EventListener> listeners() {
    return List.of(new Occasions());
  }
}
