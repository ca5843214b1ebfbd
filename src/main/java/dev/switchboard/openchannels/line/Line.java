package dev.switchboard.openchannels.line;

import static dev.switchboard.openchannels.line.LineFields.*;

import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a company offers its customers to write to: settings, and the queue of those who answer.
///
/// Immutable. Settings without an accessor of their own are read by [#get].
public record Line(LineId id, LineSettings settings, List<QueueEntry> queue, Trace trace) {
  /// When and by whom a line was made what it is.
  ///
  /// @param version counts the changes from 1
  public record Trace(Instant created, Instant modified, UserId modifiedBy, long version) {}

  public Line {
    queue = List.copyOf(queue);
  }

  public <T> T get(LineField<T> field) {
    return settings.get(field);
  }

  public <T> Line with(LineField<T> field, T value) {
    return with(settings.with(field, value));
  }

  public Line with(LineSettings changed) {
    return new Line(id, changed, queue, trace);
  }

  public Line withQueue(List<QueueEntry> entries) {
    return new Line(id, settings, entries, trace);
  }

  public String name() {
    return get(LINE_NAME);
  }

  /// Whether the line accepts messages.
  public boolean active() {
    return get(ACTIVE);
  }

  public String language() {
    return settings.language();
  }

  public QueueType queueType() {
    return get(QUEUE_TYPE);
  }

  /// How long an operator may hold an offer before it goes to the next; zero: no limit.
  public Duration queueTime() {
    return get(QUEUE_TIME);
  }

  /// How long a client waits before [#onNoAnswer]; zero: it never happens.
  public Duration noAnswerTime() {
    return get(NO_ANSWER_TIME);
  }

  public Reaction onNoAnswer() {
    return new Reaction(
        get(NO_ANSWER_RULE), get(NO_ANSWER_TEXT), get(NO_ANSWER_FORM_ID), get(NO_ANSWER_BOT_ID));
  }

  /// What whoever takes a dialog of the line has to be able to do.
  public List<String> requiredSkills() {
    return get(LineFields.REQUIRED_SKILLS);
  }

  /// How long a client waits for somebody with the skills; then anybody will do. Zero: for ever.
  public Duration skillTime() {
    return get(LineFields.SKILL_TIME);
  }

  /// Whether only operators who are there get offers.
  public boolean checkAvailable() {
    return get(CHECK_AVAILABLE);
  }

  /// The most dialogs that an operator may have at once; 0: no limit.
  public long maxChat() {
    return get(MAX_CHAT);
  }

  /// Which dialogs count towards [#maxChat].
  public ChatsCounted typeMaxChat() {
    return get(TYPE_MAX_CHAT);
  }

  public long sessionPriority() {
    return get(SESSION_PRIORITY);
  }

  /// Whether the client is greeted.
  public boolean welcomeMessage() {
    return get(WELCOME_MESSAGE);
  }

  public String welcomeText() {
    return get(WELCOME_MESSAGE_TEXT);
  }

  /// Whether the greeting comes in every session, or only in the first of a dialog.
  public boolean welcomeEachSession() {
    return get(SEND_WELCOME_EACH_SESSION);
  }

  /// The form with which the client is asked who he is when his session begins, if one is.
  public Optional<ClientForm> welcomeForm() {
    return get(USE_WELCOME_FORM)
        ? Optional.of(ClientForm.of(get(WELCOME_FORM_ID)))
        : Optional.empty();
  }

  /// Whether the form comes after the client's first message. Otherwise a channel that can asks
  /// before it: the live chat.
  public boolean formWaits() {
    return get(WELCOME_FORM_DELAY);
  }

  /// Whether a client whom the CRM may only know by the form is not asked of the employee who is
  /// responsible for him there.
  ///
  /// The source says no more than the name. Forms of the line say who the client is, so on a line
  /// that begins with one it switches CRM_FORWARD off.
  public boolean ignoresFormResponsible() {
    return get(USE_WELCOME_FORM) && get(IGNORE_WELCOME_FORM_RESPONSIBLE);
  }

  /// Whether clients are asked by a form anywhere: what they answer has to be read, then.
  public boolean asksByForm() {
    return get(USE_WELCOME_FORM)
        || Stream.of(NO_ANSWER_RULE, WORKTIME_DAYOFF_RULE, CLOSE_RULE, AUTO_CLOSE_RULE)
            .anyMatch(rule -> get(rule) == ReactionRule.FORM);
  }

  /// Whether operators see that the client is writing. That they write, he sees anyway.
  public boolean watchesTyping() {
    return get(WATCH_TYPING);
  }

  /// Whether the line is there for a try only. The source does not say how long it lives: it goes a
  /// day after it was last changed, unless clients have open sessions on it.
  public boolean temporary() {
    return get(TEMPORARY);
  }

  /// Whether nobody is told of a late answer while somebody is at it. The source does not say what
  /// the setting checks.
  public boolean checksActivity() {
    return get(KPI_CHECK_OPERATOR_ACTIVITY);
  }

  /// Which stage a new lead or deal begins in; one that there is not: the first. The source says
  /// nothing of the setting; the CRM has one pipeline, so it cannot choose between several.
  public String crmStage() {
    return get(CRM_CREATE_SECOND);
  }

  /// The bot that answers first, if one is switched on and chosen.
  public Optional<WelcomeBot> welcomeBot() {
    if (!get(WELCOME_BOT_ENABLE) || get(WELCOME_BOT_ID) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new WelcomeBot(
            new UserId(get(WELCOME_BOT_ID)),
            get(WELCOME_BOT_JOIN),
            get(WELCOME_BOT_TIME),
            get(WELCOME_BOT_LEFT)));
  }

  public OperatorDisplay operatorDisplay() {
    return get(OPERATOR_DATA);
  }

  public DefaultOperator defaultOperator() {
    return get(DEFAULT_OPERATOR_DATA);
  }

  /// Whether clients are looked up in the CRM.
  public boolean crm() {
    return get(CRM);
  }

  public CrmCreate crmCreate() {
    return get(CRM_CREATE);
  }

  /// Whether a client whose deals are all closed gets a new one when he writes again.
  public boolean crmCreateThird() {
    return get(CRM_CREATE_THIRD);
  }

  /// Whether a client goes first to the employee who is responsible for him in the CRM.
  public boolean crmForward() {
    return get(CRM_FORWARD);
  }

  /// Whether the CRM learns phones and addresses from what clients write.
  public boolean crmChatTracker() {
    return get(CRM_CHAT_TRACKER);
  }

  /// Whether handing over a dialog changes who is responsible in the CRM.
  public boolean crmTransferChange() {
    return get(CRM_TRANSFER_CHANGE);
  }

  public String crmSource() {
    return get(CRM_SOURCE);
  }

  /// Whether somebody is there to answer; always, when the line keeps no hours.
  public boolean isOpenAt(Instant moment) {
    return !get(WORKTIME_ENABLE) || workingHours().contains(moment);
  }

  /// The hours as set, whether they are switched on or not.
  ///
  /// Intervals, where there are any, stand in for the one span of from and to.
  public WorkingHours workingHours() {
    List<OpenSpan> intervals = get(WORKTIME_INTERVALS);
    return new WorkingHours(
        get(WORKTIME_TIMEZONE),
        intervals.isEmpty()
            ? List.of(OpenSpan.daily(get(WORKTIME_FROM), get(WORKTIME_TO)))
            : intervals,
        get(WORKTIME_DAYOFF),
        get(WORKTIME_HOLIDAYS));
  }

  /// When so much of the line's working time will have passed; empty when it never will.
  public Optional<Instant> after(Instant moment, Duration working) {
    return get(WORKTIME_ENABLE)
        ? workingHours().after(moment, working)
        : Optional.of(moment.plus(working));
  }

  /// Whether a client who has to wait is told his place in the queue.
  public boolean tellsPlace() {
    return get(QUEUE_PLACE_MESSAGE);
  }

  /// What he is told, with `#PLACE#` and `#WAIT#` to be filled in.
  public String placeText() {
    return get(QUEUE_PLACE_TEXT);
  }

  /// The category of a new session, 0: none.
  public long category() {
    return get(CATEGORY_ENABLE) ? get(CATEGORY_ID) : 0;
  }

  /// What happens outside hours.
  public Reaction onDayOff() {
    return new Reaction(
        get(WORKTIME_DAYOFF_RULE),
        get(WORKTIME_DAYOFF_TEXT),
        get(WORKTIME_DAYOFF_FORM_ID),
        get(WORKTIME_DAYOFF_BOT_ID));
  }

  /// Whether the operator is asked before a dialog is closed.
  public boolean confirmClose() {
    return get(CONFIRM_CLOSE);
  }

  /// What happens when somebody closes a session.
  public Reaction onClose() {
    return new Reaction(get(CLOSE_RULE), get(CLOSE_TEXT), get(CLOSE_FORM_ID), get(CLOSE_BOT_ID));
  }

  /// From closing by hand until the session is finished.
  public Duration fullCloseTime() {
    return get(FULL_CLOSE_TIME);
  }

  /// What happens when a session closes by itself.
  public Reaction onAutoClose() {
    return new Reaction(
        get(AUTO_CLOSE_RULE),
        get(AUTO_CLOSE_TEXT),
        get(AUTO_CLOSE_FORM_ID),
        get(AUTO_CLOSE_BOT_ID));
  }

  /// How long nothing has to happen until a session closes by itself; zero: it never does.
  public Duration autoCloseTime() {
    return get(AUTO_CLOSE_TIME);
  }

  /// How long a client who returns finds the session that closed by itself.
  public Duration autoExpireTime() {
    return get(AUTO_EXPIRE_TIME);
  }

  /// Whether and how the client is asked for a rating.
  public Voting voting() {
    return new Voting(
        get(VOTE_MESSAGE),
        get(VOTE_TIME_LIMIT),
        get(VOTE_BEFORE_FINISH),
        get(VOTE_CLOSING_DELAY),
        new Voting.Texts(
            get(VOTE_MESSAGE_1_TEXT), get(VOTE_MESSAGE_1_LIKE), get(VOTE_MESSAGE_1_DISLIKE)),
        new Voting.Texts(
            get(VOTE_MESSAGE_2_TEXT), get(VOTE_MESSAGE_2_LIKE), get(VOTE_MESSAGE_2_DISLIKE)));
  }

  /// How soon the first message of a session has to be answered.
  public AnswerGoal firstAnswer() {
    return new AnswerGoal(
        get(KPI_FIRST_ANSWER_TIME),
        get(KPI_FIRST_ANSWER_ALERT),
        get(KPI_FIRST_ANSWER_LIST),
        get(KPI_FIRST_ANSWER_TEXT));
  }

  /// Whether the first answer or a later one has to come within a time.
  public boolean timesAnswers() {
    return !get(KPI_FIRST_ANSWER_TIME).isZero() || !get(KPI_FURTHER_ANSWER_TIME).isZero();
  }

  /// How soon every later message has to be answered.
  public AnswerGoal furtherAnswers() {
    return new AnswerGoal(
        get(KPI_FURTHER_ANSWER_TIME),
        get(KPI_FURTHER_ANSWER_ALERT),
        get(KPI_FURTHER_ANSWER_LIST),
        get(KPI_FURTHER_ANSWER_TEXT));
  }
}
