package dev.switchboard.openchannels.tag;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Wires tags: whoever may work with a dialog may tag it.
public final class TagModule {
  private static final String SCOPE = "imopenlines";
  private static final int LISTED = 200;

  private final Database database;
  private final Lanes lanes;
  private final DialogView dialogs;

  public TagModule(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
    this.dialogs = new DialogView(database);
  }

  public List<Method> methods() {
    return List.of(
        tagging("switchboard.tag.add").handledBy((caller, params) -> tag(caller, params, true)),
        tagging("switchboard.tag.remove").handledBy((caller, params) -> tag(caller, params, false)),
        Method.named("switchboard.tag.list")
            .scope(SCOPE)
            .param(Param.id("CHAT_ID"))
            .param(Param.text("BEGINNING"))
            .handledBy(this::list));
  }

  private static Method.Builder tagging(String name) {
    return Method.named(name)
        .scope(SCOPE)
        .param(Param.id("CHAT_ID").requiredArgument())
        .param(Param.any("TAGS").requiredArgument());
  }

  private List<String> tag(Caller caller, Params params, boolean on) {
    ChatId chat = chat(caller, params.id("CHAT_ID"));
    if (!lanes.call(caller.portal(), new TagDialog(chat, caller.user(), tags(params), on))) {
      throw RestError.badRequest(
          "TOO_MANY", "A dialog has at most " + Tags.MOST + " tags: remove some first");
    }
    return SqlTags.read(database, caller.portal(), chat);
  }

  private ChatId chat(Caller caller, long id) {
    ChatId chat = new ChatId(id);
    if (dialogs.find(caller.portal(), chat, caller.user()).isEmpty()) {
      throw RestError.badRequest("ACCESS_DENIED", "There is no such dialog, or it is not yours");
    }
    return chat;
  }

  /// One tag as a text, or a list of them.
  private static List<Tag> tags(Params params) {
    JsonNode sent = params.value("TAGS").orElseThrow(TagModule::wrong);
    List<Tag> tags = new ArrayList<>();
    for (JsonNode text : sent.isArray() ? sent.values() : List.of(sent)) {
      tags.add(Tag.read(text.isValueNode() ? text.asString() : "").orElseThrow(TagModule::wrong));
    }
    if (tags.isEmpty() || tags.size() > Tags.MOST) {
      throw wrong();
    }
    return tags;
  }

  private static RestError wrong() {
    return RestError.argument(
        "Argument 'TAGS' must be 1 to "
            + Tags.MOST
            + " texts of 1 to "
            + Tag.LONGEST
            + " characters, each on one line");
  }

  /// The tags of a dialog, or those that there are with the number of their dialogs.
  private Object list(Caller caller, Params params) {
    if (params.integer("CHAT_ID").isPresent()) {
      return SqlTags.read(database, caller.portal(), chat(caller, params.id("CHAT_ID")));
    }
    String beginning = params.text("BEGINNING").orElse("").strip().toLowerCase(Locale.ROOT);
    return SqlTags.uses(database, caller.portal(), beginning, LISTED).stream()
        .map(use -> Map.of("tag", use.tag(), "dialogs", use.dialogs()))
        .toList();
  }
}
