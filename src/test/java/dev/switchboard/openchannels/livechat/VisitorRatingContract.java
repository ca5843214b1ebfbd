package dev.switchboard.openchannels.livechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.livechat.LivechatWorld.Browser;
import dev.switchboard.openchannels.session.FinishDialog;
import dev.switchboard.openchannels.session.Rating;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.Sessions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What visitors think of the answers, on every database.
interface VisitorRatingContract {
  LivechatWorld world();

  @Test
  default void aVisitorRatesWhatWasAnswered() {
    Browser ana = world().visitor();
    ana.write("message-1", "Hello");
    String rate = "{'session':1,'stars':%d,'comment':'%s'}";
    assertThat(ana.post("rate", rate.formatted(5, "")).error()).isEqualTo("SESSION_WRONG");
    world().answer("Hi");
    assertThat(ana.post("rate", rate.formatted(5, "")).status()).isEqualTo(200);
    assertThat(ana.post("rate", rate.formatted(4, "quick")).status()).isEqualTo(200);
    assertThat(ana.get("/messages").body().at("/state/stars").asInt()).isEqualTo(4);
    assertThat(ana.post("rate", rate.formatted(6, "")).error()).isEqualTo("ERROR_ARGUMENT");
    Browser ben = world().visitor();
    assertThat(ben.post("rate", rate.formatted(1, "")).error()).isEqualTo("SESSION_WRONG");
  }

  @Test
  default void starsAnswerTheLineThatAsks() {
    world().set(LineFields.VOTE_MESSAGE, true);
    world().set(LineFields.FULL_CLOSE_TIME, Duration.ofHours(1));
    Browser ana = world().visitor();
    ana.write("message-1", "Hello");
    world().answer("Hi");
    world().run(new FinishDialog(world().chat(), world().operator, FinishDialog.Whose.OWN, false));
    JsonNode asked = ana.get("/messages").body().path("state");
    assertThat(asked.path("stage").asString()).isEqualTo("work");
    assertThat(asked.path("rates").asBoolean()).isTrue();

    ana.post("rate", "{'session':1,'stars':2}");
    JsonNode rated = ana.get("/messages").body().path("state");
    assertThat(rated.path("stage").asString()).isEqualTo("closed");
    assertThat(rated.path("stars").asInt()).isEqualTo(2);
    Session session = world().run(work -> Sessions.in(work).find(1)).orElseThrow();
    assertThat(session.course().rating().vote()).isEqualTo(Rating.Vote.DISLIKE);
  }
}
