package dev.switchboard.platform.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Decides whether a URL may be called, and at which address.
///
/// A name is looked up once, and the call goes to the very address that was checked: a name server
/// that answers differently a moment later gains nothing. One bad address among several is enough
/// to refuse.
public final class AddressGuard {
  /// What came of a check.
  sealed interface Verdict {
    record Passed(Target target, InetAddress address) implements Verdict {}

    record Refused(Answer.Refused answer) implements Verdict {}

    record Unknown(String host) implements Verdict {}
  }

  /// What came of a check of a host alone, for other protocols than HTTP.
  public sealed interface Reach {
    /// @param address that was checked, and that has to be called
    /// @param inside it is not public, and allowed all the same
    record At(InetAddress address, boolean inside) implements Reach {}

    /// @param sentence fit for whoever wrote the host
    record Refused(String sentence) implements Reach {}

    record Unknown() implements Reach {}
  }

  private final GuardPolicy policy;
  private final NameResolver resolver;

  public AddressGuard(GuardPolicy policy, NameResolver resolver) {
    this.policy = policy;
    this.resolver = resolver;
  }

  /// What a form may tell whoever enters a URL; a host unknown at the moment is no objection.
  ///
  /// Blocks while the name is looked up.
  public Optional<Answer.Refused> objection(String url) {
    return switch (check(url)) {
      case Verdict.Refused(Answer.Refused answer) -> Optional.of(answer);
      case Verdict.Passed _, Verdict.Unknown _ -> Optional.empty();
    };
  }

  Verdict check(String url) {
    try {
      Target target = Target.parse(url);
      List<InetAddress> addresses = allowed(target.host());
      return addresses.isEmpty()
          ? new Verdict.Unknown(target.host())
          : new Verdict.Passed(target, addresses.getFirst());
    } catch (Objection objection) {
      return new Verdict.Refused(objection.refused());
    }
  }

  /// Where a host may be called. Blocks while the name is looked up.
  public Reach reach(String host) {
    try {
      List<InetAddress> addresses =
          allowed(
              IpLiteral.parse(host)
                  .map(InetAddress::getHostAddress)
                  .orElseGet(() -> HostName.normalise(host)));
      return addresses.isEmpty()
          ? new Reach.Unknown()
          : new Reach.At(
              addresses.getFirst(), SpecialNetworks.nameOf(addresses.getFirst()).isPresent());
    } catch (Objection objection) {
      return new Reach.Refused(objection.refused().sentence());
    }
  }

  private List<InetAddress> allowed(String host) {
    List<InetAddress> addresses =
        IpLiteral.parse(host).map(List::of).orElseGet(() -> resolver.addresses(host));
    addresses.forEach(this::demandAllowed);
    return addresses;
  }

  /// The sentence names the kind and never the address: it may be read by whoever is probing.
  private void demandAllowed(InetAddress address) {
    policy
        .objection(address)
        .ifPresent(kind -> {
          throw new Objection(
              Answer.Ground.ADDRESS, "A public address expected, but the host has " + kind + ".");
        });
  }
}
