package dev.switchboard.openchannels.transcript;

import dev.switchboard.directory.web.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// How the reader wants it: his language and his time.
public record Style(Words words, ZoneId zone) {
  String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(words.language()))
        .format(at.atZone(zone));
  }

  /// The zone as people know it: `Europe/Berlin`.
  String times() {
    return words.say("transcriptTimes").replace("{0}", zone.getId());
  }

  String title(Transcript transcript) {
    return words.say("transcriptWith").replace("{0}", transcript.name());
  }

  String session(long id) {
    return words.say("transcriptSession").replace("{0}", Long.toString(id));
  }

  String earlier() {
    return words.say("transcriptEarlier").replace("{0}", Integer.toString(Transcript.MOST));
  }

  /// How a session ended, in one line.
  String end(Transcript.Ended ended) {
    StringBuilder line = new StringBuilder(session(ended.session()) + ": ");
    line.append(words.say("transcriptClosed")).append(", ").append(moment(ended.at()));
    switch (ended.vote()) {
      case LIKE -> line.append(" · ").append(words.say("transcriptLiked"));
      case DISLIKE -> line.append(" · ").append(words.say("transcriptDisliked"));
      case NONE -> {}
    }
    if (ended.mark() > 0) {
      String mark = Integer.toString(ended.mark());
      line.append(" · ").append(words.say("transcriptMark").replace("{0}", mark));
    }
    return line.toString();
  }

  /// Who said it, as what.
  String author(Transcript.Said said) {
    String name = said.author().isEmpty() ? words.say("transcriptLine") : said.author();
    return said.note() ? name + " (" + words.say("transcriptNote") + ")" : name;
  }
}
