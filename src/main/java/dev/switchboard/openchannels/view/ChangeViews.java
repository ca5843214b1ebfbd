package dev.switchboard.openchannels.view;

import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes, changes, moves or deletes views. One's own anybody may who works here; for everybody
/// views are made and changed by those who may join every dialog.
public record ChangeViews(UserId user, Change change) implements Command<ChangeViews.Outcome> {
  /// So many views somebody may have made.
  public static final int MOST = 50;

  /// What is to be done.
  public sealed interface Change {
    record Add(String name, boolean shared, DialogFilter filter) implements Change {}

    /// What is empty stays as it is.
    record Update(
        long id, Optional<String> name, Optional<Boolean> shared, Optional<DialogFilter> filter)
        implements Change {}

    record Delete(long id) implements Change {}

    /// Those of the views that he may change stand in this order, before the others.
    record Order(List<Long> ids) implements Change {
      public Order {
        ids = List.copyOf(ids);
      }
    }
  }

  /// What came of it.
  public sealed interface Outcome {
    record Done(long id) implements Outcome {}

    /// There is none, or it is somebody else's own.
    record NoSuchView() implements Outcome {}

    record NotAllowed() implements Outcome {}

    record TooMany() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (Rights.in(work).role(user) == Role.NONE) {
      return new Outcome.NotAllowed();
    }
    return switch (change) {
      case Change.Add add -> add(work, add);
      case Change.Update update -> onHis(work, update.id(), view -> update(work, view, update));
      case Change.Delete delete -> onHis(work, delete.id(), SqlViews.in(work)::remove);
      case Change.Order order -> order(work, order.ids());
    };
  }

  private boolean mayShare(Work work) {
    return Rights.in(work).may(user, Right.JOIN);
  }

  private boolean mayChange(Work work, SavedView view) {
    return view.shared() ? mayShare(work) : view.owner().equals(user);
  }

  private Outcome add(Work work, Change.Add add) {
    if (add.shared() && !mayShare(work)) {
      return new Outcome.NotAllowed();
    }
    List<SavedView> his = SqlViews.of(work, user);
    if (his.size() >= MOST) {
      return new Outcome.TooMany();
    }
    long last = his.stream().mapToLong(SavedView::place).max().orElse(0);
    long id = work.nextId("saved_view");
    SqlViews.in(work)
        .save(new SavedView(id, user, add.shared(), add.name(), last + 1, add.filter()));
    return done(work, id);
  }

  private Outcome onHis(Work work, long id, Consumer<SavedView> step) {
    Optional<SavedView> view = SqlViews.in(work).find(id).filter(each -> each.isFor(user));
    if (view.isEmpty()) {
      return new Outcome.NoSuchView();
    }
    boolean shares =
        change instanceof Change.Update update && update.shared().filter(on -> on).isPresent();
    if (!mayChange(work, view.get()) || (shares && !mayShare(work))) {
      return new Outcome.NotAllowed();
    }
    step.accept(view.get());
    return done(work, id);
  }

  private static void update(Work work, SavedView view, Change.Update update) {
    SqlViews.in(work)
        .save(
            new SavedView(
                view.id(),
                view.owner(),
                update.shared().orElse(view.shared()),
                update.name().orElse(view.name()),
                view.place(),
                update.filter().orElse(view.filter())));
  }

  private Outcome order(Work work, List<Long> ids) {
    long place = 0;
    for (long id : ids) {
      Optional<SavedView> view =
          SqlViews.in(work).find(id).filter(each -> each.isFor(user) && mayChange(work, each));
      place++;
      if (view.isPresent() && view.get().place() != place) {
        SqlViews.in(work).save(view.get().at(place));
      }
    }
    return done(work, 0);
  }

  private static Outcome done(Work work, long id) {
    work.emit(new ViewsChanged());
    return new Outcome.Done(id);
  }
}
