package dev.switchboard.app;

/// The front door of the server process.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("switchboard");
  }
}
