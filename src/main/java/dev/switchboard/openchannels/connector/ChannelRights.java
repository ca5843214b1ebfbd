package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.user.Grants;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.RestError;
import java.util.function.Predicate;

/// Who may make channels of lines and change them, and what everybody else is told.
public record ChannelRights(DirectoryModule directory) {
  public static final RestError NO_LINE =
      RestError.badRequest("NOT_ACTIVE_LINE", "The line with this ID does not exist");
  public static final RestError NO_CHANNEL =
      RestError.badRequest("CHANNEL_NOT_FOUND", "There is no channel with this ID");

  private static final String SCOPE = "imopenlines";
  private static final Right RIGHT = Right.CONNECTORS_MODIFY;
  private static final RestError DENIED =
      RestError.forbidden("ACCESS_DENIED", "You don't have access to this action");

  /// A method that makes a channel of the line `LINE`.
  public static Method.Builder adding(String name) {
    return Method.named(name)
        .scope(SCOPE)
        .access(new Access.OnLine(RIGHT.name(), "LINE", DENIED))
        .param(Param.id("LINE").requiredArgument());
  }

  /// A method for whoever may change the channels of some line; of which one, its handler asks.
  public static Method.Builder somewhere(String name) {
    return Method.named(name)
        .scope(SCOPE)
        .access(new Access.EntitledSomewhere(RIGHT.name(), DENIED));
  }

  /// Such a method about the channel `ID`.
  public static Method.Builder changing(String name) {
    return somewhere(name).param(Param.id("ID").requiredArgument());
  }

  /// The lines whose channels somebody may change.
  public Predicate<LineId> of(Caller caller) {
    Grants grants = directory.users().grants(caller.portal(), caller.user());
    return line -> grants.on(RIGHT, line.value());
  }
}
