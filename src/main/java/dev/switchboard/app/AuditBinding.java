package dev.switchboard.app;

import dev.switchboard.agents.agent.AgentEvent;
import dev.switchboard.directory.application.ApplicationEvent;
import dev.switchboard.directory.audit.AuditLog;
import dev.switchboard.directory.factor.FactorEvent;
import dev.switchboard.directory.factor.LoginPolicy;
import dev.switchboard.directory.session.SessionEvent;
import dev.switchboard.directory.sso.Provider;
import dev.switchboard.directory.sso.SsoEvent;
import dev.switchboard.directory.user.OwnRole;
import dev.switchboard.directory.user.RoleEvent;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.directory.webhook.WebhookEvent;
import dev.switchboard.openchannels.connector.ConnectorChange;
import dev.switchboard.openchannels.connector.OmnichannelChannels;
import dev.switchboard.openchannels.erase.Erasure;
import dev.switchboard.openchannels.erase.ErasureEvent;
import dev.switchboard.openchannels.external.ExternalBotEvent;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineEvent;
import dev.switchboard.openchannels.mail.MailEvent;
import dev.switchboard.openchannels.session.SkillsChanged;
import dev.switchboard.openchannels.telegram.TelegramEvent;
import dev.switchboard.openchannels.whatsapp.WhatsappEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.DeliveryEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Notes in the audit log what people change, within the commit of the change.
///
/// What clients do and write is no change of anything that administrators look after.
final class AuditBinding implements EventListener {
  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.Started(UserId user) -> person(work, user, "session.started", user);
      case SessionEvent.BySso(UserId user) -> person(work, user, "login.sso", user);
      case SessionEvent.Failed(UserId user, String address) ->
          tried(work, "session.failed", user, address);
      case SessionEvent.WrongCode(UserId user, String address) ->
          tried(work, "session.wrong_code", user, address);
      case SessionEvent.Ended(UserId user) -> person(work, user, "session.ended", by(work, user));
      case UserEvent changed -> user(work, changed);
      case FactorEvent changed -> factor(work, changed);
      case SsoEvent changed -> sso(work, changed);
      case SkillsChanged changed -> skills(work, changed);
      case RoleEvent changed -> role(work, changed);
      case LineEvent changed -> line(work, changed);
      case OmnichannelChannels.Changed changed -> channel(work, changed);
      case TelegramEvent changed -> telegram(work, changed);
      case WhatsappEvent changed -> whatsapp(work, changed);
      case MailEvent changed -> mailbox(work, changed);
      case ConnectorChange changed -> connector(work, changed);
      case WebhookEvent changed -> webhook(work, changed);
      case ApplicationEvent changed -> application(work, changed);
      case AgentEvent changed -> agent(work, changed);
      case ExternalBotEvent changed -> bot(work, changed);
      case DeliveryEvent changed -> delivery(work, changed);
      case ErasureEvent.Asked asked -> erased(work, asked);
      case ErasureEvent.RetentionChanged changed -> retention(work, changed);
      default -> {}
    }
  }

  /// Whoever is not known did it to himself.
  private static UserId by(Work work, UserId otherwise) {
    return work.by().isSystem() ? otherwise : work.by();
  }

  private static void person(Work work, UserId user, String action, UserId by) {
    AuditLog.note(work, by, action, user, name(work, user), Map.of());
  }

  private static String name(Work work, UserId user) {
    return Users.in(work).find(user).map(known -> known.profile().fullName()).orElse("");
  }

  private static void tried(Work work, String action, UserId user, String address) {
    Map<String, String> detail = Map.of("address", address);
    AuditLog.note(work, UserId.SYSTEM, action, user, name(work, user), detail);
  }

  private static void factor(Work work, FactorEvent event) {
    switch (event) {
      case FactorEvent.TurnedOn(UserId user) ->
          person(work, user, "user.factor_on", by(work, user));
      case FactorEvent.TurnedOff(UserId user) ->
          person(work, user, "user.factor_off", by(work, user));
      case FactorEvent.Renewed(UserId user) ->
          person(work, user, "user.factor_renewed", by(work, user));
      case FactorEvent.Reset(UserId user) -> person(work, user, "user.factor_reset", work.by());
      case FactorEvent.Recovered(UserId user, int left) -> {
        Map<String, String> detail = Map.of("left", Integer.toString(left));
        AuditLog.note(work, user, "user.factor_recovery", user, name(work, user), detail);
      }
      case FactorEvent.PolicyChanged(LoginPolicy now) -> {
        String action = now.secondFactor() ? "login.factor_demanded" : "login.factor_optional";
        AuditLog.note(work, now.by(), action, 1, "", Map.of());
      }
    }
  }

  private static void sso(Work work, SsoEvent event) {
    switch (event) {
      case SsoEvent.ProviderChanged(Provider now) -> {
        Map<String, String> detail = Map.of("issuer", now.issuer());
        AuditLog.note(work, now.changedBy(), "login.sso_changed", 1, now.title(), detail);
      }
      case SsoEvent.ProviderRemoved(UserId by, String issuer) ->
          AuditLog.note(work, by, "login.sso_removed", 1, "", Map.of("issuer", issuer));
      case SsoEvent.Linked(UserId user) -> person(work, user, "login.sso_linked", user);
      case SsoEvent.Unlinked(UserId user) -> person(work, user, "login.sso_unlinked", work.by());
    }
  }

  /// Bots change with their agents and applications, which are noted themselves.
  private static void user(Work work, UserEvent event) {
    Users.in(work)
        .find(event.user())
        .filter(user -> user.type() == UserType.EMPLOYEE)
        .ifPresent(user ->
            AuditLog.note(
                work,
                work.by(),
                action(event),
                user.id(),
                user.profile().fullName(),
                detail(work, event, user)));
  }

  private static String action(UserEvent event) {
    return switch (event) {
      case UserEvent.Added _ -> "user.added";
      case UserEvent.Changed _ -> "user.changed";
      case UserEvent.Moved _ -> "user.moved";
      case UserEvent.Deactivated _ -> "user.dismissed";
      case UserEvent.RoleRemoved _ -> "user.role_removed";
      case UserEvent.PasswordChanged _ -> "user.password_changed";
    };
  }

  private static Map<String, String> detail(Work work, UserEvent event, User user) {
    return event instanceof UserEvent.Changed || event instanceof UserEvent.Added
        ? Map.of("role", role(work, user))
        : Map.of();
  }

  private static String role(Work work, User user) {
    return OwnRole.nameOf(work, user).orElse(user.role().name().toLowerCase(Locale.ROOT));
  }

  private static void skills(Work work, SkillsChanged event) {
    Map<String, String> detail = Map.of("skills", String.join(", ", event.skills()));
    String name = name(work, event.user());
    AuditLog.note(work, work.by(), "user.skills_changed", event.user(), name, detail);
  }

  private static void role(Work work, RoleEvent event) {
    String action =
        switch (event) {
          case RoleEvent.Added _ -> "role.added";
          case RoleEvent.Changed _ -> "role.changed";
          case RoleEvent.Deleted _ -> "role.deleted";
        };
    AuditLog.note(work, work.by(), action, event.role(), event.name(), Map.of());
  }

  private static void line(Work work, LineEvent event) {
    switch (event) {
      case LineEvent.LineAdded(Line line, UserId by) ->
          AuditLog.note(work, by, "line.added", line.id(), line.name(), Map.of());
      case LineEvent.LineDeleted(Line line, UserId by) ->
          AuditLog.note(work, by, "line.deleted", line.id(), line.name(), Map.of());
      case LineEvent.LineChanged(Line before, Line after, UserId by) -> {
        List<String> fields = new ArrayList<>(after.settings().differences(before.settings()));
        if (!after.queue().equals(before.queue())) {
          fields.add("QUEUE");
        }
        if (!fields.isEmpty()) {
          Map<String, String> detail = Map.of("fields", String.join(", ", fields));
          AuditLog.note(work, by, "line.changed", after.id(), after.name(), detail);
        }
      }
    }
  }

  private static void channel(Work work, OmnichannelChannels.Changed event) {
    AuditLog.note(
        work,
        work.by(),
        event.isNew() ? "channel.added" : "channel.changed",
        event.channel().id(),
        event.channel().title(),
        Map.of("active", event.channel().active() ? "yes" : "no"));
  }

  private static void telegram(Work work, TelegramEvent event) {
    AuditLog.note(
        work,
        work.by(),
        "channel." + event.what().name().toLowerCase(Locale.ROOT),
        event.bot(),
        event.title(),
        Map.of("active", event.active() ? "yes" : "no"));
  }

  private static void whatsapp(Work work, WhatsappEvent event) {
    AuditLog.note(
        work,
        work.by(),
        "channel." + event.what().name().toLowerCase(Locale.ROOT),
        event.number(),
        event.title(),
        Map.of("active", event.active() ? "yes" : "no"));
  }

  private static void mailbox(Work work, MailEvent event) {
    AuditLog.note(
        work,
        work.by(),
        "channel." + event.what().name().toLowerCase(Locale.ROOT),
        event.mailbox(),
        event.title(),
        Map.of("active", event.active() ? "yes" : "no"));
  }

  private static void connector(Work work, ConnectorChange event) {
    String line = event.line() == 0 ? "" : Long.toString(event.line());
    AuditLog.note(
        work,
        work.by(),
        "connector." + event.what().name().toLowerCase(Locale.ROOT),
        event.code(),
        event.name(),
        line.isEmpty() ? Map.of() : Map.of("line", line));
  }

  private static void webhook(Work work, WebhookEvent event) {
    String action =
        switch (event) {
          case WebhookEvent.Added _ -> "webhook.added";
          case WebhookEvent.Revoked _ -> "webhook.revoked";
        };
    Map<String, String> detail =
        Map.of(
            "user", event.webhook().user().toString(), "scopes", event.webhook().scopes().text());
    AuditLog.note(work, work.by(), action, event.webhook().id(), event.webhook().title(), detail);
  }

  private static void application(Work work, ApplicationEvent event) {
    String action =
        switch (event) {
          case ApplicationEvent.Added _ -> "application.added";
          case ApplicationEvent.Removed _ -> "application.removed";
        };
    AuditLog.note(work, work.by(), action, event.application(), event.title(), Map.of());
  }

  private static void agent(Work work, AgentEvent event) {
    String action =
        switch (event) {
          case AgentEvent.Added _ -> "agent.added";
          case AgentEvent.Changed _ -> "agent.changed";
          case AgentEvent.Trained _ -> "agent.trained";
          case AgentEvent.Deleted _ -> "agent.deleted";
        };
    Map<String, String> detail =
        event instanceof AgentEvent.Trained(var agent)
            ? Map.of("version", Long.toString(agent.serving().version()))
            : Map.of();
    String name = event.agent().settings().name();
    AuditLog.note(work, work.by(), action, event.agent().id(), name, detail);
  }

  private static void bot(Work work, ExternalBotEvent event) {
    String action =
        switch (event) {
          case ExternalBotEvent.Added _ -> "bot.added";
          case ExternalBotEvent.Changed _ -> "bot.changed";
          case ExternalBotEvent.Removed _ -> "bot.removed";
        };
    String name =
        Users.in(work).find(event.bot()).map(known -> known.profile().fullName()).orElse("");
    AuditLog.note(work, work.by(), action, event.bot(), name, Map.of());
  }

  /// Numbers only: the name is what is erased.
  private static void erased(Work work, ErasureEvent.Asked event) {
    if (event.erasure().what() instanceof Erasure.What.OneDialog dialog) {
      Map<String, String> detail = Map.of("client", event.client().toString());
      AuditLog.note(work, event.erasure().by(), "dialog.erased", dialog.chat(), "", detail);
    }
  }

  private static void retention(Work work, ErasureEvent.RetentionChanged event) {
    Map<String, String> detail =
        Map.of(
            "messages", event.before().messageDays() + " → " + event.now().messageDays(),
            "files", event.before().fileDays() + " → " + event.now().fileDays());
    AuditLog.note(work, event.now().by(), "retention.changed", 1, "", detail);
  }

  /// Of many that are sent again there is one entry for each receiver and commit.
  private static void delivery(Work work, DeliveryEvent event) {
    switch (event) {
      case DeliveryEvent.Discarded(Delivery one, UserId by) ->
          AuditLog.note(work, by, "delivery.discarded", one.id(), receiver(work, one), Map.of());
      case DeliveryEvent.Replayed(List<Delivery> all, UserId by) ->
          all.stream()
              .collect(Collectors.groupingBy(delivery -> receiver(work, delivery)))
              .forEach((receiver, some) ->
                  AuditLog.note(
                      work,
                      by,
                      "delivery.replayed",
                      some.getFirst().id(),
                      receiver,
                      Map.of("count", Integer.toString(some.size()))));
    }
  }

  /// What people call it: a channel has a name, others only a destination.
  private static String receiver(Work work, Delivery delivery) {
    return OmnichannelChannels.title(work, delivery.destination()).orElse(delivery.destination());
  }
}
