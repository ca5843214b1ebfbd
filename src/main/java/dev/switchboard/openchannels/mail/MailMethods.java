package dev.switchboard.openchannels.mail;

import dev.switchboard.openchannels.connector.ChannelRights;
import dev.switchboard.openchannels.connector.Pollers;
import dev.switchboard.openchannels.connector.Standing;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Making mailboxes channels of lines. A password is never answered.
final class MailMethods {
  private final Database database;
  private final Lanes lanes;
  private final ChannelRights rights;
  private final Doors doors;
  private final Pollers pollers;
  private final Function<Mailbox, String> notKept;

  /// @param notKept why the last copy of a sent mail did not get into its mailbox
  MailMethods(
      Database database,
      Lanes lanes,
      ChannelRights rights,
      Doors doors,
      Pollers pollers,
      Function<Mailbox, String> notKept) {
    this.database = database;
    this.lanes = lanes;
    this.rights = rights;
    this.doors = doors;
    this.pollers = pollers;
    this.notKept = notKept;
  }

  List<Method> methods() {
    return List.of(
        account(
                ChannelRights.adding("switchboard.mail.add")
                    .param(Param.text("ADDRESS").requiredArgument()))
            .handledBy(this::add),
        account(ChannelRights.changing("switchboard.mail.update").param(Param.flag("ACTIVE")))
            .param(Param.flag("NOTICED"))
            .handledBy(this::update),
        ChannelRights.changing("switchboard.mail.get")
            .handledBy((caller, params) -> card(own(caller, params))),
        ChannelRights.changing("switchboard.mail.delete").handledBy(this::delete),
        ChannelRights.changing("switchboard.mail.check").handledBy(this::check),
        ChannelRights.somewhere("switchboard.mail.list").handledBy(this::list));
  }

  private static Method.Builder account(Method.Builder method) {
    Method.Builder more = method.param(Param.text("NAME"));
    for (Param param : MailForm.account()) {
      more = more.param(param);
    }
    return more.param(Param.text("LOGIN"))
        .param(Param.text("PASSWORD"))
        .param(Param.flag("KEEP_SENT"));
  }

  private Object add(Caller caller, Params params) {
    MailForm form = new MailForm(params, Optional.empty());
    MailAddress address = form.address();
    Account account = form.account(address);
    AddMailbox command =
        new AddMailbox(
            new LineId(params.id("LINE")),
            address,
            form.name(),
            account,
            params.value("KEEP_SENT").map(Params::isOn).orElse(true),
            demandFree(caller, address).demandOpen(account));
    return switch (lanes.call(caller.portal(), command)) {
      case AddMailbox.Outcome.Added(long id) -> card(find(caller, id));
      case AddMailbox.Outcome.NoLine _ -> throw ChannelRights.NO_LINE;
      case AddMailbox.Outcome.Taken(LineId line) -> throw taken(line);
    };
  }

  /// Before a server is asked.
  private Doors demandFree(Caller caller, MailAddress address) {
    SqlMail.all(database, caller.portal()).stream()
        .filter(mailbox -> mailbox.address().equals(address))
        .findFirst()
        .ifPresent(known -> {
          throw taken(known.line());
        });
    return doors;
  }

  private static RestError taken(LineId line) {
    return RestError.badRequest(
        "MAILBOX_TAKEN",
        "This mailbox is the channel of line " + line + " already; it can have one line only.");
  }

  private Object update(Caller caller, Params params) {
    Mailbox before = own(caller, params);
    MailForm form = new MailForm(params, Optional.of(before));
    Optional<String> name = params.text("NAME").map(_ -> form.name());
    Account account = form.account(before.address());
    Optional<ChangeMailbox.Renewed> renewed =
        account.equals(before.account())
            ? Optional.empty()
            : Optional.of(new ChangeMailbox.Renewed(account, doors.demandOpen(account)));
    ChangeMailbox.Settings settings =
        new ChangeMailbox.Settings(
            params.value("ACTIVE").map(Params::isOn),
            name,
            params.value("KEEP_SENT").map(Params::isOn));
    lanes.call(
        caller.portal(),
        new ChangeMailbox(before.id(), settings, renewed, params.flag("NOTICED", false)));
    return card(find(caller, before.id()));
  }

  private Object delete(Caller caller, Params params) {
    return lanes.call(caller.portal(), new RemoveMailbox(own(caller, params).id()));
  }

  /// What each of the servers says; empty: it lets us in.
  private Object check(Caller caller, Params params) {
    Account account = own(caller, params).account();
    String imap =
        said(() -> {
          var unused = doors.imap(account);
        });
    String smtp = said(() -> doors.smtp(account));
    return Map.of("OK", imap.isEmpty() && smtp.isEmpty(), "IMAP", imap, "SMTP", smtp);
  }

  private interface Door {
    void open() throws MailFault;
  }

  private static String said(Door door) {
    try {
      door.open();
      return "";
    } catch (MailFault fault) {
      return fault.sentence();
    }
  }

  private Object list(Caller caller, Params params) {
    Predicate<LineId> own = rights.of(caller);
    return SqlMail.all(database, caller.portal()).stream()
        .filter(mailbox -> own.test(mailbox.line()))
        .map(this::card)
        .toList();
  }

  private Mailbox own(Caller caller, Params params) {
    return SqlMail.find(database, caller.portal(), params.id("ID"))
        .filter(mailbox -> rights.of(caller).test(mailbox.line()))
        .orElseThrow(() -> ChannelRights.NO_CHANNEL);
  }

  private Mailbox find(Caller caller, long id) {
    return SqlMail.find(database, caller.portal(), id).orElseThrow(() -> ChannelRights.NO_CHANNEL);
  }

  private Map<String, Object> card(Mailbox mailbox) {
    Standing standing = pollers.of(mailbox.key(), mailbox.active());
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("ID", mailbox.id());
    card.put("LINE", mailbox.line().value());
    card.put("ADDRESS", mailbox.address().value());
    card.put("NAME", mailbox.name());
    server(card, "IMAP", mailbox.account().imap());
    server(card, "SMTP", mailbox.account().smtp());
    card.put("LOGIN", mailbox.account().login());
    card.put("ACTIVE", mailbox.active());
    card.put("RECEIVING", standing.word());
    card.put("REASON", standing.words());
    card.put("KEEP_SENT", mailbox.keepsSent());
    card.put("NOT_KEPT", mailbox.keepsSent() ? notKept.apply(mailbox) : "");
    card.put("SKIPPED", mailbox.skipped().count());
    card.put("SKIPPED_AT", mailbox.skipped().last().toEpochMilli());
    return card;
  }

  private static void server(Map<String, Object> card, String protocol, MailServer server) {
    card.put(protocol + "_HOST", server.host());
    card.put(protocol + "_PORT", server.port());
    card.put(protocol + "_SECURITY", server.security().name().toLowerCase(Locale.ROOT));
  }
}
