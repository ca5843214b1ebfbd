package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import java.time.Instant;

/// A number of WhatsApp as the channel of a line.
///
/// @param id Meta's own number of the phone number
/// @param number what Meta says of it
/// @param verifiedAt when Meta last asked whether the address is ours, [Instant#EPOCH]: never
/// @param heardAt when Meta last brought something, [Instant#EPOCH]: never
record WhatsappChannel(
    PortalId portal,
    long id,
    LineId line,
    Keys keys,
    PhoneNumber number,
    boolean active,
    Instant verifiedAt,
    Instant heardAt,
    Trouble trouble) {
  /// What is secret about it.
  ///
  /// @param token of access: who has it speaks for the number
  /// @param appSecret with which Meta signs what it brings
  /// @param verifyToken which Meta shows when it asks whether the address is ours
  record Keys(String token, String appSecret, String verifyToken) {
    Keys with(String otherToken, String otherSecret) {
      return new Keys(otherToken, otherSecret, verifyToken);
    }

    /// The secrets stay out of logs.
    @Override
    public String toString() {
      return "Keys";
    }
  }

  /// Where people open a chat with the number.
  String link() {
    return "https://wa.me/" + number.phone().replaceAll("[^0-9]", "");
  }

  /// Meta knows the address.
  boolean isHeard() {
    return verifiedAt.isAfter(Instant.EPOCH) || heardAt.isAfter(Instant.EPOCH);
  }

  WhatsappChannel withActive(boolean on) {
    return new WhatsappChannel(portal, id, line, keys, number, on, verifiedAt, heardAt, trouble);
  }

  /// With other secrets whatever was wrong may be so no more.
  WhatsappChannel with(Keys others, PhoneNumber now) {
    return new WhatsappChannel(
        portal, id, line, others, now, active, verifiedAt, heardAt, Trouble.NONE);
  }

  WhatsappChannel verified(Instant at) {
    return new WhatsappChannel(portal, id, line, keys, number, active, at, heardAt, trouble);
  }

  WhatsappChannel heard(Instant at) {
    return new WhatsappChannel(portal, id, line, keys, number, active, verifiedAt, at, trouble);
  }

  WhatsappChannel with(Trouble now) {
    return new WhatsappChannel(portal, id, line, keys, number, active, verifiedAt, heardAt, now);
  }

  /// The secrets stay out of logs.
  @Override
  public String toString() {
    return "WhatsappChannel[" + portal + "/" + id + "]";
  }
}
