package dev.switchboard.openchannels.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The channels as the HTTP side needs them: by token, from memory.
///
/// A change is heard within its commit, so that a channel that is switched off is off at once.
public final class OmnichannelChannels implements EventListener {
  /// A channel has been made or changed.
  public record Changed(OmnichannelChannel channel, boolean isNew) implements DomainEvent {}

  private record Key(PortalId portal, long id) {}

  private final Database database;
  private final Cache<String, Optional<OmnichannelChannel>> byToken =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final Cache<Key, Optional<OmnichannelChannel>> byId =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  public OmnichannelChannels(Database database) {
    this.database = database;
  }

  /// What memory knows of a token; null when it has to be asked with [#find].
  @Nullable Optional<OmnichannelChannel> known(String token) {
    return byToken.getIfPresent(hash(token));
  }

  /// Blocks: one indexed read.
  Optional<OmnichannelChannel> find(String token) {
    String hash = hash(token);
    Optional<OmnichannelChannel> found = SqlOmnichannel.byToken(database, hash);
    byToken.put(hash, found);
    return found;
  }

  Optional<OmnichannelChannel> find(PortalId portal, long id) {
    return byId.get(
        new Key(portal, id), key -> SqlOmnichannel.find(database, key.portal(), key.id()));
  }

  List<OmnichannelChannel> all(PortalId portal) {
    return SqlOmnichannel.all(database, portal);
  }

  /// What the channel is called to which deliveries of this destination go.
  public static Optional<String> title(Work work, String destination) {
    String prefix = OmnichannelOut.KIND + ":";
    return destination.startsWith(prefix)
        ? SqlOmnichannel.in(work)
            .find(Long.parseLong(destination.substring(prefix.length())))
            .map(OmnichannelChannel::title)
        : Optional.empty();
  }

  /// Whether a dialog came from where this line was joined.
  public static boolean isOfGuest(Work work, Dialog dialog) {
    OptionalLong channel = channelOf(dialog);
    return channel.isPresent()
        && SqlOmnichannel.in(work)
            .find(channel.getAsLong())
            .filter(OmnichannelChannel::isGuest)
            .isPresent();
  }

  /// The channel through which a dialog came, if it came through one of these.
  public static OptionalLong channelOf(Dialog dialog) {
    return OmnichannelOut.channelOf(dialog);
  }

  /// How the places of all dialogs begin that came through the channel of this one, if it came
  /// through one of these.
  public static Optional<String> placesLike(Dialog dialog) {
    OptionalLong channel = channelOf(dialog);
    return channel.isPresent()
        ? Optional.of(OmnichannelOut.place(channel.getAsLong(), ""))
        : Optional.empty();
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof Changed changed) {
      work.afterCommit(() -> forget(changed.channel()));
    }
  }

  private void forget(OmnichannelChannel channel) {
    byToken.invalidate(channel.tokenHash());
    byId.invalidate(new Key(channel.portal(), channel.id()));
  }

  static String hash(String token) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
