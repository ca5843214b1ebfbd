package dev.switchboard.openchannels.reply;

import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.openchannels.reply.ChangeReply.Change;
import dev.switchboard.openchannels.reply.QuickAnswerFields.Question;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Quick replies as the elements of the list that a line names in `QUICK_ANSWERS_IBLOCK_ID`.
///
/// An element has the title in `NAME`, the text in `PREVIEW_TEXT` and the shortcut in `CODE`. When
/// one line names the list, what is added is for that line; when several do, for every line.
///
/// Source: contract/methods/lists/lists.element.add.json and its neighbours
final class QuickAnswerMethods {
  private static final RestError NO_LIST =
      RestError.badRequest("ERROR_IBLOCK_NOT_FOUND", "Iblock not found");
  private static final RestError NO_ELEMENT =
      RestError.badRequest("ERROR_ELEMENT_NOT_FOUND", "Element not found");
  private static final RestError DENIED = RestError.badRequest("ACCESS_DENIED", "Access denied");
  private static final int MOST = 5000;

  private final Database database;
  private final Lanes lanes;
  private final LineView lines;

  QuickAnswerMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
    this.lines = new LineView(database);
  }

  List<Method> methods() {
    return List.of(
        method("lists.element.add")
            .param(Param.any("IBLOCK_SECTION_ID"))
            .param(Param.text("LIST_ELEMENT_URL"))
            .param(Param.object("FIELDS"))
            .handledBy(this::add),
        method("lists.element.update").param(Param.object("FIELDS")).handledBy(this::update),
        method("lists.element.delete").handledBy(this::delete),
        method("lists.element.get")
            .access(new Access.EntitledSomewhere(Right.LINES_VIEW.name(), DENIED))
            .param(Param.any("SELECT"))
            .param(Param.object("FILTER"))
            .param(Param.object("ELEMENT_ORDER"))
            .param(Param.integer("start"))
            .paged()
            .handledBy(this::get));
  }

  private static Method.Builder method(String name) {
    return Method.named(name)
        .scope("lists")
        .param(Param.text("IBLOCK_TYPE_ID"))
        .param(Param.any("IBLOCK_ID"))
        .param(Param.text("IBLOCK_CODE"))
        .param(Param.any("ELEMENT_ID"))
        .param(Param.text("ELEMENT_CODE"));
  }

  /// The lines that name the list.
  private List<LineId> lines(Caller caller, Params params) {
    demand(params, "IBLOCK_TYPE_ID");
    if (!params.has("IBLOCK_CODE")) {
      demand(params, "IBLOCK_ID");
    }
    long list = params.integer("IBLOCK_ID").filter(id -> id > 0).orElseThrow(() -> NO_LIST);
    List<LineId> found =
        lines.all(caller.portal()).stream()
            .filter(line -> line.settings().get(LineFields.QUICK_ANSWERS_IBLOCK_ID) == list)
            .map(Line::id)
            .toList();
    if (found.isEmpty() || !params.text("IBLOCK_TYPE_ID").orElse("").equals("lists")) {
      throw NO_LIST;
    }
    return found;
  }

  private static void demand(Params params, String name) {
    if (params.value(name).filter(value -> !value.asString("x").isBlank()).isEmpty()) {
      throw RestError.badRequest(
          "ERROR_REQUIRED_PARAMETERS_MISSING", "Required parameter " + name + " is missing");
    }
  }

  private long add(Caller caller, Params params) {
    List<LineId> found = lines(caller, params);
    demand(params, "ELEMENT_CODE");
    demand(params, "FIELDS");
    QuickAnswerFields fields = QuickAnswerFields.of(params.object("FIELDS"));
    String name = fields.name().orElseThrow(() -> missing("NAME"));
    String code = QuickAnswerFields.code(params.text("ELEMENT_CODE").orElse(""));
    if (elements(caller, found).stream().anyMatch(known -> isCalled(known, code))) {
      throw RestError.badRequest("ERROR_ELEMENT_ALREADY_EXISTS", "Element already exists");
    }
    Optional<LineId> line = found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    QuickReply.Words words = new QuickReply.Words(code, name, fields.text().orElse(name));
    return change(caller, new Change.Add(line, false, words));
  }

  private static RestError missing(String name) {
    return RestError.badRequest(
        "ERROR_REQUIRED_PARAMETERS_MISSING", "Required parameter " + name + " is missing");
  }

  private static boolean isCalled(QuickReply reply, String code) {
    return !code.isEmpty() && reply.words().shortcut().equals(code);
  }

  private long change(Caller caller, Change change) {
    return switch (lanes.call(caller.portal(), new ChangeReply(caller.user(), change))) {
      case ChangeReply.Outcome.Done done -> done.id();
      case ChangeReply.Outcome.NoSuchReply _ -> throw NO_ELEMENT;
      case ChangeReply.Outcome.NoSuchLine _ -> throw NO_LIST;
      case ChangeReply.Outcome.NotAllowed _ -> throw DENIED;
    };
  }

  private boolean update(Caller caller, Params params) {
    QuickReply known = one(caller, params);
    demand(params, "FIELDS");
    QuickAnswerFields fields = QuickAnswerFields.of(params.object("FIELDS"));
    Change.Update update =
        new Change.Update(known.id(), fields.code(), fields.name(), fields.text());
    return change(caller, update) > 0;
  }

  private boolean delete(Caller caller, Params params) {
    return change(caller, new Change.Delete(one(caller, params).id())) > 0;
  }

  private QuickReply one(Caller caller, Params params) {
    List<LineId> found = lines(caller, params);
    if (!params.has("ELEMENT_CODE")) {
      demand(params, "ELEMENT_ID");
    }
    return elements(caller, found).stream()
        .filter(reply -> isMeant(reply, params))
        .findFirst()
        .orElseThrow(() -> NO_ELEMENT);
  }

  /// By its number, or else by its code; without either, every element is meant.
  private static boolean isMeant(QuickReply reply, Params params) {
    Optional<Long> id = params.integer("ELEMENT_ID");
    if (id.isPresent()) {
      return id.get() == reply.id();
    }
    return params
        .text("ELEMENT_CODE")
        .filter(code -> !code.isBlank())
        .map(code -> isCalled(reply, code))
        .orElse(true);
  }

  /// What everybody may use on one of the lines.
  private List<QuickReply> elements(Caller caller, List<LineId> of) {
    return SqlReplies.shared(database, caller.portal(), of, MOST);
  }

  private Page get(Caller caller, Params params) {
    Question question = QuickAnswerFields.question(params);
    List<QuickReply> found =
        elements(caller, lines(caller, params)).stream()
            .filter(reply -> isMeant(reply, params))
            .filter(question.filter())
            .sorted(question.order())
            .toList();
    long start = Math.clamp(params.integer("start").orElse(0L), 0, MOST);
    List<Map<String, @Nullable Object>> page =
        found.stream().skip(start).limit(Page.SIZE).map(QuickAnswerMethods::element).toList();
    return Page.of(page, start, found.size());
  }

  private static Map<String, @Nullable Object> element(QuickReply reply) {
    Map<String, @Nullable Object> element = new LinkedHashMap<>();
    element.put("ID", Long.toString(reply.id()));
    element.put("NAME", reply.words().title());
    element.put("IBLOCK_SECTION_ID", null);
    element.put("CREATED_BY", reply.trace().createdBy().toString());
    element.put("CODE", reply.words().shortcut());
    element.put("PREVIEW_TEXT", reply.words().text());
    return element;
  }
}
