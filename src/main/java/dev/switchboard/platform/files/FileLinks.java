package dev.switchboard.platform.files;

import dev.switchboard.platform.identity.PortalId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Links that open one file for whoever has them, until they expire.
///
/// `/files/{id}/{name}?exp={seconds}&sig={HMAC-SHA256}`; `size=preview` shows a small picture and
/// is signed like the rest. The name is for people and not signed.
public final class FileLinks {
  private static final String MAC = "HmacSHA256";
  private static final Duration SHORT = Duration.ofHours(24);

  private final byte[] key;
  private final Supplier<String> base;
  private final InstantSource clock;
  private final Duration channelLink;

  /// @param key a secret of this installation: who knows it can open every file
  /// @param base where this server is reached, without a slash at the end
  public FileLinks(byte[] key, Supplier<String> base, InstantSource clock, FileConfig config) {
    this.key = key.clone();
    this.base = base;
    this.clock = clock;
    this.channelLink = config.channelLink();
  }

  /// For people who work here: works for a day or two. It stays the same for hours, so that
  /// browsers need not fetch the file again.
  public String show(PortalId portal, long file, FileName name) {
    return link(portal, file, name, tomorrow(), false);
  }

  /// A small picture of a picture, for the same people.
  public String preview(PortalId portal, long file, FileName name) {
    return link(portal, file, name, tomorrow(), true);
  }

  /// For a client: what is sent today can be opened for as long as the installation says.
  public String forClient(PortalId portal, StoredFile file) {
    Instant until = clock.instant().plus(channelLink);
    return link(portal, file.id(), file.name(), until, false);
  }

  private Instant tomorrow() {
    long half = SHORT.toSeconds();
    return Instant.ofEpochSecond((clock.instant().getEpochSecond() / half + 2) * half);
  }

  private String link(PortalId portal, long file, FileName name, Instant until, boolean preview) {
    long expires = until.getEpochSecond();
    return base.get()
        + "/files/"
        + file
        + "/"
        + name.encoded()
        + "?exp="
        + expires
        + (preview ? "&size=preview" : "")
        + "&sig="
        + signature(portal, file, expires, preview);
  }

  /// Whether a link is one of ours and still works.
  boolean isValid(PortalId portal, long file, long expires, boolean preview, String signature) {
    byte[] ours = signature(portal, file, expires, preview).getBytes(StandardCharsets.US_ASCII);
    byte[] theirs = signature.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(ours, theirs) && clock.instant().getEpochSecond() < expires;
  }

  private String signature(PortalId portal, long file, long expires, boolean preview) {
    String what = portal.value() + "/" + file + "/" + expires + "/" + (preview ? "preview" : "");
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows " + MAC, e);
    }
  }
}
