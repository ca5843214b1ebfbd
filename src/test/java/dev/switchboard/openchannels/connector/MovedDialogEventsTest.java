package dev.switchboard.openchannels.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.connector.HandlerServer.Heard;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.FakeCrm;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.SessionModule;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.testing.TestStore;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What applications hear of a dialog that another line has taken over, or whose line is gone.
final class MovedDialogEventsTest {
  private final ConnectorWorld world = new ConnectorWorld();

  @AfterEach
  void close() {
    world.close();
  }

  private ChatId clientWrites() {
    String hello = ConnectorWorld.message("ext-user-42", "channel-123", "m1", "Hello");
    return new ChatId(world.send(hello).result().at("/DATA/RESULT/0/session/CHAT_ID").asLong());
  }

  /// Hands the dialog to a line without a channel, and closes it there.
  private void movesAndCloses(ChatId chat) {
    world.run(work -> {
      LineId other = Lines.in(work).add(LineSettings.DEFAULT, List.of(), world.admin()).id();
      Dialog dialog = Dialogs.in(work).find(chat).orElseThrow();
      SessionDesk desk = new SessionDesk(work);
      Session moved =
          desk.move(dialog, Sessions.in(work).open(chat).orElseThrow(), other, world.operator());
      desk.post(dialog, moved, Draft.operator(world.operator(), "Let me look"));
      return desk.close(dialog, moved, false, world.operator());
    });
  }

  @Test
  void whatIsWithAnotherLineIsToldWithTheLineOfItsChannel() throws Exception {
    world.connect("");
    ChatId chat = clientWrites();
    Map<String, String> places =
        Map.of(
            "ONSESSIONFINISH", "/data/DATA/0/connector/line_id",
            "ONOPENLINEMESSAGEADD", "/data/DATA/0/connector/line_id",
            "ONIMCONNECTORMESSAGEADD", "/data/LINE",
            "ONIMCONNECTORDIALOGFINISH", "/data/LINE");
    places.keySet().forEach(event -> world.bind(event, "/hears"));
    movesAndCloses(chat);

    Map<String, String> lines = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      Heard heard = server().next();
      lines.put(heard.event(), heard.at(Objects.requireNonNull(places.get(heard.event()))));
    }
    String own = world.line().id().toString();
    assertThat(lines)
        .hasSameSizeAs(places)
        .allSatisfy((_, line) -> assertThat(line).isEqualTo(own));
  }

  @Test
  void theEndOfWhatWasOpenOnADeletedLineIsTold() throws Exception {
    TestStore store = world.store();
    new SessionModule(
            store.database(),
            store.lanes(),
            new FakeCrm(),
            store.files().links(),
            store.clock(),
            ZoneOffset.UTC)
        .listeners()
        .forEach(store.lanes()::listen);
    world.connect("");
    clientWrites();
    List<String> events =
        List.of("ONSESSIONFINISH", "ONIMCONNECTORDIALOGFINISH", "ONIMCONNECTORLINEDELETE");
    events.forEach(event -> world.bind(event, "/hears"));
    world.run(work -> {
      Lines.in(work).remove(world.line(), world.admin());
      return true;
    });

    List<Heard> heard = List.of(server().next(), server().next(), server().next());
    assertThat(heard).extracting(Heard::event).containsExactlyInAnyOrderElementsOf(events);
    assertThat(heard)
        .filteredOn(told -> !told.event().equals("ONIMCONNECTORLINEDELETE"))
        .allSatisfy(told -> {
          assertThat(told.at("/data/DATA/0/session/closed")).isEqualTo("Y");
          assertThat(told.at("/data/DATA/0/connector/line_id"))
              .isEqualTo(world.line().id().toString());
        });
  }

  private HandlerServer server() {
    return world.server();
  }
}
