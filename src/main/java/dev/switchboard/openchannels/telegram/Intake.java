package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.telegram.Update.RemoteFile;
import dev.switchboard.platform.exchange.Excerpt;
import dev.switchboard.platform.exchange.Exchange;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Takes one update in, with its files. Blocks until it is on disk.
record Intake(BotApi api, Lanes lanes, FilesModule files, Exchanges exchanges) {
  /// A file cannot be had now; the update has to wait.
  static final class FileNotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private FileNotHere(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  private static final String WHAT = "update";

  /// What is stored of an update.
  private record Whole(Update update, List<StoredFile> files) {}

  /// @param patient a file that cannot be had now is waited for; else a sentence stands for it
  TakeUpdate.Outcome take(TelegramChannel channel, JsonNode json, boolean patient) {
    Instant came = exchanges.now();
    long id = json.path("update_id").asLong(0);
    Whole whole = whole(channel, UpdateReader.read(json), patient);
    TakeUpdate command =
        new TakeUpdate(channel.id(), id, whole.update(), whole.files(), files.links());
    TakeUpdate.Outcome outcome = lanes.call(channel.portal(), command);
    if (outcome != TakeUpdate.Outcome.TAKEN) {
      whole.files().forEach(files.store()::drop);
    }
    confirm(channel, whole.update());
    Duration took = Duration.between(came, exchanges.now());
    exchanges.note(
        channel.portal(),
        TelegramPlace.channel(channel.id()),
        Exchange.incoming(came, WHAT, 200, "", took, Excerpt.of(Json.bytes(json))));
    return outcome;
  }

  /// Leaves an update out that cannot be taken in, and goes on behind it.
  TakeUpdate.Outcome skip(TelegramChannel channel, JsonNode json) {
    long id = json.path("update_id").asLong(0);
    TakeUpdate command =
        new TakeUpdate(channel.id(), id, new Update.Skipped(), List.of(), files.links());
    return lanes.call(channel.portal(), command);
  }

  private Whole whole(TelegramChannel channel, Update update, boolean patient) {
    if (!(update instanceof Update.Said said) || said.files().isEmpty()) {
      return new Whole(update, List.of());
    }
    FileFetch fetch = new FileFetch(api, files.store());
    List<StoredFile> kept = new ArrayList<>();
    List<String> lines = new ArrayList<>(List.of(said.text()));
    for (RemoteFile file : said.files()) {
      switch (fetch.fetch(channel, file)) {
        case FileFetch.Outcome.Kept(StoredFile here) -> kept.add(here);
        case FileFetch.Outcome.Never(String sentence) -> lines.add(sentence);
        case FileFetch.Outcome.NotNow(String reason) -> {
          if (patient) {
            throw new FileNotHere(reason);
          }
          lines.add(FileFetch.lost(file).sentence());
        }
      }
    }
    lines.removeIf(String::isBlank);
    return new Whole(said.with(String.join("\n", lines)), kept);
  }

  /// The client's app shows that a button works until this comes; nothing hangs on it.
  private void confirm(TelegramChannel channel, Update update) {
    if (update instanceof Update.Pressed pressed) {
      var unused =
          api.send(
              channel.token(),
              "answerCallbackQuery",
              Map.of("callback_query_id", pressed.query()),
              BotApi.LIMITS);
    }
  }
}
