package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.openchannels.whatsapp.Incoming.RemoteMedia;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what clients have written into their dialogs, with its files. What comes while the line or
/// the channel is switched off waits here.
final class LetterCarrier implements Carrier {
  static final String KIND = "whatsapp.in";
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /// So often a file is tried before a sentence takes its place: what the client writes behind it
  /// has waited for minutes by then.
  private static final int PATIENCE = 4;

  private final Database database;
  private final Lanes lanes;
  private final GraphApi api;
  private final FilesModule files;
  private final LineView lines;

  /// What is stored of a letter.
  private record Whole(Incoming what, List<StoredFile> files) {}

  /// A file cannot be had now; the letter has to wait.
  private static final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    private NotHere(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }

  LetterCarrier(Database database, Lanes lanes, GraphApi api, FilesModule files) {
    this.database = database;
    this.lanes = lanes;
    this.api = api;
    this.files = files;
    this.lines = new LineView(database);
  }

  static String destination(long number) {
    return WhatsappPlace.channel(number) + ":in";
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Letter letter = Json.read(delivery.payload(), Letter.class);
    Optional<WhatsappChannel> channel = SqlWhatsapp.find(database, portal, letter.number());
    if (channel.isEmpty()) {
      return new Verdict.Park("The channel has been removed.");
    }
    if (!channel.get().active()) {
      return wait("The channel is switched off.");
    }
    if (lines.find(portal, channel.get().line()).filter(Line::active).isEmpty()) {
      return wait("The line is switched off.");
    }
    if (lanes.call(portal, new IsKnown(letter.place(channel.get().line()), letter.wamid()))) {
      return new Verdict.Delivered();
    }
    return take(channel.get(), letter, delivery.attempts() < PATIENCE);
  }

  private static Verdict wait(String reason) {
    return new Verdict.Retry(reason, Optional.of(PAUSE));
  }

  private Verdict take(WhatsappChannel channel, Letter letter, boolean patient) {
    try {
      Whole whole = whole(channel, LetterReader.read(letter.message()), patient);
      return new Verdict.DeliveredThen(
          new TakeLetter(letter, whole.what(), whole.files(), files.links()));
    } catch (NotHere not) {
      return Verdict.retry(not.reason);
    }
  }

  private Whole whole(WhatsappChannel channel, Incoming what, boolean patient) {
    if (!(what instanceof Incoming.Said said) || said.files().isEmpty()) {
      return new Whole(what, List.of());
    }
    MediaFetch fetch = new MediaFetch(api, files.store());
    List<StoredFile> kept = new ArrayList<>();
    List<String> lines = new ArrayList<>(List.of(said.text()));
    for (RemoteMedia file : said.files()) {
      switch (fetch.fetch(channel, file)) {
        case MediaFetch.Outcome.Kept(StoredFile here) -> kept.add(here);
        case MediaFetch.Outcome.Never(String sentence) -> lines.add(sentence);
        case MediaFetch.Outcome.NotNow(String reason, boolean denied) -> {
          if (denied) {
            Troubles.note(lanes, channel, Trouble.Kind.DENIED, reason);
          }
          if (patient) {
            throw new NotHere(reason);
          }
          lines.add(MediaFetch.lost(file).sentence());
        }
      }
    }
    lines.removeIf(String::isBlank);
    return new Whole(said.with(String.join("\n", lines)), kept);
  }
}
