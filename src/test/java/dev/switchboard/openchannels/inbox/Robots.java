package dev.switchboard.openchannels.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.external.AddExternalBot;
import dev.switchboard.openchannels.external.Dialect;
import dev.switchboard.openchannels.session.AgentSpeaks;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// Bots of every kind, which do at random what bots can do in the dialogs of a company.
final class Robots {
  private static final String TOKEN = "a-long-secret-of-the-bots";

  /// What there is for each kind of bot, with what it is told.
  private static final List<String> FIRST =
      List.of(
          "imbot.message.add",
          "imbot.message.update",
          "imbot.message.delete",
          "imbot.chat.sendTyping",
          "imbot.chat.leave",
          "imopenlines.bot.session.message.send",
          "imopenlines.bot.session.operator",
          "imopenlines.bot.session.transfer",
          "imopenlines.bot.session.finish");

  private static final List<String> SECOND =
      List.of(
          "imbot.v2.Chat.Message.send",
          "imbot.v2.Chat.Message.update",
          "imbot.v2.Chat.Message.delete",
          "imbot.v2.Chat.Message.Reaction.add",
          "imbot.v2.Chat.Message.read",
          "imbot.v2.Chat.InputAction.notify",
          "imbot.v2.Chat.leave");

  private static final Map<String, String> EXTERNAL =
      Map.of(
          "send_message", "'message':{'kind':'operator','text':'Hi'}",
          "send_message ", "'message':{'kind':'keyboard','buttons':[[{'id':'y','text':'Yes'}]]}",
          "send_message  ",
              "'message':{'kind':'file_operator','data':{'url':'https://example.com/a.png'}}",
          "close_chat", "'why':'done'",
          "redirect_chat", "'why':'queue'",
          "redirect_chat ", "'dep_key':'help'");

  private static final List<String> AGENT = List.of("say", "offer", "hand over", "close");

  private final Desk desk;
  private final Random random;
  private final UserId first;
  private final UserId second;
  private final UserId external;

  /// What each kind of bot has written last, by its chat.
  private final Map<UserId, Map<ChatId, Long>> said = new LinkedHashMap<>();

  /// How often each thing was done.
  private final Map<String, Integer> done = new LinkedHashMap<>();

  Robots(Desk desk, Random random) {
    this.desk = desk;
    this.random = random;
    first = new UserId(registered().asLong());
    second = new UserId(registeredOfVersion2().path("id").asLong());
    external =
        desk.run(
                new AddExternalBot(
                    "Webim", Dialect.WEBIM, "https://example.com/bot", SecretHash.of(TOKEN)))
            .orElseThrow();
    everything().forEach(deed -> done.put(deed, 0));
  }

  private JsonNode registered() {
    return result(
        "imbot.register",
        "'CODE':'one','TYPE':'O','PROPERTIES':{'NAME':'One'},"
            + "'EVENT_HANDLER':'https://example.com/one','CLIENT_ID':'"
            + TOKEN
            + "'");
  }

  private JsonNode registeredOfVersion2() {
    return result(
            "imbot.v2.Bot.register",
            "'fields':{'code':'two','botToken':'"
                + TOKEN
                + "','type':'openline','properties':{'name':'Two'}}")
        .path("bot");
  }

  private JsonNode result(String method, String members) {
    TestRest.Response response = desk.asBot(method, "{" + members + "}");
    assertThat(response.status()).as(method + response.body()).isEqualTo(200);
    return response.result();
  }

  private List<String> everything() {
    List<String> all = new ArrayList<>(FIRST);
    all.addAll(SECOND);
    EXTERNAL.keySet().stream().sorted().forEach(all::add);
    all.addAll(AGENT);
    return all;
  }

  /// What none of them has ever managed to do.
  List<String> neverDone() {
    return done.entrySet().stream()
        .filter(deed -> deed.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// @return what was done
  String act(List<ChatId> chats) {
    UserId bot = any(List.of(first, second, external, desk.bot));
    String deed = deed(deeds(bot));
    List<ChatId> spoken = List.copyOf(said.getOrDefault(bot, Map.of()).keySet());
    ChatId chat = any(isAboutMessage(deed) && !spoken.isEmpty() ? spoken : chats);
    boolean given = random.nextInt(3) > 0 && takes(chat, bot);
    boolean did =
        bot.equals(external)
            ? tells(deed, chat)
            : bot.equals(desk.bot) ? speaks(deed, chat) : calls(bot, deed, chat);
    done.merge(deed, did ? 1 : 0, Integer::sum);
    return "bot " + bot + (given ? " gets " : " in ") + chat + ": " + deed + " " + did;
  }

  /// Rather one that has not been managed yet.
  private String deed(List<String> all) {
    List<String> fresh = all.stream().filter(deed -> done.getOrDefault(deed, 0) == 0).toList();
    return any(fresh.isEmpty() || random.nextInt(3) == 0 ? all : fresh);
  }

  private static boolean isAboutMessage(String deed) {
    return deed.matches(".*(update|delete|like|Reaction.*)");
  }

  private List<String> deeds(UserId bot) {
    if (bot.equals(first)) {
      return FIRST;
    }
    if (bot.equals(second)) {
      return SECOND;
    }
    return bot.equals(external) ? EXTERNAL.keySet().stream().sorted().toList() : AGENT;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// Somebody gives the dialog to a bot.
  private boolean takes(ChatId chat, UserId bot) {
    return desk.work(work -> {
      Optional<Session> open = Sessions.in(work).open(chat);
      open.ifPresent(session -> {
        Dialogs.in(work).join(chat, bot);
        new SessionDesk(work)
            .give(Dialogs.in(work).find(chat).orElseThrow(), session, bot, desk.boss);
      });
      return open.isPresent();
    });
  }

  private boolean calls(UserId bot, String method, ChatId chat) {
    long message = said.getOrDefault(bot, Map.of()).getOrDefault(chat, 1L);
    String json =
        ("{'BOT_ID':%1$s,'botId':%1$s,'CLIENT_ID':'%2$s','botToken':'%2$s','CHAT_ID':%3$s,"
                + "'DIALOG_ID':'chat%3$s','dialogId':'chat%3$s','MESSAGE':'Beep','NAME':'DEFAULT',"
                + "'MESSAGE_ID':%4$s,'messageId':%4$s,'fields':{'message':'Beep %5$s'},"
                + "'QUEUE_ID':%6$s,'reaction':'like'}")
            .formatted(
                bot, TOKEN, chat, message, random.nextInt(9), any(List.of(desk.sales, desk.help)));
    TestRest.Response response = desk.asBot(method, json);
    if (response.status() == 200) {
      note(bot, chat, method, response.result());
    }
    return response.status() == 200;
  }

  private void note(UserId bot, ChatId chat, String method, JsonNode result) {
    long id =
        switch (method) {
          case "imbot.message.add" -> result.asLong();
          case "imbot.v2.Chat.Message.send" -> result.path("id").asLong();
          default -> 0;
        };
    if (id > 0) {
      said.computeIfAbsent(bot, _ -> new LinkedHashMap<>()).put(chat, id);
    }
  }

  private boolean tells(String deed, ChatId chat) {
    String body =
        "{'chat_id':%s,%s}".formatted(chat, EXTERNAL.getOrDefault(deed, "")).replace('\'', '"');
    HttpCall call =
        new HttpCall(
            "POST",
            "/api/bot/v2/" + deed.strip(),
            "",
            name ->
                name.equalsIgnoreCase("Authorization")
                    ? Optional.of("Token " + TOKEN)
                    : Optional.empty(),
            body.getBytes(UTF_8),
            "127.0.0.1",
            true);
    HttpReply reply = desk.bots.handler().handle(call).toCompletableFuture().join();
    return reply.status() == 200;
  }

  private boolean speaks(String deed, ChatId chat) {
    AgentSpeaks.Step step =
        switch (deed) {
          case "say" -> new AgentSpeaks.Step.Say("I am an agent");
          case "offer" -> new AgentSpeaks.Step.Offer(List.of(new Button("a", "A")));
          case "hand over" -> new AgentSpeaks.Step.HandOver();
          default -> new AgentSpeaks.Step.Close();
        };
    return desk.work(work -> Sessions.in(work).open(chat))
        .filter(session ->
            session.stage() instanceof Session.Stage.WithAgent agent
                && agent.bot().equals(desk.bot))
        .map(session -> new AgentSpeaks(chat, session.id(), session.fence(), List.of(step)))
        .filter(speech -> desk.run(speech) == AgentSpeaks.Outcome.SPOKEN)
        .isPresent();
  }
}
