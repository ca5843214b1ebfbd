package dev.switchboard.openchannels.erase;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Wires erasing. What an earlier run has left is taken up by [#start].
public final class EraseModule implements AutoCloseable {
  private final Eraser eraser;
  private final List<Method> methods;

  public EraseModule(
      Database database, Lanes lanes, Directory directory, FileStore files, InstantSource clock) {
    this.eraser = new Eraser(database, lanes, files);
    this.methods =
        Stream.concat(
                new EraseMethods(database, lanes, directory, eraser).methods().stream(),
                new RetentionMethods(database, lanes, clock).methods().stream())
            .toList();
  }

  public List<Method> methods() {
    return methods;
  }

  public List<TimerHandler> timers() {
    return List.of(new RetentionTimer(eraser));
  }

  public void start() {
    eraser.wake();
  }

  /// Erases what there is to erase: for tests, which wait for nothing.
  public void catchUp() {
    eraser.catchUp();
  }

  @Override
  public void close() throws InterruptedException {
    eraser.close();
  }
}
