package dev.switchboard.agents.script;

import dev.switchboard.agents.context.Context;
import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.Rendered;
import dev.switchboard.agents.slot.Slot;
import java.util.Optional;

/// What an Attachment slot sends.
sealed interface AttachedFile {
  record Ready(Effect.SendFile effect) implements AttachedFile {}

  /// Nothing is sent: a caption without its file, or half of it, helps nobody.
  record Failed(String reason) implements AttachedFile {}

  static AttachedFile of(Slot.Attachment slot, Context context, Expressions expressions) {
    return switch (expressions.render(slot.source(), context)) {
      case Rendered.Failed failed -> new Failed(failed.reason());
      case Rendered.Text source -> {
        Optional<WebLink> link = WebLink.of(source.text());
        yield link.isEmpty()
            ? new Failed(WebLink.EXPECTED)
            : captioned(slot, link.get(), expressions.render(slot.caption(), context));
      }
    };
  }

  private static AttachedFile captioned(Slot.Attachment slot, WebLink link, Rendered caption) {
    return switch (caption) {
      case Rendered.Failed failed -> new Failed(failed.reason());
      case Rendered.Text text ->
          new Ready(
              new Effect.SendFile(
                  slot.kind(), link.name(slot.kind()), link.url(), shortened(text.text().strip())));
    };
  }

  private static String shortened(String caption) {
    int most = Slot.Attachment.MAX_CAPTION;
    return caption.codePointCount(0, caption.length()) <= most
        ? caption
        : caption.substring(0, caption.offsetByCodePoints(0, most));
  }
}
