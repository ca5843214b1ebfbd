package dev.switchboard.openchannels.session;

import static dev.switchboard.openchannels.line.LineFields.*;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.user.SetPresence;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.BotJoin;
import dev.switchboard.openchannels.line.BotLeave;
import dev.switchboard.openchannels.line.ChatsCounted;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Every setting that says who gets a dialog, with values under which the same deeds end with
/// somebody else: a setting that does nothing cannot show two different things.
final class RoutingSettings {
  /// @param seen what is to be seen under `value`: a name, `nobody`, or what the client read
  record Case<T>(LineField<T> field, T value, String seen, Function<Office, String> deeds) {
    String run(Office office) {
      office.set(field, value);
      return deeds.apply(office);
    }

    @Override
    public String toString() {
      return field.name() + "=" + value;
    }
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<Case<?>> cases = new ArrayList<>();

  static List<Case<?>> all() {
    RoutingSettings table = new RoutingSettings();
    table.order();
    table.limits();
    table.waiting();
    table.owners();
    table.bots();
    table.skills();
    return table.cases;
  }

  private <T> void row(LineField<T> field, T value, String seen, Function<Office, String> deeds) {
    cases.add(new Case<>(field, value, seen, deeds));
  }

  private void order() {
    Function<Office, String> second =
        office -> {
          office.writes("a", "Hello");
          return asked(office, office.writes("b", "Hello").chat());
        };
    row(QUEUE_TYPE, QueueType.EVENLY, "bob", second);
    row(QUEUE_TYPE, QueueType.STRICTLY, "ann", second);
    row(QUEUE_TYPE, QueueType.ALL, "nobody", second);
    row(SESSION_PRIORITY, 5L, "older line", RoutingSettings::twoLines);
    row(SESSION_PRIORITY, 0L, "other line", RoutingSettings::twoLines);
  }

  /// Ann answers on two lines; a client of the other one has waited longer.
  private static String twoLines(Office office) {
    office.change(office.line, l -> l.withQueue(List.of(new QueueEntry.User(office.ann))));
    office.set(MAX_CHAT, 1L);
    LineId other = office.open(LineSettings.DEFAULT.with(MAX_CHAT, 1L), office.ann);
    ChatId first = office.writes("a", "Hello").chat();
    office.writes(other, "b", "Hello", Optional.empty());
    ChatId ours = office.writes("c", "Hello").chat();
    office.call(office.ann, "imopenlines.operator.spam", first);
    return asked(office, ours).equals("ann") ? "older line" : "other line";
  }

  private void limits() {
    Function<Office, String> third =
        office -> {
          office.writes("a", "Hello");
          office.writes("b", "Hello");
          return asked(office, office.writes("c", "Hello").chat());
        };
    row(MAX_CHAT, 1L, "nobody", third);
    row(MAX_CHAT, 0L, "ann", third);
    Function<Office, String> limited = with(office -> office.set(MAX_CHAT, 1L), third);
    row(TYPE_MAX_CHAT, ChatsCounted.ANSWERED, "ann", limited);
    row(TYPE_MAX_CHAT, ChatsCounted.ANSWERED_NEW, "nobody", limited);
    row(TYPE_MAX_CHAT, ChatsCounted.ANSWERED_NEW, "ann", RoutingSettings::afterClosing);
    row(TYPE_MAX_CHAT, ChatsCounted.CLOSED, "bob", RoutingSettings::afterClosing);
    Function<Office, String> annIsAway =
        office -> {
          office.run(new SetPresence(office.ann, PresenceState.AWAY, Duration.ofHours(1)));
          return asked(office, office.writes("a", "Hello").chat());
        };
    row(CHECK_AVAILABLE, true, "bob", annIsAway);
    row(CHECK_AVAILABLE, false, "ann", annIsAway);
  }

  /// Ann, the first in the queue, has closed a dialog that is not finished yet.
  private static String afterClosing(Office office) {
    office.set(MAX_CHAT, 1L);
    office.set(QUEUE_TYPE, QueueType.STRICTLY);
    office.set(FULL_CLOSE_TIME, Duration.ofHours(1));
    office.set(VOTE_MESSAGE, false);
    ChatId first = office.writes("a", "Hello").chat();
    office.call(office.ann, "imopenlines.operator.answer", first);
    office.call(office.ann, "imopenlines.operator.finish", first);
    return asked(office, office.writes("b", "Hello").chat());
  }

  private static Function<Office, String> with(
      Consumer<Office> before, Function<Office, String> deeds) {
    return office -> {
      before.accept(office);
      return deeds.apply(office);
    };
  }

  private void waiting() {
    Function<Office, String> afterAMinute =
        office -> {
          ChatId chat = office.writes("a", "Hello").chat();
          office.passes(MINUTE);
          return asked(office, chat);
        };
    row(QUEUE_TIME, MINUTE, "bob", afterAMinute);
    row(QUEUE_TIME, Duration.ZERO, "ann", afterAMinute);
    Function<Office, String> read = office -> afterTwoMinutes(office, "Wait");
    row(NO_ANSWER_TIME, MINUTE, "[Wait]", read);
    row(NO_ANSWER_TIME, Duration.ofMinutes(3), "[]", read);
    row(NO_ANSWER_RULE, ReactionRule.TEXT, "[Wait]", read);
    row(NO_ANSWER_RULE, ReactionRule.NONE, "[]", read);
    row(NO_ANSWER_TEXT, "One", "[One]", office -> afterTwoMinutes(office, ""));
    row(NO_ANSWER_TEXT, "Two", "[Two]", office -> afterTwoMinutes(office, ""));
    row(NO_ANSWER_RULE, ReactionRule.BOT, "Echo", RoutingSettings::calledBot);
    row(NO_ANSWER_RULE, ReactionRule.NONE, "bob", RoutingSettings::calledBot);
    row(NO_ANSWER_BOT_ID, 0L, "bob", RoutingSettings::calledOtherBot);
  }

  private static String afterTwoMinutes(Office office, String text) {
    if (!text.isEmpty()) {
      office.set(NO_ANSWER_TEXT, text);
    }
    ChatId chat = office.writes("a", "Hello").chat();
    office.passes(MINUTE.multipliedBy(2));
    return office.outgoing(chat).toString();
  }

  private static String calledBot(Office office) {
    office.set(NO_ANSWER_BOT_ID, office.bot.value());
    return calledOtherBot(office);
  }

  private static String calledOtherBot(Office office) {
    office.change(
        office.line,
        l ->
            l.get(NO_ANSWER_RULE) == ReactionRule.TEXT
                ? l.with(NO_ANSWER_RULE, ReactionRule.BOT)
                : l);
    ChatId chat = office.writes("a", "Hello").chat();
    office.passes(Duration.ofSeconds(90));
    return asked(office, chat);
  }

  private void owners() {
    row(CRM_FORWARD, true, "outsider", RoutingSettings::known);
    row(CRM_FORWARD, false, "ann", RoutingSettings::known);
    Function<Office, String> asksWho =
        with(office -> office.set(USE_WELCOME_FORM, true), RoutingSettings::known);
    row(IGNORE_WELCOME_FORM_RESPONSIBLE, true, "ann", asksWho);
    row(IGNORE_WELCOME_FORM_RESPONSIBLE, false, "outsider", asksWho);
    row(CRM, true, "outsider", RoutingSettings::known);
    row(CRM, false, "ann", RoutingSettings::known);
  }

  /// A client for whom the outsider is responsible comes back.
  private static String known(Office office) {
    office
        .store()
        .lanes()
        .listen((work, event) -> {
          if (work.portal().equals(office.portal) && event instanceof ResponsibleSought question) {
            question.answer(office.outsider);
          }
        });
    ChatId chat = office.writes("a", "Hello").chat();
    office.call(office.ann, "imopenlines.operator.spam", chat);
    office.work(work -> {
      Dialogs.in(work)
          .save(Dialogs.in(work).find(chat).orElseThrow().withCrm(CrmLinks.NONE.withLead(1)));
      return chat;
    });
    office.writes("a", "Again");
    return asked(office, chat);
  }

  private void bots() {
    row(WELCOME_BOT_ENABLE, true, "Echo", office -> welcomed(office, 1, Duration.ZERO));
    row(WELCOME_BOT_ENABLE, false, "ann", office -> welcomed(office, 1, Duration.ZERO));
    row(WELCOME_BOT_ID, 0L, "ann", RoutingSettings::welcomedBySome);
    row(WELCOME_BOT_JOIN, BotJoin.ALWAYS, "Echo", on(office -> welcomed(office, 2, MINUTE)));
    row(WELCOME_BOT_JOIN, BotJoin.FIRST, "ann", on(office -> welcomed(office, 2, MINUTE)));
    row(WELCOME_BOT_TIME, MINUTE, "ann", on(office -> welcomed(office, 1, MINUTE)));
    row(WELCOME_BOT_TIME, Duration.ofMinutes(5), "Echo", on(office -> welcomed(office, 1, MINUTE)));
    row(WELCOME_BOT_LEFT, BotLeave.QUEUE, "gone", on(RoutingSettings::botInTheQueue));
    row(WELCOME_BOT_LEFT, BotLeave.CLOSE, "there, gone", on(RoutingSettings::botInTheQueue));
  }

  private void skills() {
    row(REQUIRED_SKILLS, List.of("french"), "bob", RoutingSettings::bobSpeaksFrench);
    row(REQUIRED_SKILLS, List.of(), "ann", RoutingSettings::bobSpeaksFrench);
    row(SKILL_TIME, MINUTE, "ann", RoutingSettings::nobodySpeaksFrench);
    row(SKILL_TIME, Duration.ZERO, "nobody", RoutingSettings::nobodySpeaksFrench);
  }

  private static String bobSpeaksFrench(Office office) {
    office.run(new SetSkills(office.bob, List.of("french")));
    return asked(office, office.writes("a", "Bonjour").chat());
  }

  private static String nobodySpeaksFrench(Office office) {
    office.set(REQUIRED_SKILLS, List.of("french"));
    ChatId chat = office.writes("a", "Bonjour").chat();
    office.passes(MINUTE);
    return asked(office, chat);
  }

  private static Function<Office, String> on(Function<Office, String> deeds) {
    return with(office -> office.set(WELCOME_BOT_ENABLE, true), deeds);
  }

  private static String welcomed(Office office, int sessions, Duration time) {
    office.set(WELCOME_BOT_ID, office.bot.value());
    ChatId chat = office.writes("a", "Hello").chat();
    for (int i = 1; i < sessions; i++) {
      office.call(office.ann, "imopenlines.operator.spam", chat);
      office.writes("a", "Hello");
    }
    if (sessions == 1) {
      office.passes(time);
    }
    return asked(office, chat);
  }

  private static String welcomedBySome(Office office) {
    office.set(WELCOME_BOT_ENABLE, true);
    return asked(office, office.writes("a", "Hello").chat());
  }

  /// Whether the bot takes part in the dialog once it waits for people, and once it is closed.
  private static String botInTheQueue(Office office) {
    office.set(WELCOME_BOT_ID, office.bot.value());
    office.set(WELCOME_BOT_TIME, MINUTE);
    ChatId chat = office.writes("a", "Hello").chat();
    office.passes(MINUTE);
    boolean waits = office.members(chat).contains(office.bot);
    office.call(office.ann, "imopenlines.operator.spam", chat);
    boolean closed = office.members(chat).contains(office.bot);
    return (waits ? "there, " : "") + (closed ? "there" : "gone");
  }

  /// Who has the dialog, or is asked to take it.
  private static String asked(Office office, ChatId chat) {
    Optional<UserId> holder = office.last(chat).holder();
    return holder
        .map(user ->
            user.equals(office.ann)
                ? "ann"
                : user.equals(office.bob) ? "bob" : user.equals(office.bot) ? "Echo" : "outsider")
        .orElse("nobody");
  }
}
