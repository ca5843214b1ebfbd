package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

/// A server for mails that takes none: what it answers to recipients is given.
final class FakeSmtp implements AutoCloseable {
  private final ServerSocket door;
  private volatile String answer = "250 ok";

  FakeSmtp() throws IOException {
    door = new ServerSocket(0);
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  void answers(String next) {
    answer = next;
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
      OutputStream out = client.getOutputStream();
      say(out, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(out, line.startsWith("RCPT") ? answer : "250 ok");
      }
    } catch (IOException _) {
      // The client has gone.
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
