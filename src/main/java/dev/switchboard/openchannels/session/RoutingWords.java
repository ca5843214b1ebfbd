package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.Group;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/// Decisions of the queue in plain words, a sentence or two for each.
///
/// @param name of a user
record RoutingWords(LongFunction<String> name) {
  String of(Decision decision) {
    String what = what(decision);
    return decision.others().isEmpty() ? what : what + " " + others(decision.others());
  }

  private String what(Decision decision) {
    String who = name.apply(decision.who());
    return switch (decision.what()) {
      case ASKED_RESPONSIBLE -> who + " was asked: responsible for the client in the CRM.";
      case ASKED_LAST -> who + " was asked: had the client's last session.";
      case ASKED_LEAST ->
          who
              + " was asked: the one with the least to do of those who were free, and of equals the"
              + " one who had gone longest without a new dialog.";
      case ASKED_FIRST -> who + " was asked: the first in the queue of those who were free.";
      case ASKED_FREED ->
          who + " became free and was asked: of what waited for " + who + ", this came first.";
      case ASKED_BY_HAND -> who + " was asked, because somebody handed the dialog over.";
      case EVERYONE -> "Everybody on the line was asked; the first to answer has the dialog.";
      case NOBODY -> "Nobody could be asked, so the dialog waits.";
      case KEPT -> who + " keeps being asked: nobody else was free.";
      case PASSED -> who + " let the dialog pass.";
      case TIME_UP -> who + " did not answer in time.";
      case GONE -> who + " was asked, but was not there any more.";
      case LEFT -> who + " may not answer on the line any more.";
      case TAKEN -> who + " took the dialog.";
      case BOT -> who + ", a bot, had the dialog.";
      case BOT_TIME_UP -> "The time of " + who + ", a bot, was up.";
      case BOT_FAILED -> who + ", a bot, could not go on.";
      case BOT_LOST -> who + ", a bot, could not be reached.";
      case SKILLS_WAIVED -> "Nobody with the skills took it in time: anybody may be asked now.";
      case REACTED ->
          decision.who() == UserId.SYSTEM.value()
              ? "Nobody had answered in time: the line did what its rule says."
              : "Nobody had answered in time: the line called " + who + ", a bot.";
      case CLOSED ->
          decision.who() == UserId.SYSTEM.value()
              ? "The session was closed."
              : who + " closed the session.";
    };
  }

  private String others(List<Group> groups) {
    return "Not asked: " + groups.stream().map(this::group).collect(Collectors.joining("; ")) + ".";
  }

  private String group(Group group) {
    String names = group.some().stream().map(name::apply).collect(Collectors.joining(", "));
    String more = group.count() > group.some().size() ? ", …" : "";
    return "%d %s (%s%s)".formatted(group.count(), reason(group), names, more);
  }

  private static String reason(Group group) {
    return switch (group.why()) {
      case FREE -> "free as well, but later in turn";
      case FULL -> "with as many dialogs as the line allows";
      case AWAY -> "paused or away";
      case OFFLINE -> "offline";
      case UNSKILLED -> "without the skills that the dialog needs";
      case PASSED -> "who had let it pass";
    };
  }
}
