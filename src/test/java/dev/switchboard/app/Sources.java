package dev.switchboard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The main sources as text: where which method is declared.
///
/// @param files the text of each, by its class without `dev.switchboard`
record Sources(Map<String, String> files) {
  private static final Path ROOT = Path.of("src/main/java/dev/switchboard");

  static Sources read() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(ROOT)) {
      for (Path path : paths.filter(file -> file.toString().endsWith(".java")).toList()) {
        String name = ROOT.relativize(path).toString().replace('/', '.');
        files.put(name.substring(0, name.length() - ".java".length()), Files.readString(path));
      }
    }
    return new Sources(files);
  }

  /// The classes in which a name stands as a whole literal, one for each time that it does. Of a
  /// name without a dot, which is a word like any other, only those that declare a method count.
  List<String> holders(String method) {
    String literal = Pattern.quote("\"" + method + "\"");
    Pattern wanted =
        Pattern.compile(method.contains(".") ? literal : "(named|[mM]ethod)\\(\\s*" + literal);
    List<String> holders = new ArrayList<>();
    files.forEach((name, text) -> {
      Matcher matcher = wanted.matcher(text);
      while (matcher.find()) {
        holders.add(name);
      }
    });
    return holders;
  }
}
