package dev.switchboard.openchannels.dialog;

import java.util.List;

/// What a message carries beside its text.
///
/// @param channelIds the message's ids in the channel (`connectorMid`)
/// @param files what goes with it; what clients sent is not copied
/// @param buttons what the agent offers
/// @param replyTo the message of the same dialog that this one answers, 0: none
public record MessageParams(
    List<String> channelIds,
    List<RemoteFile> files,
    List<Button> buttons,
    long replyTo,
    MessageExtras extras) {
  public static final MessageParams NONE = new MessageParams(List.of(), List.of(), List.of());

  /// A file, here or where the client's server keeps it.
  ///
  /// @param size bytes, 0 when unknown
  /// @param url where the client finds it
  /// @param stored the number of a file that is kept here, 0 for one that is not
  /// @param width pixels, 0 when unknown
  /// @param height pixels, 0 when unknown
  public record RemoteFile(
      String id,
      String name,
      String type,
      long size,
      String url,
      long stored,
      int width,
      int height) {
    /// A file that stays where the client's server keeps it.
    public RemoteFile(String id, String name, String type, long size, String url) {
      this(id, name, type, size, url, 0, 0, 0);
    }
  }

  /// A choice that the client can press.
  public record Button(String id, String text) {}

  public MessageParams {
    channelIds = channelIds == null ? List.of() : List.copyOf(channelIds);
    files = files == null ? List.of() : List.copyOf(files);
    buttons = buttons == null ? List.of() : List.copyOf(buttons);
    extras = extras == null ? MessageExtras.NONE : extras;
  }

  public MessageParams(List<String> channelIds, List<RemoteFile> files, List<Button> buttons) {
    this(channelIds, files, buttons, 0, MessageExtras.NONE);
  }

  public static MessageParams files(List<RemoteFile> files) {
    return new MessageParams(List.of(), files, List.of());
  }

  public static MessageParams buttons(List<Button> buttons) {
    return new MessageParams(List.of(), List.of(), buttons);
  }

  public MessageParams withChannelIds(List<String> ids) {
    return new MessageParams(ids, files, buttons, replyTo, extras);
  }

  public MessageParams replyingTo(long message) {
    return new MessageParams(channelIds, files, buttons, message, extras);
  }

  public MessageParams with(MessageExtras next) {
    return new MessageParams(channelIds, files, buttons, replyTo, next);
  }

  public MessageParams offering(List<Button> choices) {
    return new MessageParams(channelIds, files, choices, replyTo, extras);
  }

  /// What is left of a message that is deleted: the ids by which the channel knows it.
  MessageParams deleted() {
    return new MessageParams(channelIds, List.of(), List.of(), replyTo, extras.asDeleted());
  }
}
