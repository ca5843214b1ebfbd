package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.view.ChangeViews;
import dev.switchboard.openchannels.view.DialogFilter;
import dev.switchboard.openchannels.view.FilterReader;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.realtime.Cursor;
import dev.switchboard.platform.realtime.Streams;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The methods about saved views; docs/realtime.md describes them.
final class ViewMethods {
  private static final String SCOPE = "imopenlines";
  private static final int LONGEST_NAME = 80;

  private final ViewBook book;
  private final Streams streams;
  private final Lanes lanes;
  private final InstantSource clock;

  ViewMethods(ViewBook book, Streams streams, Lanes lanes, InstantSource clock) {
    this.book = book;
    this.streams = streams;
    this.lanes = lanes;
    this.clock = clock;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.view.list").scope(SCOPE).handledBy((caller, _) -> list(caller)),
        Method.named("switchboard.view.add")
            .scope(SCOPE)
            .param(Param.text("NAME").requiredArgument())
            .param(Param.flag("SHARED"))
            .param(Param.object("FILTER"))
            .handledBy(this::add),
        Method.named("switchboard.view.update")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .param(Param.text("NAME"))
            .param(Param.flag("SHARED"))
            .param(Param.object("FILTER"))
            .handledBy(this::update),
        Method.named("switchboard.view.delete")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .handledBy((caller, params) ->
                done(caller, new ChangeViews.Change.Delete(params.id("ID"))) > 0),
        Method.named("switchboard.view.order")
            .scope(SCOPE)
            .param(Param.list("IDS").requiredArgument())
            .handledBy(this::order));
  }

  private Map<String, Object> list(Caller caller) {
    Cursor cursor = streams.attend(caller.portal(), caller.user());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "views",
        Optional.ofNullable(
                book.of(caller.portal(), Set.of(caller.user()), clock.instant()).get(caller.user()))
            .map(ViewBook.Shelf::views)
            .orElse(List.of()));
    answer.put("cursor", cursor.toString());
    return answer;
  }

  private long add(Caller caller, Params params) {
    return done(
        caller,
        new ChangeViews.Change.Add(
            name(params).orElseThrow(ViewMethods::noName),
            params.flag("SHARED", false),
            filter(params).orElse(DialogFilter.ALL)));
  }

  private long update(Caller caller, Params params) {
    return done(
        caller,
        new ChangeViews.Change.Update(
            params.id("ID"),
            name(params),
            params.has("SHARED") ? Optional.of(params.flag("SHARED", false)) : Optional.empty(),
            filter(params)));
  }

  private boolean order(Caller caller, Params params) {
    List<Long> ids =
        params.list("IDS").stream()
            .limit(ChangeViews.MOST * 2L)
            .map(each ->
                Params.number(each)
                    .filter(id -> id > 0)
                    .orElseThrow(
                        () -> RestError.argument("Argument 'IDS' must be a list of view IDs")))
            .distinct()
            .toList();
    return done(caller, new ChangeViews.Change.Order(ids)) == 0;
  }

  private static Optional<String> name(Params params) {
    Optional<String> name = params.text("NAME").map(String::strip);
    if (name.filter(text -> text.isEmpty() || text.length() > LONGEST_NAME).isPresent()) {
      throw noName();
    }
    return name;
  }

  private static RestError noName() {
    return RestError.argument("Argument 'NAME' must have 1 to " + LONGEST_NAME + " characters");
  }

  static Optional<DialogFilter> filter(Params params) {
    return params.has("FILTER")
        ? Optional.of(FilterReader.read(params.object("FILTER")))
        : Optional.empty();
  }

  private long done(Caller caller, ChangeViews.Change change) {
    return switch (lanes.call(caller.portal(), new ChangeViews(caller.user(), change))) {
      case ChangeViews.Outcome.Done done -> done.id();
      case ChangeViews.Outcome.NoSuchView _ ->
          throw RestError.badRequest("NOT_FOUND", "There is no view with this ID");
      case ChangeViews.Outcome.TooMany _ ->
          throw RestError.badRequest(
              "TOO_MANY", "At most " + ChangeViews.MOST + " views can be kept: delete one first");
      case ChangeViews.Outcome.NotAllowed _ ->
          throw RestError.forbidden(
              "ACCESS_DENIED",
              "Views for everybody are made and changed by those who may join every dialog");
    };
  }
}
