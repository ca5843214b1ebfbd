package dev.switchboard.openchannels.transcript;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Wires the transcripts.
public final class TranscriptModule {
  private final Transcripts transcripts;
  private final ZoneId zone;

  public TranscriptModule(Database database, ZoneId zone) {
    this.transcripts = new Transcripts(database);
    this.zone = zone;
  }

  public List<Method> methods() {
    return new TranscriptMethods(transcripts, zone).methods();
  }

  /// @param who tells who is logged in
  public Route route(Executor workers, Function<HttpCall, Optional<Caller>> who) {
    return new TranscriptEndpoint(transcripts, who, zone).route(workers);
  }
}
