package dev.switchboard.openchannels.line;

/// The name and picture that stand for every operator when their own are hidden.
///
/// @param avatar address of a picture, or empty
/// @param avatarId file of the picture, or 0
public record DefaultOperator(String name, String avatar, long avatarId) {
  public static final DefaultOperator NONE = new DefaultOperator("", "", 0);
}
