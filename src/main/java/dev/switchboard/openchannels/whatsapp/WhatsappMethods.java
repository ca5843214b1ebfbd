package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.user.Grants;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// Making numbers of WhatsApp channels of lines. Neither token nor app secret is ever answered.
final class WhatsappMethods {
  private static final String SCOPE = "imopenlines";
  private static final Right RIGHT = Right.CONNECTORS_MODIFY;
  private static final RestError DENIED =
      RestError.forbidden("ACCESS_DENIED", "You don't have access to this action");
  private static final RestError NO_LINE =
      RestError.badRequest("NOT_ACTIVE_LINE", "The line with this ID does not exist");
  private static final RestError NO_CHANNEL =
      RestError.badRequest("CHANNEL_NOT_FOUND", "There is no channel with this ID");

  private final Database database;
  private final Lanes lanes;
  private final DirectoryModule directory;
  private final Doorbell doorbell;
  private final ChannelForm form;

  WhatsappMethods(
      Database database,
      Lanes lanes,
      DirectoryModule directory,
      Doorbell doorbell,
      ChannelForm form) {
    this.database = database;
    this.lanes = lanes;
    this.directory = directory;
    this.doorbell = doorbell;
    this.form = form;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.whatsapp.add")
            .scope(SCOPE)
            .access(new Access.OnLine(RIGHT.name(), "LINE", DENIED))
            .param(Param.id("LINE").requiredArgument())
            .param(Param.id("NUMBER").requiredArgument())
            .param(Param.text("TOKEN").requiredArgument())
            .param(Param.text("SECRET").requiredArgument())
            .handledBy(this::add),
        one("switchboard.whatsapp.update")
            .param(Param.text("TOKEN"))
            .param(Param.text("SECRET"))
            .param(Param.flag("ACTIVE"))
            .handledBy(this::update),
        one("switchboard.whatsapp.get")
            .handledBy((caller, params) -> form.whole(own(caller, params))),
        one("switchboard.whatsapp.delete").handledBy(this::delete),
        somewhere("switchboard.whatsapp.list").handledBy(this::list));
  }

  private static Method.Builder one(String name) {
    return somewhere(name).param(Param.id("ID").requiredArgument());
  }

  private static Method.Builder somewhere(String name) {
    return Method.named(name)
        .scope(SCOPE)
        .access(new Access.EntitledSomewhere(RIGHT.name(), DENIED));
  }

  private Object add(Caller caller, Params params) {
    long number = params.id("NUMBER");
    SqlWhatsapp.find(database, number)
        .ifPresent(known -> {
          throw taken(caller, known);
        });
    WhatsappChannel.Keys keys = doorbell.keys(params);
    AddWhatsapp command =
        new AddWhatsapp(
            new LineId(params.id("LINE")), number, keys, doorbell.demandKnown(keys, number));
    return switch (lanes.call(caller.portal(), command)) {
      case ADDED -> form.whole(find(caller, number));
      case NO_LINE -> throw NO_LINE;
      case TAKEN -> throw taken(caller, find(caller, number));
    };
  }

  private static RestError taken(Caller caller, WhatsappChannel known) {
    String where =
        known.portal().equals(caller.portal())
            ? "line " + known.line()
            : "a line of another portal";
    return RestError.badRequest(
        "NUMBER_TAKEN",
        "This number is the channel of " + where + " already; it can have one line only.");
  }

  private Object update(Caller caller, Params params) {
    WhatsappChannel before = own(caller, params);
    Optional<Boolean> active = params.value("ACTIVE").map(Params::isOn);
    WhatsappChannel.Keys keys = doorbell.keys(params, before.keys());
    Optional<ChangeWhatsapp.Renewed> renewed =
        params.text("TOKEN").or(() -> params.text("SECRET")).isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ChangeWhatsapp.Renewed(keys, doorbell.demandKnown(keys, before.id())));
    lanes.call(caller.portal(), new ChangeWhatsapp(before.id(), active, renewed));
    return form.whole(find(caller, before.id()));
  }

  private Object delete(Caller caller, Params params) {
    return lanes.call(caller.portal(), new RemoveWhatsapp(own(caller, params).id()));
  }

  private Object list(Caller caller, Params params) {
    Grants grants = grants(caller);
    return SqlWhatsapp.all(database, caller.portal()).stream()
        .filter(channel -> grants.on(RIGHT, channel.line().value()))
        .map(form::brief)
        .toList();
  }

  private WhatsappChannel own(Caller caller, Params params) {
    return SqlWhatsapp.find(database, caller.portal(), params.id("ID"))
        .filter(channel -> grants(caller).on(RIGHT, channel.line().value()))
        .orElseThrow(() -> NO_CHANNEL);
  }

  private WhatsappChannel find(Caller caller, long number) {
    return SqlWhatsapp.find(database, caller.portal(), number).orElseThrow(() -> NO_CHANNEL);
  }

  private Grants grants(Caller caller) {
    PortalId portal = caller.portal();
    return directory.users().grants(portal, caller.user());
  }
}
