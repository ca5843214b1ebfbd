package dev.switchboard.bench;

import static java.util.Objects.requireNonNull;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// One event loop's share of a load: every `workers`-th request, over its share of the connections.
final class LoadWorker extends VerticleBase {
  private final Target target;
  private final int index;

  /// A connection stands here once for every request that it may still take. A connection that
  /// failed is gone; one that the server closed because nothing was asked is replaced.
  private final Queue<HttpClientConnection> free = new ArrayDeque<>();

  /// Held, because a client that is garbage is closed.
  private @Nullable HttpClientAgent client;

  private volatile long nextNumber;

  LoadWorker(Target target, int index) {
    this.target = target;
    this.index = index;
  }

  @Override
  public Future<?> start() {
    HttpClientAgent agent =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setPipelining(target.inFlight() > 1)
                .setPipeliningLimit(target.inFlight())
                .setTcpNoDelay(true));
    client = agent;
    HttpConnectOptions address =
        new HttpConnectOptions().setHost(target.host()).setPort(target.port());
    List<Future<HttpClientConnection>> connections = new ArrayList<>();
    for (int i = index; i < target.connections(); i += target.workers()) {
      connections.add(connect(agent, address));
    }
    return Future.all(connections);
  }

  @Override
  public Future<?> stop() {
    free.clear(); // what closes now is not replaced
    return Future.succeededFuture();
  }

  private Future<HttpClientConnection> connect(HttpClientAgent agent, HttpConnectOptions address) {
    return agent
        .connect(address)
        .onSuccess(connection -> {
          offer(connection);
          connection.closeHandler(_ -> {
            if (free.removeIf(connection::equals)) {
              connect(agent, address);
            }
          });
        });
  }

  private void offer(HttpClientConnection connection) {
    for (int i = 0; i < target.inFlight(); i++) {
      free.add(connection);
    }
  }

  /// Starts a run, from any thread.
  Future<LoadReport> drive(OpenLoop.Load load) {
    Promise<LoadReport> report = Promise.promise();
    context.runOnContext(_ -> {
      Run started = new Run(load, report);
      started.ticker = vertx.setPeriodic(1, _ -> started.pump());
      started.pump();
    });
    return report.future();
  }

  /// The number that the next run may begin with.
  long nextNumber() {
    return nextNumber;
  }

  /// The state of one run; touched by this worker's event loop only.
  private final class Run {
    private final OpenLoop.Load load;
    private final Promise<LoadReport> report;
    private final Histogram latency = LoadReport.newHistogram();
    private final SortedMap<Integer, Long> statuses = new TreeMap<>();
    private final SortedMap<String, Long> failures = new TreeMap<>();
    private final long start = System.nanoTime();
    private final long end;
    private long lastAnswer = start;
    private long sent;
    private int open;
    private boolean done;
    private long ticker;

    Run(OpenLoop.Load load, Promise<LoadReport> report) {
      this.load = load;
      this.report = report;
      this.end = start + load.duration().toNanos();
    }

    /// Sends what is due, as far as connections are free, and sees whether the run is over.
    void pump() {
      if (done) {
        return;
      }
      long now = System.nanoTime();
      long due = due(now);
      while (sent < due) {
        HttpClientConnection connection = free.poll();
        if (connection == null) {
          break;
        }
        send(connection, intended(now));
        if (done) {
          return; // a closed connection fails at once, within send
        }
      }
      boolean stuck = open == 0 && free.isEmpty();
      boolean finished = now >= end && open == 0 && sent >= due;
      if (stuck || finished || now >= end + load.grace().toNanos()) {
        finish(due);
      }
    }

    /// How many requests should have been sent by now.
    private long due(long now) {
      return switch (load.pace()) {
        case Pace.Saturated _ -> now < end ? sent + free.size() : sent;
        case Pace.Fixed fixed ->
            (long)
                Math.floor(
                    (Math.min(now, end) - start) / 1e9 * fixed.perSecond() / target.workers());
      };
    }

    /// When the next request should have been sent.
    private long intended(long now) {
      return switch (load.pace()) {
        case Pace.Saturated _ -> now;
        case Pace.Fixed fixed ->
            start + (long) ((sent + 1) * 1e9 * target.workers() / fixed.perSecond());
      };
    }

    private void send(HttpClientConnection connection, long intended) {
      Call call = load.calls().apply(load.firstNumber() + sent * target.workers() + index);
      sent++;
      open++;
      connection
          .request(HttpMethod.POST, call.path())
          .compose(request ->
              request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").send(call.body()))
          .compose(response -> response.end().map(response.statusCode()))
          .onComplete(answer -> answered(connection, intended, answer));
    }

    private void answered(
        HttpClientConnection connection, long intended, AsyncResult<Integer> answer) {
      if (answer.succeeded()) {
        free.add(connection);
      }
      if (done) {
        return;
      }
      open--;
      lastAnswer = System.nanoTime();
      if (answer.succeeded()) {
        latency.recordValue(Math.max(0, (lastAnswer - intended) / 1000));
        statuses.merge(answer.result(), 1L, Long::sum);
      } else {
        failures.merge(requireNonNull(answer.cause()).getClass().getSimpleName(), 1L, Long::sum);
      }
      pump();
    }

    private void finish(long due) {
      done = true;
      vertx.cancelTimer(ticker);
      count("unanswered", open);
      count("unsent", due - sent);
      nextNumber = load.firstNumber() + sent * target.workers() + index;
      report.complete(
          new LoadReport(Duration.ofNanos(lastAnswer - start), statuses, failures, latency));
    }

    private void count(String reason, long times) {
      if (times > 0) {
        failures.merge(reason, times, Long::sum);
      }
    }
  }
}
