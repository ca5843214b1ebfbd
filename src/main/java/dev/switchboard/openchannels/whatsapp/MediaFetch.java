package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.whatsapp.Incoming.RemoteMedia;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.http.Answer;
import dev.switchboard.platform.http.CallLimits;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.Locale;

/// Fetches what clients send from Meta, where it can be had for seven days, and under an address
/// that is good for five minutes only.
///
/// Source: https://developers.facebook.com/documentation/business-messaging/whatsapp, "Media"
record MediaFetch(GraphApi api, FileStore files) {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// What came of it.
  sealed interface Outcome {
    record Kept(StoredFile file) implements Outcome {}

    /// It will never come.
    ///
    /// @param sentence instead of the file, for the operator
    record Never(String sentence) implements Outcome {}

    /// It may come another time.
    ///
    /// @param denied the token is not accepted any more
    record NotNow(String reason, boolean denied) implements Outcome {}
  }

  Outcome fetch(WhatsappChannel channel, RemoteMedia file) {
    String token = channel.keys().token();
    return switch (api.get(token, file.id() + "?phone_number_id=" + channel.id())) {
      case GraphApi.Reply.Done done ->
          done.result().path("file_size").asLong(0) > files.limits().largest()
              ? tooLarge(file)
              : download(channel, file, done.result().path("url").asString(""));
      case GraphApi.Reply.Refused refused when refused.tokenIsWrong() ->
          new Outcome.NotNow(Failures.sentence(refused.code(), refused.words()), true);
      case GraphApi.Reply.Refused refused when Failures.passes(refused) ->
          new Outcome.NotNow(Failures.sentence(refused.code(), refused.words()), false);
      case GraphApi.Reply.Refused _ -> lost(file);
      case GraphApi.Reply.Away away -> new Outcome.NotNow(away.sentence(), false);
    };
  }

  private Outcome download(WhatsappChannel channel, RemoteMedia file, String url) {
    if (!api.mayBeFetched(url)) {
      return lost(file);
    }
    CallLimits limits = new CallLimits(LONGEST, (int) files.limits().largest() + 1, 0);
    return switch (api.file(channel.keys().token(), url, limits)) {
      case Answer.Answered answered when answered.status() == 200 && !answered.truncated() ->
          keep(channel, file, answered.body().bytes());
      case Answer.Answered answered when answered.status() == 200 -> tooLarge(file);
      // The address has run out meanwhile: the next time there is another.
      case Answer.Answered answered ->
          new Outcome.NotNow("Meta answered " + answered.status() + " to a file.", false);
      case Answer.Refused refused -> new Outcome.NotNow(refused.sentence(), false);
      case Answer.Unreachable away -> new Outcome.NotNow(away.sentence(), false);
    };
  }

  private Outcome keep(WhatsappChannel channel, RemoteMedia file, byte[] content) {
    return switch (files.keep(channel.portal(), UserId.SYSTEM, 0, file.name(), content)) {
      case FileStore.Outcome.Kept(StoredFile kept) -> new Outcome.Kept(kept);
      case FileStore.Outcome.Empty _ -> new Outcome.Never(file.name() + ": the file is empty.");
      case FileStore.Outcome.TooLarge _ -> tooLarge(file);
      case FileStore.Outcome.WrongType(String type) ->
          new Outcome.Never(file.name() + ": files of the type " + type + " are not taken here.");
    };
  }

  private Outcome tooLarge(RemoteMedia file) {
    return new Outcome.Never(
        String.format(
            Locale.ROOT,
            "%s: files of up to %d MB are taken here, and this one is larger.",
            file.name(),
            files.limits().largest() >> 20));
  }

  static Outcome.Never lost(RemoteMedia file) {
    return new Outcome.Never(
        file.name()
            + ": the file could not be fetched from WhatsApp. Ask the client to send it again.");
  }
}
