package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.search.Words;
import dev.switchboard.openchannels.session.WriteNote;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.ReplayDeliveries;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The methods behind the page of an operator; docs/realtime.md describes them.
final class InboxMethods {
  private static final String SCOPE = "imopenlines";
  private static final int LONGEST_SEARCH = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final int PAGE = 50;

  private final Inbox inbox;
  private final Lanes lanes;

  InboxMethods(Inbox inbox, Lanes lanes) {
    this.inbox = inbox;
    this.lanes = lanes;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.inbox.list")
            .scope(SCOPE)
            .param(Param.text("VIEW").oneOf("mine", "waiting", "all", "closed", "mentions"))
            .param(Param.id("LINE_ID"))
            .param(Param.text("SEARCH"))
            .param(Param.object("FILTER"))
            .param(Param.id("LIMIT"))
            .param(Param.text("AFTER"))
            .handledBy(this::list),
        Method.named("switchboard.inbox.open")
            .scope(SCOPE)
            .param(chat())
            .param(Param.id("BEFORE"))
            .param(Param.id("LIMIT"))
            .handledBy(this::open),
        Method.named("switchboard.inbox.search")
            .scope(SCOPE)
            .param(Param.text("QUERY").required("QUERY_EMPTY", "Query can't be empty"))
            .param(Param.id("LIMIT"))
            .param(Param.text("AFTER"))
            .handledBy(this::search),
        Method.named("switchboard.inbox.read")
            .scope(SCOPE)
            .param(chat())
            .param(Param.id("UP_TO"))
            .handledBy(this::read),
        Method.named("switchboard.inbox.draft")
            .scope(SCOPE)
            .param(chat())
            .param(Param.text("TEXT"))
            .handledBy(this::draft),
        Method.named("switchboard.inbox.note")
            .scope(SCOPE)
            .param(chat())
            .param(Param.text("MESSAGE").required("MESSAGE_EMPTY", "Message can't be empty"))
            .handledBy(this::note),
        Method.named("switchboard.inbox.resend")
            .scope(SCOPE)
            .param(chat())
            .param(Param.id("MESSAGE_ID").required("MESSAGE_ID_EMPTY", "Message ID can't be empty"))
            .handledBy(this::resend));
  }

  private static Param chat() {
    return Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty");
  }

  private static ChatId chat(Params params) {
    return new ChatId(params.id("CHAT_ID"));
  }

  private Map<String, @Nullable Object> list(Caller caller, Params params) {
    return inbox.list(caller.portal(), caller.user(), query(params));
  }

  private static ListQuery query(Params params) {
    String view = params.text("VIEW").filter(text -> !text.isBlank()).orElse("mine");
    Optional<String> search =
        params.text("SEARCH").map(String::strip).filter(text -> !text.isEmpty());
    if (search.filter(text -> text.length() > LONGEST_SEARCH).isPresent()) {
      throw tooLong("SEARCH", LONGEST_SEARCH);
    }
    String list = view.toLowerCase(Locale.ROOT);
    return new ListQuery(
        View.valueOf(view.toUpperCase(Locale.ROOT)),
        params.integer("LINE_ID").map(LineId::new),
        search,
        ViewMethods.filter(params),
        limit(params, 100),
        after(params, list));
  }

  private Map<String, @Nullable Object> search(Caller caller, Params params) {
    String query = params.text("QUERY").orElse("");
    if (query.length() > LONGEST_SEARCH) {
      throw tooLong("QUERY", LONGEST_SEARCH);
    }
    return inbox.search(
        caller.portal(),
        caller.user(),
        Words.of(query),
        after(params, Inbox.SEARCH),
        limit(params, 100));
  }

  static Optional<Place> after(Params params, String list) {
    return params
        .text("AFTER")
        .filter(text -> !text.isBlank())
        .map(token ->
            Place.read(list, token)
                .orElseThrow(() ->
                    RestError.argument(
                        "Argument 'AFTER' must be the 'after' of an answer to the same list")));
  }

  static int limit(Params params, int most) {
    long limit = params.integer("LIMIT").orElse((long) PAGE);
    if (limit > most) {
      throw RestError.argument("Argument 'LIMIT' must be from 1 to " + most + ", came: " + limit);
    }
    return (int) limit;
  }

  private static RestError tooLong(String name, int most) {
    return RestError.argument("Argument '" + name + "' must have at most " + most + " characters");
  }

  private Map<String, @Nullable Object> open(Caller caller, Params params) {
    return inbox
        .open(
            caller.portal(),
            caller.user(),
            chat(params),
            params.integer("BEFORE"),
            limit(params, 200))
        .orElseThrow(InboxMethods::noDialog);
  }

  /// One that is not there looks like one that is not his.
  static RestError noDialog() {
    return RestError.badRequest(
        "ACCESS_DENIED",
        "There is no such dialog, or you do not have sufficient permissions to open it");
  }

  private Map<String, Long> read(Caller caller, Params params) {
    ReadDialog command = new ReadDialog(chat(params), caller.user(), params.integer("UP_TO"));
    return lanes
        .call(caller.portal(), command)
        .map(reading -> Map.of("up_to", reading.upTo()))
        .orElseThrow(InboxMethods::noDialog);
  }

  private Map<String, String> draft(Caller caller, Params params) {
    ChatId chat = chat(params);
    if (!params.has("TEXT")) {
      return inbox
          .draft(caller.portal(), caller.user(), chat)
          .map(text -> Map.of("text", text))
          .orElseThrow(InboxMethods::noDialog);
    }
    String text = params.text("TEXT").orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw tooLong("TEXT", LONGEST_TEXT);
    }
    return lanes
        .call(caller.portal(), new KeepDraft(chat, caller.user(), text))
        .map(reading -> Map.of("text", reading.draft()))
        .orElseThrow(InboxMethods::noDialog);
  }

  private long note(Caller caller, Params params) {
    String text = params.text("MESSAGE").orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw tooLong("MESSAGE", LONGEST_TEXT);
    }
    return lanes
        .call(caller.portal(), new WriteNote(chat(params), caller.user(), text))
        .orElseThrow(InboxMethods::noDialog);
  }

  /// Answers how many deliveries are tried again: none when the message has left meanwhile.
  private int resend(Caller caller, Params params) {
    List<Long> parked =
        inbox
            .parked(caller.portal(), caller.user(), chat(params), params.id("MESSAGE_ID"))
            .orElseThrow(InboxMethods::noDialog);
    return parked.isEmpty()
        ? 0
        : lanes.call(caller.portal(), new ReplayDeliveries(parked, caller.user()));
  }
}
