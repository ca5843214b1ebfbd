package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells the browsers that wait for a dialog that it is worth a look.
///
/// Nothing is handed on: whoever is told reads the rows after his own cursor. So nothing can be
/// missed, whatever is lost on the way.
final class Nudges implements EventListener, AutoCloseable {
  private record Key(PortalId portal, String place) {}

  private final Map<Key, Set<Waiting>> waiting = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /// Waits for news of a visitor's dialog, until it is closed.
  Waiting join(PortalId portal, Visitor visitor) {
    Key key = new Key(portal, visitor.place());
    Waiting newcomer = new Waiting(gone -> leave(key, gone));
    waiting.compute(
        key,
        (_, others) -> {
          Set<Waiting> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(newcomer);
          return all;
        });
    if (closed) {
      newcomer.end();
    }
    return newcomer;
  }

  private void leave(Key key, Waiting gone) {
    waiting.computeIfPresent(
        key,
        (_, others) -> {
          others.remove(gone);
          return others.isEmpty() ? null : others;
        });
  }

  /// How many browsers wait for this visitor's dialog.
  int count(PortalId portal, Visitor visitor) {
    Set<Waiting> all = waiting.get(new Key(portal, visitor.place()));
    return all == null ? 0 : all.size();
  }

  /// How many browsers wait for any dialog.
  int count() {
    return waiting.values().stream().mapToInt(Set::size).sum();
  }

  @Override
  public void on(Work work, DomainEvent event) {
    dialogOf(event)
        .filter(dialog -> dialog.connector().equals(Livechat.CONNECTOR))
        .ifPresent(dialog -> {
          Key key = new Key(work.portal(), dialog.place());
          Waiting.News news =
              switch (event) {
                case DialogEvent.MessageChanged changed ->
                    new Waiting.News.Changed(changed.message().id());
                case DialogEvent.MessageDeleted deleted ->
                    new Waiting.News.Changed(deleted.message().id());
                case DialogEvent.Typing typing -> typing(work, typing.by());
                default -> new Waiting.News.Rows();
              };
          work.afterCommit(() -> tell(key, news));
        });
  }

  private static Waiting.News typing(Work work, UserId by) {
    boolean person =
        Users.in(work).find(by).filter(user -> user.type() != UserType.BOT).isPresent();
    return new Waiting.News.Typing(by, person);
  }

  private static Optional<Dialog> dialogOf(DomainEvent event) {
    return switch (event) {
      case DialogEvent.MessageAdded added -> Optional.of(added.dialog());
      case DialogEvent.MessageChanged changed -> Optional.of(changed.dialog());
      case DialogEvent.MessageDeleted deleted -> Optional.of(deleted.dialog());
      case DialogEvent.Typing typing when !typing.inside() -> Optional.of(typing.dialog());
      case DialogEvent.SeenInside seen -> Optional.of(seen.dialog());
      case SessionEvent.Started started -> Optional.of(started.dialog());
      case SessionEvent.HandedOver handed -> Optional.of(handed.dialog());
      case SessionEvent.Finished finished -> Optional.of(finished.dialog());
      case SessionEvent.Reopened reopened -> Optional.of(reopened.dialog());
      case SessionEvent.Changed changed -> Optional.of(changed.dialog());
      default -> Optional.empty();
    };
  }

  private void tell(Key key, Waiting.News news) {
    waiting.getOrDefault(key, Set.of()).forEach(browser -> browser.tell(news));
  }

  /// Lets everybody go who waits, and who will.
  @Override
  public void close() {
    closed = true;
    waiting.values().forEach(all -> all.forEach(Waiting::end));
  }
}
