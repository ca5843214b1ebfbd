package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.FileName;
import dev.switchboard.platform.identity.PortalId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file of a message as the visitor's browser gets it: with a link that is made for it, since old
/// ones expire, and a small picture of a picture.
record FileCard(PortalId portal, FileLinks links) {
  private static final Set<String> SMALLER = Set.of("image/png", "image/jpeg");
  private static final Set<String> SHOWN = Set.of("image/gif", "image/webp");

  Map<String, @Nullable Object> of(RemoteFile file) {
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put("id", file.id());
    card.put("name", file.name());
    card.put("type", file.type());
    card.put("size", file.size());
    card.put("url", url(file));
    card.put("preview", preview(file));
    card.put("width", file.width());
    card.put("height", file.height());
    return card;
  }

  private String url(RemoteFile file) {
    return file.stored() == 0
        ? file.url()
        : links.show(portal, file.stored(), new FileName(file.name()));
  }

  private @Nullable String preview(RemoteFile file) {
    if (file.stored() == 0) {
      return null;
    }
    if (SMALLER.contains(file.type())) {
      return links.preview(portal, file.stored(), new FileName(file.name()));
    }
    return SHOWN.contains(file.type()) ? url(file) : null;
  }
}
