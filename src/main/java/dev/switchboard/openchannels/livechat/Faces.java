package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.line.DefaultOperator;
import dev.switchboard.openchannels.line.OperatorDisplay;
import dev.switchboard.platform.identity.UserId;
import java.util.LinkedHashMap;
import java.util.Map;

/// What visitors see of those who answer them.
///
/// @param shared name and picture of everybody, when the line hides its people
record Faces(Map<UserId, User> users, OperatorDisplay display, DefaultOperator shared) {
  Faces {
    users = Map.copyOf(users);
  }

  /// @param person no bot
  Map<String, String> of(UserId user, boolean person) {
    if (person && display == OperatorDisplay.HIDE) {
      return face(shared.name(), shared.avatar());
    }
    User known = users.get(user);
    Profile profile = known == null ? Profile.EMPTY : known.profile();
    return face(profile.fullName(), profile.avatar());
  }

  private static Map<String, String> face(String name, String avatar) {
    Map<String, String> face = new LinkedHashMap<>();
    face.put("name", name);
    face.put("avatar", avatar);
    return face;
  }
}
