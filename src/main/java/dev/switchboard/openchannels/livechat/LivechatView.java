package dev.switchboard.openchannels.livechat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A web chat as its administrator sees it.
///
/// @param base where browsers reach this server
record LivechatView(Supplier<String> base) {
  Map<String, Object> full(Livechat chat) {
    Appearance look = chat.appearance();
    Map<String, Object> full = new LinkedHashMap<>();
    full.put("line", chat.line().value());
    full.put("code", chat.code());
    full.put("active", chat.active());
    full.put("version", chat.version());
    full.put("name", look.name());
    full.put("color", look.color());
    full.put("position", word(look.position()));
    full.put("greeting", look.greeting());
    full.put("languages", look.languages());
    full.put("form", form(look.form()));
    full.put("consent", look.consent());
    full.put("offline", look.offline());
    full.put("origins", look.origins());
    full.put("identity", !chat.identitySecret().isEmpty());
    addresses(full, chat.code());
    return full;
  }

  private void addresses(Map<String, Object> full, String code) {
    String page = base.get() + "/chat/" + code;
    full.put("page", page);
    full.put("qr", page + "/qr.svg");
    full.put(
        "snippet",
        "<script async src=\"" + base.get() + "/widget.js\" data-line=\"" + code + "\"></script>");
  }

  /// @param secret a new one, which is told this once
  Map<String, Object> changed(Livechat chat, Optional<String> secret) {
    Map<String, Object> full = full(chat);
    secret.filter(told -> !told.isEmpty()).ifPresent(told -> full.put("identity_secret", told));
    return full;
  }

  static Map<String, String> form(Appearance.Form form) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("name", word(form.name()));
    asked.put("email", word(form.email()));
    asked.put("phone", word(form.phone()));
    return asked;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
