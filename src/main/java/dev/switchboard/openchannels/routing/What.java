package dev.switchboard.openchannels.routing;

/// What was decided about a session in the queue, or what happened to it there.
public enum What {
  /// He is responsible for the client in the CRM.
  ASKED_RESPONSIBLE,
  /// He had the client's last session.
  ASKED_LAST,
  /// Of those who are free he has the least to do, or waited longest.
  ASKED_LEAST,
  /// Of those who are free he is the first in the queue.
  ASKED_FIRST,
  /// He became free, and of what he may take this had waited longest.
  ASKED_FREED,
  /// Somebody gave it to him.
  ASKED_BY_HAND,
  EVERYONE,
  NOBODY,
  /// His time is up, but nobody else is free: he keeps being asked.
  KEPT,
  PASSED,
  /// He was asked and did not answer in time.
  TIME_UP,
  /// He was asked, and is not there any more.
  GONE,
  /// He had it, and does not work here any more.
  LEFT,
  TAKEN,
  BOT,
  BOT_TIME_UP,
  /// It had it, and could not be reached.
  BOT_LOST,
  /// It had it, and could not go on.
  BOT_FAILED,
  /// Nobody with the skills took it in time: anybody may be asked.
  SKILLS_WAIVED,
  REACTED,
  CLOSED
}
