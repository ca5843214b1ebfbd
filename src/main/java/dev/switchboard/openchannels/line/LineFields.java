package dev.switchboard.openchannels.line;

import dev.switchboard.platform.identity.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every setting of a line, in the order in which `imopenlines.config.get` shows them. Our own, of
/// which the contract knows nothing, come last.
///
/// Source: contract/methods/imopenlines/imopenlines.config.add.json and
/// imopenlines.config.get.json.
public final class LineFields {
  /// The language of a line that has none set.
  static final String LANGUAGE = "en";

  private static final FieldKind<Boolean> FLAG = new FieldKind.Flag();
  private static final FieldKind<String> SHORT = new FieldKind.Text(255);
  private static final FieldKind<String> LONG = new FieldKind.Text(10_000);
  private static final FieldKind<Long> COUNT = new FieldKind.Whole(1_000_000);
  private static final FieldKind<Long> ID = new FieldKind.Whole(9_007_199_254_740_991L);
  private static final FieldKind<Duration> TIME = new FieldKind.Seconds(Duration.ofDays(365));
  private static final FieldKind<ReactionRule> RULE = FieldKind.Choice.of(ReactionRule.values());
  private static final FieldKind<List<UserId>> USERS = new ListKind.Users();

  public static final LineField<Boolean> ACTIVE = LineField.of("ACTIVE", FLAG, true);
  public static final LineField<String> LINE_NAME = LineField.translated("LINE_NAME", SHORT);
  public static final LineField<Boolean> CRM = LineField.of("CRM", FLAG, true);
  public static final LineField<CrmCreate> CRM_CREATE =
      LineField.of("CRM_CREATE", FieldKind.Choice.of(CrmCreate.values()), CrmCreate.NONE);
  public static final LineField<String> CRM_CREATE_SECOND =
      LineField.of("CRM_CREATE_SECOND", SHORT, "0");
  public static final LineField<Boolean> CRM_CREATE_THIRD =
      LineField.of("CRM_CREATE_THIRD", FLAG, true);
  public static final LineField<Boolean> CRM_FORWARD = LineField.of("CRM_FORWARD", FLAG, true);
  public static final LineField<Boolean> CRM_CHAT_TRACKER =
      LineField.of("CRM_CHAT_TRACKER", FLAG, false);
  public static final LineField<Boolean> CRM_TRANSFER_CHANGE =
      LineField.of("CRM_TRANSFER_CHANGE", FLAG, true);
  public static final LineField<String> CRM_SOURCE = LineField.of("CRM_SOURCE", SHORT, "create");
  public static final LineField<Duration> QUEUE_TIME =
      LineField.of("QUEUE_TIME", TIME, Duration.ofSeconds(60));
  public static final LineField<Duration> NO_ANSWER_TIME =
      LineField.of("NO_ANSWER_TIME", TIME, Duration.ofSeconds(60));
  public static final LineField<QueueType> QUEUE_TYPE =
      LineField.of("QUEUE_TYPE", FieldKind.Choice.of(QueueType.values()), QueueType.EVENLY);
  public static final LineField<Boolean> CHECK_AVAILABLE =
      LineField.of("CHECK_AVAILABLE", FLAG, true);
  public static final LineField<Boolean> WATCH_TYPING = LineField.of("WATCH_TYPING", FLAG, false);
  public static final LineField<Boolean> WELCOME_BOT_ENABLE =
      LineField.of("WELCOME_BOT_ENABLE", FLAG, false);
  public static final LineField<Boolean> WELCOME_MESSAGE =
      LineField.of("WELCOME_MESSAGE", FLAG, false);
  public static final LineField<String> WELCOME_MESSAGE_TEXT =
      LineField.translated("WELCOME_MESSAGE_TEXT", LONG);
  public static final LineField<Boolean> VOTE_MESSAGE = LineField.of("VOTE_MESSAGE", FLAG, true);
  public static final LineField<Duration> VOTE_TIME_LIMIT =
      LineField.of("VOTE_TIME_LIMIT", TIME, Duration.ZERO);
  public static final LineField<Boolean> VOTE_BEFORE_FINISH =
      LineField.of("VOTE_BEFORE_FINISH", FLAG, true);
  public static final LineField<Boolean> VOTE_CLOSING_DELAY =
      LineField.of("VOTE_CLOSING_DELAY", FLAG, true);
  public static final LineField<String> VOTE_MESSAGE_1_TEXT =
      LineField.translated("VOTE_MESSAGE_1_TEXT", LONG);
  public static final LineField<String> VOTE_MESSAGE_1_LIKE =
      LineField.translated("VOTE_MESSAGE_1_LIKE", LONG);
  public static final LineField<String> VOTE_MESSAGE_1_DISLIKE =
      LineField.translated("VOTE_MESSAGE_1_DISLIKE", LONG);
  public static final LineField<String> VOTE_MESSAGE_2_TEXT =
      LineField.translated("VOTE_MESSAGE_2_TEXT", LONG);
  public static final LineField<String> VOTE_MESSAGE_2_LIKE =
      LineField.translated("VOTE_MESSAGE_2_LIKE", LONG);
  public static final LineField<String> VOTE_MESSAGE_2_DISLIKE =
      LineField.translated("VOTE_MESSAGE_2_DISLIKE", LONG);
  public static final LineField<Boolean> AGREEMENT_MESSAGE =
      LineField.shown("AGREEMENT_MESSAGE", FLAG, false);
  public static final LineField<Long> AGREEMENT_ID = LineField.shown("AGREEMENT_ID", ID, 0L);
  public static final LineField<Boolean> CATEGORY_ENABLE =
      LineField.of("CATEGORY_ENABLE", FLAG, false);
  public static final LineField<Long> CATEGORY_ID = LineField.of("CATEGORY_ID", ID, 0L);
  public static final LineField<BotJoin> WELCOME_BOT_JOIN =
      LineField.of("WELCOME_BOT_JOIN", FieldKind.Choice.of(BotJoin.values()), BotJoin.ALWAYS);
  public static final LineField<Long> WELCOME_BOT_ID = LineField.of("WELCOME_BOT_ID", ID, 0L);
  public static final LineField<Duration> WELCOME_BOT_TIME =
      LineField.of("WELCOME_BOT_TIME", TIME, Duration.ofSeconds(180));
  public static final LineField<BotLeave> WELCOME_BOT_LEFT =
      LineField.of("WELCOME_BOT_LEFT", FieldKind.Choice.of(BotLeave.values()), BotLeave.CLOSE);
  public static final LineField<ReactionRule> NO_ANSWER_RULE =
      LineField.of("NO_ANSWER_RULE", RULE, ReactionRule.TEXT);
  public static final LineField<Long> NO_ANSWER_FORM_ID = LineField.of("NO_ANSWER_FORM_ID", ID, 0L);
  public static final LineField<Long> NO_ANSWER_BOT_ID = LineField.of("NO_ANSWER_BOT_ID", ID, 0L);
  public static final LineField<String> NO_ANSWER_TEXT =
      LineField.translated("NO_ANSWER_TEXT", LONG);
  public static final LineField<Boolean> WORKTIME_ENABLE =
      LineField.of("WORKTIME_ENABLE", FLAG, false);
  public static final LineField<LocalTime> WORKTIME_FROM =
      LineField.of("WORKTIME_FROM", new FieldKind.Clock(), LocalTime.MIDNIGHT);
  public static final LineField<LocalTime> WORKTIME_TO =
      LineField.of("WORKTIME_TO", new FieldKind.Clock(), LocalTime.of(23, 59));
  public static final LineField<ZoneId> WORKTIME_TIMEZONE =
      LineField.of("WORKTIME_TIMEZONE", new FieldKind.Zone(), ZoneId.of("Europe/Berlin"));
  public static final LineField<Set<MonthDay>> WORKTIME_HOLIDAYS =
      LineField.of("WORKTIME_HOLIDAYS", new ListKind.YearlyDays(), Set.of());
  public static final LineField<List<OpenSpan>> WORKTIME_INTERVALS =
      LineField.of("WORKTIME_INTERVALS", new ListKind.Spans(), List.of());
  public static final LineField<Set<DayOfWeek>> WORKTIME_DAYOFF =
      LineField.of("WORKTIME_DAYOFF", new ListKind.Weekdays(), Set.of());
  public static final LineField<ReactionRule> WORKTIME_DAYOFF_RULE =
      LineField.of("WORKTIME_DAYOFF_RULE", RULE, ReactionRule.TEXT);
  public static final LineField<Long> WORKTIME_DAYOFF_FORM_ID =
      LineField.of("WORKTIME_DAYOFF_FORM_ID", ID, 0L);
  public static final LineField<Long> WORKTIME_DAYOFF_BOT_ID =
      LineField.of("WORKTIME_DAYOFF_BOT_ID", ID, 0L);
  public static final LineField<String> WORKTIME_DAYOFF_TEXT =
      LineField.translated("WORKTIME_DAYOFF_TEXT", LONG);
  public static final LineField<ReactionRule> CLOSE_RULE =
      LineField.of("CLOSE_RULE", RULE, ReactionRule.TEXT);
  public static final LineField<Long> CLOSE_FORM_ID = LineField.of("CLOSE_FORM_ID", ID, 0L);
  public static final LineField<Long> CLOSE_BOT_ID = LineField.of("CLOSE_BOT_ID", ID, 0L);
  public static final LineField<String> CLOSE_TEXT = LineField.translated("CLOSE_TEXT", LONG);
  public static final LineField<Duration> FULL_CLOSE_TIME =
      LineField.of("FULL_CLOSE_TIME", TIME, Duration.ZERO);
  public static final LineField<ReactionRule> AUTO_CLOSE_RULE =
      LineField.of("AUTO_CLOSE_RULE", RULE, ReactionRule.NONE);
  public static final LineField<Long> AUTO_CLOSE_FORM_ID =
      LineField.of("AUTO_CLOSE_FORM_ID", ID, 0L);
  public static final LineField<Long> AUTO_CLOSE_BOT_ID = LineField.of("AUTO_CLOSE_BOT_ID", ID, 0L);
  public static final LineField<Duration> AUTO_CLOSE_TIME =
      LineField.of("AUTO_CLOSE_TIME", TIME, Duration.ofHours(1));
  public static final LineField<String> AUTO_CLOSE_TEXT = LineField.of("AUTO_CLOSE_TEXT", LONG, "");
  public static final LineField<Duration> AUTO_EXPIRE_TIME =
      LineField.of("AUTO_EXPIRE_TIME", TIME, Duration.ofDays(1));
  public static final LineField<Boolean> TEMPORARY = LineField.of("TEMPORARY", FLAG, false);
  public static final LineField<Optional<String>> XML_ID =
      LineField.shown("XML_ID", new FieldKind.Nothing(), Optional.empty());
  public static final LineField<String> LANGUAGE_ID =
      LineField.of("LANGUAGE_ID", new FieldKind.Language(), LANGUAGE);
  public static final LineField<Long> QUICK_ANSWERS_IBLOCK_ID =
      LineField.of("QUICK_ANSWERS_IBLOCK_ID", ID, 0L);
  public static final LineField<Long> SESSION_PRIORITY =
      LineField.of("SESSION_PRIORITY", COUNT, 0L);
  public static final LineField<ChatsCounted> TYPE_MAX_CHAT =
      LineField.of(
          "TYPE_MAX_CHAT", FieldKind.Choice.of(ChatsCounted.values()), ChatsCounted.ANSWERED_NEW);
  public static final LineField<Long> MAX_CHAT = LineField.of("MAX_CHAT", COUNT, 0L);
  public static final LineField<OperatorDisplay> OPERATOR_DATA =
      LineField.of(
          "OPERATOR_DATA", FieldKind.Choice.of(OperatorDisplay.values()), OperatorDisplay.PROFILE);
  public static final LineField<DefaultOperator> DEFAULT_OPERATOR_DATA =
      LineField.of("DEFAULT_OPERATOR_DATA", new OperatorKind(), DefaultOperator.NONE);
  public static final LineField<Duration> KPI_FIRST_ANSWER_TIME =
      LineField.of("KPI_FIRST_ANSWER_TIME", TIME, Duration.ZERO);
  public static final LineField<Boolean> KPI_FIRST_ANSWER_ALERT =
      LineField.of("KPI_FIRST_ANSWER_ALERT", FLAG, false);
  public static final LineField<List<UserId>> KPI_FIRST_ANSWER_LIST =
      LineField.of("KPI_FIRST_ANSWER_LIST", USERS, List.of());
  public static final LineField<String> KPI_FIRST_ANSWER_TEXT =
      LineField.translated("KPI_FIRST_ANSWER_TEXT", LONG);
  public static final LineField<Duration> KPI_FURTHER_ANSWER_TIME =
      LineField.of("KPI_FURTHER_ANSWER_TIME", TIME, Duration.ZERO);
  public static final LineField<Boolean> KPI_FURTHER_ANSWER_ALERT =
      LineField.of("KPI_FURTHER_ANSWER_ALERT", FLAG, false);
  public static final LineField<List<UserId>> KPI_FURTHER_ANSWER_LIST =
      LineField.of("KPI_FURTHER_ANSWER_LIST", USERS, List.of());
  public static final LineField<String> KPI_FURTHER_ANSWER_TEXT =
      LineField.translated("KPI_FURTHER_ANSWER_TEXT", LONG);
  public static final LineField<Boolean> KPI_CHECK_OPERATOR_ACTIVITY =
      LineField.of("KPI_CHECK_OPERATOR_ACTIVITY", FLAG, false);
  public static final LineField<Boolean> SEND_NOTIFICATION_EMPTY_QUEUE =
      LineField.shown("SEND_NOTIFICATION_EMPTY_QUEUE", FLAG, false);
  public static final LineField<Boolean> USE_WELCOME_FORM =
      LineField.of("USE_WELCOME_FORM", FLAG, false);
  public static final LineField<Long> WELCOME_FORM_ID = LineField.of("WELCOME_FORM_ID", ID, 0L);
  public static final LineField<Boolean> WELCOME_FORM_DELAY =
      LineField.of("WELCOME_FORM_DELAY", FLAG, true);
  public static final LineField<Boolean> SEND_WELCOME_EACH_SESSION =
      LineField.of("SEND_WELCOME_EACH_SESSION", FLAG, true);
  public static final LineField<Boolean> CONFIRM_CLOSE = LineField.of("CONFIRM_CLOSE", FLAG, true);
  public static final LineField<Boolean> IGNORE_WELCOME_FORM_RESPONSIBLE =
      LineField.of("IGNORE_WELCOME_FORM_RESPONSIBLE", FLAG, false);

  public static final LineField<Boolean> QUEUE_PLACE_MESSAGE =
      LineField.of("QUEUE_PLACE_MESSAGE", FLAG, false);
  public static final LineField<String> QUEUE_PLACE_TEXT =
      LineField.translated("QUEUE_PLACE_TEXT", LONG);

  public static final LineField<List<String>> REQUIRED_SKILLS =
      LineField.of("REQUIRED_SKILLS", new ListKind.Words(), List.of());
  public static final LineField<Duration> SKILL_TIME =
      LineField.of("SKILL_TIME", TIME, Duration.ZERO);

  public static final List<LineField<?>> ALL =
      List.of(
          ACTIVE,
          LINE_NAME,
          CRM,
          CRM_CREATE,
          CRM_CREATE_SECOND,
          CRM_CREATE_THIRD,
          CRM_FORWARD,
          CRM_CHAT_TRACKER,
          CRM_TRANSFER_CHANGE,
          CRM_SOURCE,
          QUEUE_TIME,
          NO_ANSWER_TIME,
          QUEUE_TYPE,
          CHECK_AVAILABLE,
          WATCH_TYPING,
          WELCOME_BOT_ENABLE,
          WELCOME_MESSAGE,
          WELCOME_MESSAGE_TEXT,
          VOTE_MESSAGE,
          VOTE_TIME_LIMIT,
          VOTE_BEFORE_FINISH,
          VOTE_CLOSING_DELAY,
          VOTE_MESSAGE_1_TEXT,
          VOTE_MESSAGE_1_LIKE,
          VOTE_MESSAGE_1_DISLIKE,
          VOTE_MESSAGE_2_TEXT,
          VOTE_MESSAGE_2_LIKE,
          VOTE_MESSAGE_2_DISLIKE,
          AGREEMENT_MESSAGE,
          AGREEMENT_ID,
          CATEGORY_ENABLE,
          CATEGORY_ID,
          WELCOME_BOT_JOIN,
          WELCOME_BOT_ID,
          WELCOME_BOT_TIME,
          WELCOME_BOT_LEFT,
          NO_ANSWER_RULE,
          NO_ANSWER_FORM_ID,
          NO_ANSWER_BOT_ID,
          NO_ANSWER_TEXT,
          WORKTIME_ENABLE,
          WORKTIME_FROM,
          WORKTIME_TO,
          WORKTIME_TIMEZONE,
          WORKTIME_HOLIDAYS,
          WORKTIME_DAYOFF,
          WORKTIME_DAYOFF_RULE,
          WORKTIME_DAYOFF_FORM_ID,
          WORKTIME_DAYOFF_BOT_ID,
          WORKTIME_DAYOFF_TEXT,
          CLOSE_RULE,
          CLOSE_FORM_ID,
          CLOSE_BOT_ID,
          CLOSE_TEXT,
          FULL_CLOSE_TIME,
          AUTO_CLOSE_RULE,
          AUTO_CLOSE_FORM_ID,
          AUTO_CLOSE_BOT_ID,
          AUTO_CLOSE_TIME,
          AUTO_CLOSE_TEXT,
          AUTO_EXPIRE_TIME,
          TEMPORARY,
          XML_ID,
          LANGUAGE_ID,
          QUICK_ANSWERS_IBLOCK_ID,
          SESSION_PRIORITY,
          TYPE_MAX_CHAT,
          MAX_CHAT,
          OPERATOR_DATA,
          DEFAULT_OPERATOR_DATA,
          KPI_FIRST_ANSWER_TIME,
          KPI_FIRST_ANSWER_ALERT,
          KPI_FIRST_ANSWER_LIST,
          KPI_FIRST_ANSWER_TEXT,
          KPI_FURTHER_ANSWER_TIME,
          KPI_FURTHER_ANSWER_ALERT,
          KPI_FURTHER_ANSWER_LIST,
          KPI_FURTHER_ANSWER_TEXT,
          KPI_CHECK_OPERATOR_ACTIVITY,
          SEND_NOTIFICATION_EMPTY_QUEUE,
          USE_WELCOME_FORM,
          WELCOME_FORM_ID,
          WELCOME_FORM_DELAY,
          SEND_WELCOME_EACH_SESSION,
          CONFIRM_CLOSE,
          IGNORE_WELCOME_FORM_RESPONSIBLE,
          WORKTIME_INTERVALS,
          QUEUE_PLACE_MESSAGE,
          QUEUE_PLACE_TEXT,
          REQUIRED_SKILLS,
          SKILL_TIME);

  /// Ours: shown only where they are set, so that what others know stays as they know it.
  static final Set<LineField<?>> OWN =
      Set.of(
          WORKTIME_INTERVALS, QUEUE_PLACE_MESSAGE, QUEUE_PLACE_TEXT, REQUIRED_SKILLS, SKILL_TIME);

  private static final Map<String, LineField<?>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(LineField::name, Function.identity()));

  private LineFields() {}

  /// The field of this name, in upper case.
  public static Optional<LineField<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
