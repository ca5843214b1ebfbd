package dev.switchboard.openchannels.dialog;

import java.util.List;

/// Messages' markup, parsed once into a [Markup] tree and written as a channel can show it.
///
/// Nothing of it ever goes out as HTML that its author wrote.
public final class BbCode {
  private static final String BREAK = "<br />";

  private BbCode() {}

  /// The text, understood: for channels with a markup of their own.
  public static List<Markup> parse(String text) {
    return MarkupParser.parse(text);
  }

  /// The safe HTML of a text, well formed.
  public static String html(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    MarkupParser.parse(text).forEach(node -> html(node, html));
    return html.toString();
  }

  private static void html(Markup node, StringBuilder to) {
    switch (node) {
      case Markup.Plain plain -> escape(plain.text(), to);
      case Markup.Break _ -> to.append(BREAK);
      case Markup.Styled styled -> {
        to.append('<').append(styled.tag()).append('>');
        styled.inner().forEach(inner -> html(inner, to));
        to.append("</").append(styled.tag()).append('>');
      }
      case Markup.Link link -> {
        to.append("<a href=\"");
        escape(link.address(), to);
        to.append("\" target=\"_blank\" rel=\"noopener noreferrer\">");
        link.inner().forEach(inner -> html(inner, to));
        to.append("</a>");
      }
      case Markup.Mention mention -> mention.inner().forEach(inner -> html(inner, to));
    }
  }

  /// The text for a channel that knows no markup; a link's address stands behind it.
  public static String plain(String text) {
    return written(text, false);
  }

  /// The text as Markdown; what only looks like Markdown is escaped.
  public static String markdown(String text) {
    return written(text, true);
  }

  private static String written(String text, boolean markdown) {
    if (!markdown && text.indexOf('[') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    MarkupParser.parse(text).forEach(node -> write(node, markdown, out));
    return out.toString();
  }

  private static void write(Markup node, boolean markdown, StringBuilder to) {
    switch (node) {
      case Markup.Plain plain -> to.append(markdown ? escaped(plain.text()) : plain.text());
      case Markup.Break _ -> to.append('\n');
      case Markup.Styled styled -> {
        String mark = markdown ? mark(styled.tag()) : "";
        to.append(mark);
        writeAll(styled.inner(), markdown, to);
        to.append(mark);
      }
      case Markup.Link link -> link(link, markdown, to);
      case Markup.Mention mention -> writeAll(mention.inner(), markdown, to);
    }
  }

  private static void writeAll(List<Markup> nodes, boolean markdown, StringBuilder to) {
    nodes.forEach(inner -> write(inner, markdown, to));
  }

  private static void link(Markup.Link link, boolean markdown, StringBuilder to) {
    if (link.inner().equals(List.of(new Markup.Plain(link.address())))) {
      to.append(link.address());
      return;
    }
    to.append(markdown ? "[" : "");
    writeAll(link.inner(), markdown, to);
    to.append(markdown ? "](" : " (")
        .append(markdown ? link.address().replace(")", "%29") : link.address())
        .append(')');
  }

  private static String mark(String tag) {
    return switch (tag) {
      case "b" -> "**";
      case "i" -> "_";
      case "s" -> "~~";
      default -> ""; // nothing in Markdown is underlined
    };
  }

  private static String escaped(String plain) {
    StringBuilder out = new StringBuilder(plain.length() + 8);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ("\\`*_[]()~<>#|".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static void escape(String plain, StringBuilder html) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append(BREAK);
        case '\r' -> {}
        default -> html.append(c);
      }
    }
  }
}
