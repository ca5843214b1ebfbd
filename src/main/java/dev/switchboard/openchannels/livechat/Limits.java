package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.connector.Rates;
import dev.switchboard.platform.http.ClientNetwork;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.rest.RestError;
import java.time.Duration;
import java.time.InstantSource;

/// How much visitors may do. Those of an address are generous: a whole company may sit behind it.
final class Limits {
  static final int TOO_MANY = 429;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Rates<String> calls;
  private final Rates<String> begins;
  private final Rates<Person> messages;
  private final Rates<Person> small;
  private final Rates<Person> files;
  private final Rates<String> manyFiles;

  Limits(InstantSource clock) {
    this.calls = new Rates<>(1200, MINUTE, clock);
    this.begins = new Rates<>(60, MINUTE, clock);
    this.messages = new Rates<>(20, Duration.ofSeconds(20), clock);
    this.small = new Rates<>(120, MINUTE, clock);
    this.files = new Rates<>(20, Duration.ofMinutes(5), clock);
    this.manyFiles = new Rates<>(100, Duration.ofMinutes(5), clock);
  }

  /// Every request.
  void demandCall(String address) {
    demand(calls.admits(ClientNetwork.of(address)));
  }

  void demandBegin(VisitorCall call) {
    demand(begins.admits(network(call)));
  }

  void demandMessage(VisitorCall call, Visitor visitor) {
    demand(messages.admits(Person.of(call, visitor)));
  }

  /// What browsers tell by themselves: typing, seen.
  void demandSmall(VisitorCall call, Visitor visitor) {
    demand(small.admits(Person.of(call, visitor)));
  }

  void demandFile(VisitorCall call, Visitor visitor) {
    demandMessage(call, visitor);
    demand(files.admits(Person.of(call, visitor)) && manyFiles.admits(network(call)));
  }

  /// Whom limits count as one sender.
  static String network(VisitorCall call) {
    return ClientNetwork.of(call.http().remoteAddress());
  }

  /// @param room whether there is any
  static void demandRoom(boolean room) {
    demand(room);
  }

  private static void demand(boolean admitted) {
    if (!admitted) {
      throw new RestError(
          TOO_MANY, "TOO_MANY_REQUESTS", "Too much at once. Try again in a few seconds.");
    }
  }

  /// Tells browsers when to come again.
  static HttpReply retryLater(HttpReply reply) {
    return reply.status() == TOO_MANY ? reply.with("Retry-After", "3") : reply;
  }
}
