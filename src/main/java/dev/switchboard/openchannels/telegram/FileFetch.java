package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.telegram.Update.RemoteFile;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.Map;

/// Fetches what clients send from Telegram, where it can be had for an hour only, and under an
/// address that holds the bot's token.
///
/// Source: https://core.telegram.org/bots/api, "getFile"
record FileFetch(BotApi api, FileStore files) {
  /// Telegram gives bots no larger ones, in bytes.
  private static final int LARGEST = 20 << 20;

  private static final CallLimits LIMITS = new CallLimits(Duration.ofMinutes(2), LARGEST + 1, 0);

  /// What came of it.
  sealed interface Outcome {
    record Kept(StoredFile file) implements Outcome {}

    /// It will never come.
    ///
    /// @param sentence instead of the file, for the operator
    record Never(String sentence) implements Outcome {}

    /// It may come another time.
    record NotNow(String reason) implements Outcome {}
  }

  Outcome fetch(TelegramChannel channel, RemoteFile file) {
    if (file.size() > LARGEST) {
      return tooLarge(file);
    }
    return switch (api.call(channel.token(), "getFile", Map.of("file_id", file.id()))) {
      case BotApi.Reply.Done done ->
          download(channel, file, done.result().path("file_path").asString(""));
      case BotApi.Reply.Refused refused when refused.words().contains("file is too big") ->
          tooLarge(file);
      case BotApi.Reply.Refused refused when refused.code() == 400 -> lost(file);
      case BotApi.Reply.Refused refused -> new Outcome.NotNow(refused.words());
      case BotApi.Reply.Away away -> new Outcome.NotNow(away.sentence());
    };
  }

  private Outcome download(TelegramChannel channel, RemoteFile file, String path) {
    if (!path.matches("[A-Za-z0-9_./-]{1,500}")) {
      return lost(file);
    }
    return switch (api.file(channel.token(), path, LIMITS)) {
      case Answer.Answered answered when answered.status() == 200 && !answered.truncated() ->
          keep(channel, file, answered.body().bytes());
      case Answer.Answered answered when answered.status() == 200 -> tooLarge(file);
      case Answer.Answered answered when answered.status() < 500 && answered.status() != 429 ->
          lost(file);
      case Answer.Answered answered ->
          new Outcome.NotNow("Telegram answered " + answered.status() + ".");
      case Answer.Refused refused -> new Outcome.NotNow(refused.sentence());
      case Answer.Unreachable away -> new Outcome.NotNow(away.sentence());
    };
  }

  private Outcome keep(TelegramChannel channel, RemoteFile file, byte[] content) {
    return switch (files.keep(channel.portal(), UserId.SYSTEM, 0, file.name(), content)) {
      case FileStore.Outcome.Kept(StoredFile kept) -> new Outcome.Kept(kept);
      case FileStore.Outcome.Empty _ -> new Outcome.Never(file.name() + ": the file is empty.");
      case FileStore.Outcome.TooLarge(long largest) ->
          new Outcome.Never(
              file.name() + ": files of up to " + (largest >> 20) + " MB are taken here.");
      case FileStore.Outcome.WrongType(String type) ->
          new Outcome.Never(file.name() + ": files of the type " + type + " are not taken here.");
    };
  }

  private static Outcome tooLarge(RemoteFile file) {
    return new Outcome.Never(
        file.name() + ": Telegram hands over files of up to 20 MB only, and this one is larger.");
  }

  static Outcome.Never lost(RemoteFile file) {
    return new Outcome.Never(file.name() + ": the file could not be fetched from Telegram.");
  }
}
