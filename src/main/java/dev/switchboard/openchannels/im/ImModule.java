package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.openchannels.session.DialogAnswers;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Wires the messenger's methods.
public final class ImModule {
  private final List<Method> methods;

  /// @param zone in which moments are told
  public ImModule(
      Database database, Lanes lanes, FilesModule files, InstantSource clock, ZoneId zone) {
    WireDates dates = new WireDates(zone);
    UserAnswer people = new UserAnswer(new Directory(database), clock, dates);
    this.methods =
        Stream.of(
                new MessageMethods(database, lanes).methods(),
                new ChatMethods(database, lanes, dates).methods(),
                new HistoryMethods(database, files.links(), people, dates).methods(),
                new MarkMethods(database, lanes, new DialogAnswers(database, dates)).methods(),
                new RecentMethods(database, dates).methods(),
                new PeopleMethods(database, people, new DialogAnswers(database, dates)).methods(),
                new FileMethods(database, lanes, files.store(), files.links(), dates).methods())
            .flatMap(List::stream)
            .toList();
  }

  public List<Method> methods() {
    return methods;
  }
}
