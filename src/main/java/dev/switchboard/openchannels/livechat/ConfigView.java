package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.line.ClientForm;
import dev.switchboard.platform.files.FileConfig;
import dev.switchboard.platform.http.HttpReply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a browser needs to show a web chat before anybody has written.
record ConfigView(
    Conversation conversation, AnswerTimes times, FileConfig files, InstantSource clock) {
  private static final int FACES = 3;

  HttpReply of(Livechats.Open open) {
    Livechat chat = open.chat();
    Appearance look = chat.appearance();
    Map<String, @Nullable Object> config = new LinkedHashMap<>();
    config.put("name", chat.nameOn(open.line()));
    config.put("color", look.color());
    config.put("position", LivechatView.word(look.position()));
    config.put("greeting", look.greeting());
    config.put("languages", look.languages());
    config.put("form", LivechatView.form(look.form().with(asked(open))));
    config.put("consent", look.consent());
    config.put("offline", look.offline());
    config.put("typing", open.line().watchesTyping());
    config.put("online", open.line().isOpenAt(clock.instant()));
    config.put("answers_in", seconds(open));
    config.put("team", conversation.team(open, FACES));
    config.put("files", Map.of("largest", files.largest(), "types", files.types()));
    return HttpReply.json(200, config).with("Cache-Control", "public, max-age=60");
  }

  /// What the line wants to know before the first message.
  private static List<ClientForm.Part> asked(Livechats.Open open) {
    return open.line()
        .welcomeForm()
        .filter(_ -> !open.line().formWaits())
        .map(ClientForm::parts)
        .orElse(List.of());
  }

  private @Nullable Long seconds(Livechats.Open open) {
    return times
        .usual(open.chat().portal(), open.line().id())
        .map(Duration::toSeconds)
        .orElse(null);
  }
}
