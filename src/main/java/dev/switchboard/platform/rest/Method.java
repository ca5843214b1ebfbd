package dev.switchboard.platform.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the method table: the only declaration of a REST method.
///
/// @param scopes any one of them opens the method; empty: open to every caller
/// @param applicationOnly refuses webhooks
/// @param batchable may be called inside `batch`
/// @param paged answers a [Page], and nothing else
/// @param access who may call it
public record Method(
    String name,
    List<String> scopes,
    boolean applicationOnly,
    boolean batchable,
    boolean paged,
    Access access,
    List<Param> params,
    Handler handler) {
  /// Does the work. Runs on a virtual thread and may block.
  @FunctionalInterface
  public interface Handler {
    /// @return what goes into `result` (a [Page] adds `total` and `next`)
    /// @throws RestError a documented refusal
    @Nullable Object answer(Caller caller, Params params);
  }

  public Method {
    scopes = List.copyOf(scopes);
    params = List.copyOf(params);
  }

  /// What is answered before the handler works: to who may not, and to what cannot be used. A
  /// handler has more.
  public List<RestError> refusals() {
    List<RestError> refusals = new ArrayList<>();
    if (!scopes.isEmpty()) {
      refusals.add(Calls.SCOPE_MISSING);
    }
    if (applicationOnly) {
      refusals.add(Calls.NO_APPLICATION);
    }
    access.refusal().ifPresent(refusals::add);
    params.forEach(param -> param.refusal().ifPresent(refusals::add));
    return refusals;
  }

  public static Builder named(String name) {
    return new Builder(name);
  }

  /// Declares a method, ending with [#handledBy].
  public static final class Builder {
    private final String name;
    private final List<String> scopes = new ArrayList<>();
    private final List<Param> params = new ArrayList<>();
    private boolean applicationOnly;
    private boolean batchable = true;
    private boolean paged;
    private Access access = Access.EVERYBODY;

    private Builder(String name) {
      this.name = name;
    }

    /// Adds a scope that opens the method.
    public Builder scope(String scope) {
      scopes.add(scope);
      return this;
    }

    public Builder applicationOnly() {
      applicationOnly = true;
      return this;
    }

    public Builder notInBatch() {
      batchable = false;
      return this;
    }

    /// It answers a list, page by page.
    public Builder paged() {
      paged = true;
      return this;
    }

    /// Who may call it; without a word: everybody.
    public Builder access(Access demanded) {
      access = demanded;
      return this;
    }

    public Builder param(Param param) {
      params.add(param);
      return this;
    }

    public Method handledBy(Handler handler) {
      return new Method(name, scopes, applicationOnly, batchable, paged, access, params, handler);
    }
  }
}
