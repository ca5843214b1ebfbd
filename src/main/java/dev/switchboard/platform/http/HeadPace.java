package dev.switchboard.platform.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How long a connection may be without a request, so that nobody keeps it for ever with a head
/// that comes letter by letter.
///
/// All connections are looked at once in a window; one on which no request has been going on for so
/// many windows is closed. Belongs to one event loop.
final class HeadPace {
  /// @param window from one look to the next
  /// @param first windows in which the first request's head has to come
  /// @param next windows in which the next one has to come, once one was answered
  record Rule(Duration window, int first, int next) {
    /// Half a minute, and for the next request what the idle timeout lets proxies count on.
    static final Rule DEFAULT = new Rule(Duration.ofSeconds(15), 2, 6);
  }

  private final Rule rule;
  private final Set<Line> lines = new HashSet<>();

  HeadPace(Rule rule) {
    this.rule = rule;
  }

  /// @param close what is done once no request has come for too long
  Line open(Runnable close) {
    Line line = new Line(close);
    lines.add(line);
    return line;
  }

  /// Done once in each window.
  void look() {
    List.copyOf(lines).forEach(Line::look);
  }

  /// A connection.
  final class Line {
    private final Runnable close;
    private int going;
    private int waited;
    private int patience = rule.first();

    private Line(Runnable close) {
      this.close = close;
    }

    /// The head of a request has come.
    void begin() {
      going++;
    }

    /// A request has been answered.
    void answered() {
      going--;
      waited = 0;
      patience = rule.next();
    }

    /// It is closed.
    void end() {
      lines.remove(this);
    }

    private void look() {
      if (going == 0 && waited++ >= patience) {
        end();
        close.run();
      }
    }
  }
}
