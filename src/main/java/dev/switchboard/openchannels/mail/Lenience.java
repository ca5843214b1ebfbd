package dev.switchboard.openchannels.mail;

import java.util.Map;

/// Lets the library read what is wrong, where it would refuse it otherwise. It takes this from the
/// properties of the process only, before its first use.
final class Lenience {
  private static final Map<String, String> WANTED =
      Map.of(
          "mail.mime.base64.ignoreerrors", "true",
          "mail.mime.ignoreunknownencoding", "true",
          "mail.mime.decodetext.strict", "false",
          "mail.mime.parameters.strict", "false",
          "mail.mime.multipart.allowempty", "true",
          "mail.mime.multipart.ignoremissingboundaryparameter", "true",
          "mail.mime.multipart.ignoreexistingboundaryparameter", "false",
          "mail.mime.decodefilename", "true",
          "mail.mime.encodefilename", "false");

  private Lenience() {}

  static void begin() {
    WANTED.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
  }
}
