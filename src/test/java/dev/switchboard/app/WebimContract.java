package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the server of a channel hears that knows the Webim dialect, and what it does not hear
/// otherwise.
///
/// Source: spec/agents.md §5.3, §12.3, §12.9.
interface WebimContract extends WithChannels {
  @Test
  default void aFileOfAnOperatorIsAMessageOfItsOwnBehindItsText() {
    Channel channel = channel(staffedLine(), 0, true);
    String client = write(channel, WithChannels.freshChat(), "Send me the list");
    long chat = answered(channel, client);
    sendFile(chat, "The list", "list.png");

    List<ClientServer.Sent> sent = sent(client, 2);
    assertThat(sent).extracting(ClientServer.Sent::text).containsExactly("The list", "");
    JsonNode message = sent.getLast().body().path("message");
    assertThat(message.path("kind").asString()).isEqualTo("file_operator");
    assertThat(message.path("id").asString())
        .hasSize(36)
        .isNotEqualTo(sent.getFirst().body().at("/message/id").asString());
    assertThat(message.at("/data/name").asString()).isEqualTo("list.png");
    assertThat(message.at("/data/media_type").asString()).isEqualTo("image/png");
    assertThat(message.at("/data/url").asString()).startsWith(server().base() + "/files/");
  }

  @Test
  default void withoutTheDialectAFileIsItsLinkAndAnEndIsSilent() {
    Channel channel = channel(staffedLine(), 0, false);
    String client = write(channel, WithChannels.freshChat(), "Send me the list");
    long chat = answered(channel, client);
    sendFile(chat, "The list", "list.png");
    done("imopenlines.operator.finish", Map.of("CHAT_ID", chat));
    write(channel, client, "And once more");
    post(answered(channel, client), "Here I am");

    List<ClientServer.Sent> sent = sent(client, 2);
    assertThat(sent).extracting(ClientServer.Sent::path).containsOnly("/send_message");
    assertThat(sent.getFirst().text()).startsWith("The list\n" + server().base() + "/files/");
    assertThat(sent.getLast().text()).isEqualTo("Here I am");
  }

  @Test
  default void whenAnOperatorFinishesTheChatIsClosedBehindHisLastWord() {
    Channel channel = channel(staffedLine(), 0, true);
    String client = write(channel, WithChannels.freshChat(), "Hello");
    long chat = answered(channel, client);
    post(chat, "Good bye");
    done("imopenlines.operator.finish", Map.of("CHAT_ID", chat));

    List<ClientServer.Sent> sent = sent(client, 3);
    assertThat(methods(sent))
        .as("the line says that it is over")
        .containsExactly("send_message", "send_message", "close_chat");
    assertThat(sent.getLast().body()).isEqualTo(Json.tree("{\"chat_id\":" + client + "}"));
  }

  @Test
  default void whenAnAgentIsThroughTheChatIsClosed() {
    Channel channel = channel(staffedLine(), bot(TWO_QUESTIONS), true);
    String client = write(channel, WithChannels.freshChat(), "Hi");
    sent(client, 1);
    write(channel, client, "Thanks");

    assertThat(methods(sent(client, 3)))
        .containsExactly("send_message", "send_message", "close_chat");
  }

  @Test
  default void whereNobodyIsOnTheLineAnAgentHandsTheChatToThePeopleOfTheClient() {
    Channel channel = channel(emptyLine(), bot(HANDS_OVER), true);
    String client = write(channel, WithChannels.freshChat(), "A person, please");
    assertThat(methods(sent(client, 2))).containsExactly("send_message", "redirect_chat");
    assertThat(sent(client, 2).getLast().body())
        .isEqualTo(Json.tree("{\"chat_id\":" + client + "}"));

    write(channel, client, "Are you there?");
    assertThat(methods(sent(client, 4)))
        .as("what comes later begins anew")
        .containsExactly("send_message", "redirect_chat", "send_message", "redirect_chat");
  }

  @Test
  default void whereSomebodyIsOnTheLineAnAgentHandsTheChatToHim() {
    Channel channel = channel(staffedLine(), bot(HANDS_OVER), true);
    String client = write(channel, WithChannels.freshChat(), "A person, please");
    sent(client, 1);
    post(answered(channel, client), "What can I do for you?");

    assertThat(methods(sent(client, 2))).containsExactly("send_message", "send_message");
  }

  @Test
  default void theDialectIsSwitchedOnAndOff() {
    Channel channel = channel(staffedLine(), bot(TWO_QUESTIONS), false);
    assertThat(listed(channel)).isFalse();
    done("switchboard.omnichannel.update", Map.of("ID", channel.id(), "WEBIM", "Y"));
    assertThat(listed(channel)).isTrue();
    done("switchboard.omnichannel.update", Map.of("ID", channel.id(), "TITLE", "Renamed"));
    assertThat(listed(channel)).as("what is not named stays").isTrue();
    done("switchboard.omnichannel.update", Map.of("ID", channel.id(), "WEBIM", "N"));
    assertThat(listed(channel)).isFalse();
  }

  private boolean listed(Channel channel) {
    return done("switchboard.omnichannel.list", Map.of()).values().stream()
        .filter(one -> one.path("ID").asLong() == channel.id())
        .findFirst()
        .orElseThrow()
        .path("WEBIM")
        .asBoolean();
  }

  private static List<String> methods(List<ClientServer.Sent> sent) {
    return sent.stream().map(one -> one.path().substring(1)).toList();
  }
}
