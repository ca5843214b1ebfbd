package dev.switchboard.platform.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Small pictures of pictures, made when somebody first looks, and kept.
///
/// Only a few are decoded at a time, and none whose header claims too many pixels; a large one is
/// read with every so-manieth pixel only, so that it never lies in memory whole.
final class Previews {
  /// A picture and its media type.
  record Preview(byte[] content, FileType type) {}

  static final int EDGE = 640;
  private static final int AT_ONCE = 2;
  private static final String VARIANT = "preview";

  private final Contents contents;
  private final Semaphore decoding = new Semaphore(AT_ONCE);

  Previews(Contents contents) {
    this.contents = contents;
  }

  /// How large a picture says it is; nothing is decoded.
  static Pixels measure(FileType type, byte[] content) {
    if (!type.isPicture()) {
      return Pixels.NONE;
    }
    try (ImageInputStream in = open(content)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Pixels.NONE;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return new Pixels(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Pixels.NONE; // it only begins like a picture
    }
  }

  /// Whether a picture is small enough as it is.
  static boolean isItsOwn(StoredFile file) {
    return file.picture().isHandy() && file.picture().fits(EDGE);
  }

  /// Empty for what is no picture, or one that cannot be decoded.
  Optional<Preview> of(StoredFile file) {
    if (!file.picture().isHandy()) {
      return Optional.empty();
    }
    return contents
        .readBeside(file.content(), VARIANT)
        .or(() -> make(file))
        .map(content -> new Preview(content, FileType.of(content)));
  }

  private Optional<byte[]> make(StoredFile file) {
    decoding.acquireUninterruptibly();
    try {
      Optional<byte[]> made = contents.read(file.content()).flatMap(Previews::shrink);
      made.ifPresent(small -> contents.keepBeside(file.content(), VARIANT, small));
      return made;
    } finally {
      decoding.release();
    }
  }

  private static Optional<byte[]> shrink(byte[] content) {
    try (ImageInputStream in = open(content)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(written(scaled(coarse(reader))));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // damaged: it is offered as a file, not as a picture
    }
  }

  /// At least twice as large as the preview is to be, so that scaling has something to smooth.
  private static BufferedImage coarse(ImageReader reader) throws IOException {
    int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
    int step = Math.max(1, longest / (2 * EDGE));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage scaled(BufferedImage from) {
    double factor = Math.min(1.0, (double) EDGE / Math.max(from.getWidth(), from.getHeight()));
    int width = Math.max(1, (int) Math.round(from.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(from.getHeight() * factor));
    boolean alpha = from.getColorModel().hasAlpha();
    BufferedImage to =
        new BufferedImage(
            width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, 0, 0, width, height, null);
    graphics.dispose();
    return to;
  }

  private static byte[] written(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, picture.getColorModel().hasAlpha() ? "png" : "jpeg", out);
    return out.toByteArray();
  }

  private static ImageInputStream open(byte[] content) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(content));
  }
}
