package dev.switchboard.platform.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A name server under our control; it remembers what it was asked.
final class FakeNames implements NameResolver {
  static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");

  private final Map<String, List<InetAddress>> known = new HashMap<>();
  private final List<InetAddress> others;
  private final List<String> asked = new ArrayList<>();

  private FakeNames(List<InetAddress> others) {
    this.others = others;
  }

  /// Knows all names there are, at a public address.
  static FakeNames ofTheWorld() {
    return new FakeNames(List.of(PUBLIC));
  }

  static FakeNames ofNobody() {
    return new FakeNames(List.of());
  }

  FakeNames with(String name, String... addresses) {
    known.put(name, Arrays.stream(addresses).map(InetAddress::ofLiteral).toList());
    return this;
  }

  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public synchronized List<InetAddress> addresses(String name) {
    asked.add(name);
    return known.getOrDefault(name, others);
  }
}
