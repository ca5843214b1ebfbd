package dev.switchboard.openchannels.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// The curve P-256 as browsers write its keys: the uncompressed point of 65 bytes, in Base64 for
/// addresses.
final class Curve {
  static final int POINT = 65;
  private static final int HALF = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final String NAME = "secp256r1";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Curve() {}

  static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(NAME));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows P-256", e);
    }
  }

  static String encoded(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /// The bytes of Base64 for addresses, with padding or without; empty when it is none.
  static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static byte[] point(ECPublicKey key) {
    byte[] point = new byte[POINT];
    point[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), point, 1);
    put(key.getW().getAffineY(), point, 1 + HALF);
    return point;
  }

  private static void put(BigInteger number, byte[] to, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, HALF);
    System.arraycopy(bytes, bytes.length - length, to, at + HALF - length, length);
  }

  /// The key of a point; empty when it is none of the curve.
  static Optional<ECPublicKey> key(byte[] point) {
    if (point.length != POINT || point[0] != UNCOMPRESSED) {
      return Optional.empty();
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, POINT));
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(NAME));
      ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
      if (!isOn(curve.getCurve(), x, y)) {
        return Optional.empty();
      }
      ECPublicKeySpec spec = new ECPublicKeySpec(new ECPoint(x, y), curve);
      return Optional.of((ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows P-256", e);
    }
  }

  /// Whether y² = x³ + ax + b: what is not on the curve could betray the other key.
  private static boolean isOn(EllipticCurve curve, BigInteger x, BigInteger y) {
    BigInteger p = ((ECFieldFp) curve.getField()).getP();
    BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
  }

  static PrivateKey privateKey(byte[] pkcs8) {
    try {
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a kept key of P-256 expected", e);
    }
  }
}
