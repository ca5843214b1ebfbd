package dev.switchboard.directory.user;

/// What kind of author a user is.
public enum UserType {
  /// Works for the company and may log in.
  EMPLOYEE,
  /// A client of a channel. Never logs in and is in no list of users.
  CONNECTOR,
  /// A program that answers in dialogs.
  BOT
}
