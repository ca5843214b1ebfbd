package dev.switchboard.openchannels.reply;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The variables of a text: `{{client.name}}`, or `{{client.name|there}}` with a word for when it
/// is not known. What they stand for is not looked through for variables again.
public final class Variables {
  private static final Pattern FORM =
      Pattern.compile("\\{\\{\\s*([a-z_]{1,20}\\.[a-z_]{1,20})\\s*(?:\\|([^{}|]{0,100}))?}}");
  private static final Set<String> NAMES =
      Set.of(
          "client.name",
          "client.first_name",
          "client.last_name",
          "client.phone",
          "client.email",
          "operator.name",
          "operator.first_name",
          "line.name",
          "dialog.id",
          "session.id");

  private final Map<String, String> values;

  private Variables(Map<String, String> values) {
    this.values = values;
  }

  /// What the variables stand for in a dialog.
  ///
  /// @param operator who writes
  public static Variables of(Work work, Dialog dialog, UserId operator) {
    Map<String, String> values = new LinkedHashMap<>();
    ClientCard card = dialog.card();
    values.put("client.name", card.fullName());
    values.put("client.first_name", card.name());
    values.put("client.last_name", card.lastName());
    values.put("client.phone", card.phone());
    values.put("client.email", card.email());
    Optional<Profile> profile = Users.in(work).find(operator).map(User::profile);
    values.put("operator.name", profile.map(Profile::fullName).orElse(""));
    values.put("operator.first_name", profile.map(Profile::name).orElse(""));
    Optional<Session> session = Sessions.in(work).last(dialog.id());
    values.put(
        "line.name",
        Lines.in(work)
            .find(session.map(Session::line).orElse(dialog.line()))
            .map(Line::name)
            .orElse(""));
    values.put("dialog.id", dialog.id().toString());
    values.put("session.id", session.map(known -> Long.toString(known.id())).orElse(""));
    return new Variables(values);
  }

  /// The text with everything filled in.
  public String fill(String text) {
    return FORM.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
  }

  private String value(String name, @Nullable String otherwise) {
    String value = values.getOrDefault(name, "");
    return value.isEmpty() && otherwise != null ? otherwise : value;
  }

  /// The variables of a text that do not exist, by name.
  public static Set<String> unknown(String text) {
    Set<String> unknown = new TreeSet<>();
    FORM.matcher(text).results().map(found -> found.group(1)).forEach(unknown::add);
    unknown.removeAll(NAMES);
    return unknown;
  }

  /// All variables, to be told.
  public static Set<String> names() {
    return new TreeSet<>(NAMES);
  }
}
