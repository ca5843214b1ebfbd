package dev.switchboard.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One call under way, hop by hop.
///
/// Whatever ends it first (answer, fault, time) decides; all later news is dropped.
final class Exchange {
  private static final String USER_AGENT = "Switchboard";
  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

  private final Vertx vertx;
  private final HttpClient client;
  private final AddressGuard guard;
  private final ExecutorService lookups;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable HttpClientRequest current;

  Exchange(Vertx vertx, HttpClient client, AddressGuard guard, ExecutorService lookups) {
    this.vertx = vertx;
    this.client = client;
    this.guard = guard;
    this.lookups = lookups;
  }

  CompletableFuture<Answer> start(Call call) {
    long timer =
        vertx.setTimer(call.limits().timeout().toMillis(), _ -> breakOff(Faults.timeout()));
    answer.whenComplete((_, _) -> vertx.cancelTimer(timer));
    try {
      call.demandSendable();
      hop(call, 0);
    } catch (Objection objection) {
      end(objection.refused());
    }
    return answer;
  }

  private void hop(Call call, int redirects) {
    try {
      lookups.execute(() -> look(call, redirects));
    } catch (RejectedExecutionException _) {
      end(Faults.busy());
    }
  }

  private void look(Call call, int redirects) {
    try {
      switch (guard.check(call.url())) {
        case AddressGuard.Verdict.Refused(Answer.Refused refused) -> end(refused);
        case AddressGuard.Verdict.Unknown(String host) -> end(Faults.unknown(host));
        case AddressGuard.Verdict.Passed(Target target, InetAddress address) ->
            connect(new Hop(call, target, redirects), address);
      }
    } catch (RuntimeException e) {
      end(Faults.of(e));
    }
  }

  private void connect(Hop hop, InetAddress address) {
    if (over.get()) {
      return;
    }
    Target target = hop.target();
    RequestOptions options =
        new RequestOptions()
            // As text, since the address may still know its name, which must not be looked up
            // again.
            .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.tls())
            .setFollowRedirects(false)
            .setMethod(HttpMethod.valueOf(hop.call().method()))
            .setURI(target.resource())
            .putHeader("user-agent", USER_AGENT);
    hop.call().headers().forEach(options::putHeader);
    client
        .request(options)
        .onSuccess(request -> send(hop, request))
        .onFailure(fault -> end(Faults.of(fault)));
  }

  private void send(Hop hop, HttpClientRequest request) {
    current = request;
    // Faults come by the futures as well; without handlers Vert.x logs each reset as an error.
    request.exceptionHandler(_ -> {});
    if (over.get()) {
      request.reset();
      return;
    }
    request
        .send(Buffer.buffer(hop.call().body().bytes()))
        .onSuccess(response -> receive(hop, request, response))
        .onFailure(fault -> end(Faults.of(fault)));
  }

  private void receive(Hop hop, HttpClientRequest request, HttpClientResponse response) {
    response.exceptionHandler(_ -> {});
    Optional<String> location = Optional.ofNullable(response.getHeader("location"));
    if (location.isPresent() && hop.follows(response.statusCode())) {
      current = null;
      request.reset();
      follow(hop, response.statusCode(), location.get());
      return;
    }
    if (response.statusCode() < LOWEST_STATUS || response.statusCode() > HIGHEST_STATUS) {
      breakOff(Faults.broken());
      return;
    }
    Reception reception = new Reception(response, hop.call().limits().answerBytes());
    response.exceptionHandler(fault -> end(Faults.of(fault)));
    response.endHandler(_ -> end(reception.answered()));
    response.handler(piece -> {
      if (!reception.accepts(piece)) {
        breakOff(reception.answered());
      }
    });
  }

  private void follow(Hop hop, int status, String location) {
    try {
      hop(hop.redirected(status, location), hop.redirects() + 1);
    } catch (Objection objection) {
      end(objection.refused());
    }
  }

  private void breakOff(Answer with) {
    end(with);
    @Nullable HttpClientRequest request = current;
    if (request != null) {
      request.reset();
    }
  }

  private void end(Answer with) {
    if (over.compareAndSet(false, true)) {
      Thread.startVirtualThread(() -> answer.complete(with));
    }
  }
}
