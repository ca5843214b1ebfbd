package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Answers requests of the synchronous API with what the agent says, once that is on disk. No
/// thread waits meanwhile.
///
/// Source: spec/agents.md §5.4, §12.1.
final class Questions {
  /// How much longer an answer that is being stored is waited for.
  private static final Duration STORING = Duration.ofSeconds(10);

  private final Lanes lanes;
  private final Awaited awaited;
  private final Executor workers;
  private final Duration within;

  Questions(Lanes lanes, Awaited awaited, Executor workers, Duration within) {
    this.lanes = lanes;
    this.awaited = awaited;
    this.workers = workers;
    this.within = within;
  }

  /// @param messages of one chat, in order; nothing asks nothing
  CompletionStage<HttpReply> ask(
      OmnichannelChannel channel, List<OmnichannelInput.NewMessage> messages) {
    if (messages.isEmpty()) {
      return CompletableFuture.completedFuture(HttpReply.json(200, Map.of()));
    }
    List<CompletableFuture<ReceiveMessage.Outcome>> stored =
        messages.stream().map(message -> store(channel, message)).toList();
    return CompletableFuture.allOf(stored.toArray(CompletableFuture[]::new))
        .thenComposeAsync(
            _ -> answered(channel, stored.stream().map(CompletableFuture::join).toList()), workers)
        .exceptionally(fault -> OmnichannelWebhook.failed(cause(fault)));
  }

  private CompletableFuture<ReceiveMessage.Outcome> store(
      OmnichannelChannel channel, OmnichannelInput.NewMessage message) {
    Awaited.Asked asked =
        new Awaited.Asked(
            channel.portal(),
            OmnichannelOut.place(channel.id(), message.chat()),
            message.messageId());
    awaited.expect(asked);
    return lanes
        .submit(channel.portal(), OmnichannelWebhook.taking(channel, message))
        .whenComplete((_, _) -> awaited.came(asked))
        .toCompletableFuture();
  }

  private CompletionStage<HttpReply> answered(
      OmnichannelChannel channel, List<ReceiveMessage.Outcome> stored) {
    List<CompletableFuture<Question.Answer>> answers = new ArrayList<>();
    for (ReceiveMessage.Outcome outcome : stored) {
      switch (outcome) {
        case ReceiveMessage.Outcome.Stored(_, _, long message, _) ->
            answers.add(answer(channel.portal(), message));
        case ReceiveMessage.Outcome.Repeated(_, _, long message, _) ->
            answers.add(answer(channel.portal(), message));
        case ReceiveMessage.Outcome.LineInactive _ -> {
          return CompletableFuture.completedFuture(OmnichannelWebhook.NO_CHANNEL);
        }
      }
    }
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .thenApplyAsync(
            _ -> reply(channel, answers.stream().map(CompletableFuture::join).toList()), workers);
  }

  private CompletableFuture<Question.Answer> answer(PortalId portal, long message) {
    Optional<Question> question = awaited.of(portal, message);
    question.ifPresent(open -> {
      after(within, open::giveUp);
      after(within.plus(STORING), open::abandon);
    });
    return question
        .map(Question::answered)
        .orElseGet(() -> CompletableFuture.completedFuture(Question.Answer.NONE));
  }

  private void after(Duration pause, Runnable task) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, workers)
        .execute(task);
  }

  /// Whoever is told that there is no answer gives the chat to people.
  private static HttpReply reply(OmnichannelChannel channel, List<Question.Answer> answers) {
    List<Map<String, Object>> messages =
        answers.stream()
            .flatMap(answer -> answer.said().stream())
            .flatMap(
                said -> OmnichannelWire.of(channel.portal(), said, channel.speaksWebim()).stream())
            .map(Questions::withoutId)
            .toList();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("has_answer", !answers.getLast().leaves());
    if (!messages.isEmpty()) {
      body.put("messages", messages);
    }
    return HttpReply.json(200, body);
  }

  private static Map<String, Object> withoutId(Map<String, Object> message) {
    Map<String, Object> said = new LinkedHashMap<>(message);
    said.remove("id");
    return said;
  }

  private static Throwable cause(Throwable fault) {
    Throwable cause = fault.getCause();
    return fault instanceof CompletionException && cause != null ? cause : fault;
  }
}
