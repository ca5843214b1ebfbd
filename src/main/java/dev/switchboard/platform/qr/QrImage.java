package dev.switchboard.platform.qr;

import io.nayuki.qrcodegen.QrCode;

/// An address as a QR code, drawn in SVG.
public final class QrImage {
  /// White around the code, in modules: readers need it.
  private static final int BORDER = 4;

  private QrImage() {}

  public static String svg(String address) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * BORDER;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
    <rect width="%1$d" height="%1$d" fill="#fff"/>
    <path d="%2$s" fill="#000"/>
    </svg>
    """
        .formatted(size, modules(code));
  }

  private static String modules(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
