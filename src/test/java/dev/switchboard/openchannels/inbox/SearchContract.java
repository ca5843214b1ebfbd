package dev.switchboard.openchannels.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is found of what was written, whether or not the index has come to it.
interface SearchContract {
  /// Ids of one shard of the index.
  int SHARD = 1 << 15;

  Desk desk();

  /// Brings the index up to what was written.
  void index();

  private List<String> found(String query) {
    return texts(
        desk().done(desk().chief, "switchboard.inbox.search", "{'QUERY':'" + query + "'}"));
  }

  private static List<String> texts(JsonNode answer) {
    return answer.path("messages").values().stream()
        .map(message -> message.path("text").asString())
        .toList();
  }

  private void check(String text, List<String> finds, List<String> misses) {
    for (String query : finds) {
      assertThat(found(query)).as(query).containsExactly(text);
    }
    for (String query : misses) {
      assertThat(found(query)).as(query).isEmpty();
    }
  }

  private void twice(String text, List<String> finds, List<String> misses) {
    desk().writes("Karl", text);
    check(text, finds, misses);
    index();
    check(text, finds, misses);
  }

  @Test
  default void aWordIsFoundByItsBeginning() {
    twice(
        "The parcel 4711-99 for ada@example.com is late",
        List.of("parcel", "par", "PARC late", "4711-99", "4711", "ada@exa", "example.com", "is"),
        List.of("arcel", "late parcels", "471", "exampl.com", "i", "ada@x").subList(0, 2));
  }

  @Test
  default void shortWordsAreFoundWhole() {
    twice("Size 42 in red or no", List.of("42", "in", "no"), List.of("4", "o", "re"));
  }

  @Test
  default void lettersWithAndWithoutMarksAreTheSame() {
    twice(
        "Überweisung für Zoë, ёлка и йод",
        List.of("uberw", "zoe", "елка", "ИОД"),
        List.of("ube x"));
  }

  @Test
  default void scriptsWithoutSpacesAreFoundAnywhere() {
    twice("我在北京市等待订单abc", List.of("北京", "京市等", "等", "订单", "abc", "单abc"), List.of("北市", "订京"));
    twice("สวัสดีครับ", List.of("ดีครับ", "สวัสดี"), List.of("ครับสวัส"));
  }

  @Test
  default void hangulAndKanaAreTakenByTheirSyllables() {
    twice("주문이 늦어요", List.of("주문", "늦어요"), List.of("자문", "주먹"));
    twice("ありがとうございます", List.of("ありがとう", "ござい"), List.of("ごみ"));
  }

  @Test
  default void arabicIsFoundWithAndWithoutTheArticle() {
    twice("أين الطلب من فضلك", List.of("الطلب", "طلب", "فضل"), List.of("لطلب"));
  }

  @Test
  default void charactersBeyondLettersAreFoundToo() {
    twice("👋Hello 50% off 😀", List.of("hello", "👋", "50%", "😀"), List.of("👍"));
  }

  @Test
  default void whatWasChangedIsFoundByWhatItSaysNow() {
    ChatId chat = desk().writes("Lena", "Hello");
    desk().done(desk().ann, "imopenlines.session.intercept", chat);
    long message = says(chat, "Tomorrow at noon");
    index();

    desk()
        .done(
            desk().ann,
            "im.message.update",
            "{'MESSAGE_ID':" + message + ",'MESSAGE':'Yesterday at noon'}");
    index();

    assertThat(found("tomorrow")).isEmpty();
    assertThat(found("yesterday")).containsExactly("Yesterday at noon");
    desk().done(desk().ann, "im.message.delete", "{'MESSAGE_ID':" + message + "}");
    index();
    assertThat(found("yesterday")).isEmpty();
  }

  private long says(ChatId chat, String text) {
    return desk()
        .done(
            desk().ann,
            "im.message.add",
            "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'" + text + "'}")
        .asLong();
  }

  @Test
  default void pagesGoOnFromTheNewestMessagesIntoTheIndex() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = "pigeon number " + i;
      desk().writes("client" + i % 3, text);
      written.addFirst(text);
      desk().writes("client" + i % 3, "sparrow number " + i);
      if (i == 3) {
        desk().work(work -> skip(work::nextId));
      }
      if (i == 7) {
        index();
      }
    }
    for (int limit : List.of(1, 5, 50)) {
      assertThat(all("pigeon", limit)).as("pages of " + limit).isEqualTo(written);
    }
    index();
    assertThat(all("pigeon numb", 5)).isEqualTo(written);
  }

  /// As if so much had been written that the next message is of another shard.
  private static long skip(java.util.function.ToLongFunction<String> counter) {
    long last = 0;
    for (int i = 0; i < 2 * SHARD; i++) {
      last = counter.applyAsLong("message");
    }
    return last;
  }

  private List<String> all(String query, int limit) {
    List<String> found = new ArrayList<>();
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      JsonNode page =
          desk()
              .done(
                  desk().chief,
                  "switchboard.inbox.search",
                  "{'QUERY':'%s','LIMIT':%d,'AFTER':'%s'}".formatted(query, limit, after.get()));
      found.addAll(texts(page));
      after = Optional.of(page.path("after")).filter(JsonNode::isString).map(JsonNode::asString);
    }
    return found;
  }

  @Test
  default void theIndexOpensNoDialogToWhomItIsClosed() {
    desk().writes(desk().help, "Lena", "A secret flamingo", Optional.empty());
    index();
    String query = "{'QUERY':'flamingo'}";

    assertThat(texts(desk().done(desk().cy, "switchboard.inbox.search", query))).hasSize(1);
    assertThat(texts(desk().done(desk().ann, "switchboard.inbox.search", query))).isEmpty();
    assertThat(texts(desk().done(desk().stranger, "switchboard.inbox.search", query))).isEmpty();
  }
}
