package dev.switchboard.platform.http;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate for trials on one machine, made once and kept in a folder.
///
/// Its own authority: a client that is told to trust `certificate.pem` accepts it. It is made anew
/// when it has less than a month left, or does not speak for one of the names.
public final class SelfSigned {
  private static final Duration LIFE = Duration.ofDays(730);
  private static final Duration TOO_SHORT = Duration.ofDays(30);
  private static final X500Name SUBJECT = new X500Name("CN=Switchboard trial");

  private final Path chain;
  private final Path key;
  private final Set<String> names;

  private SelfSigned(Path folder, List<String> hosts) {
    this.chain = folder.resolve("certificate.pem");
    this.key = folder.resolve("key.pem");
    this.names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1"));
    names.addAll(hosts);
  }

  /// @param hosts names and addresses beside `localhost` and `127.0.0.1`
  public static Certificate in(Path folder, List<String> hosts, Instant now) {
    SelfSigned wanted = new SelfSigned(folder, hosts);
    try {
      if (!wanted.isGood(now)) {
        Files.createDirectories(folder);
        wanted.make(now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a certificate in " + folder, e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("cannot make a certificate", e);
    }
    return new Certificate(wanted.chain, wanted.key);
  }

  private boolean isGood(Instant now) throws IOException {
    if (!Files.exists(chain) || !Files.exists(key)) {
      return false;
    }
    try (var in = Files.newInputStream(chain)) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      X509Certificate kept = (X509Certificate) factory.generateCertificate(in);
      return kept.getNotAfter().toInstant().isAfter(now.plus(TOO_SHORT))
          && namesOf(kept).containsAll(names);
    } catch (CertificateException e) {
      return false;
    }
  }

  private static List<String> namesOf(X509Certificate certificate) throws CertificateException {
    List<String> found = new ArrayList<>();
    certificate
        .getSubjectAlternativeNames()
        .forEach(name -> found.add(String.valueOf(name.get(1))));
    return found;
  }

  private void make(Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    X509v3CertificateBuilder certificate =
        new JcaX509v3CertificateBuilder(
            SUBJECT,
            new BigInteger(120, new SecureRandom()),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(LIFE)),
            SUBJECT,
            pair.getPublic());
    certificate.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(general()));
    certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    write(key, new JcaPKCS8Generator(pair.getPrivate(), null));
    write(chain, certificate.build(signer));
  }

  private GeneralName[] general() {
    return names.stream()
        .map(name ->
            new GeneralName(
                IpLiteral.parse(name).isPresent() ? GeneralName.iPAddress : GeneralName.dNSName,
                name))
        .toArray(GeneralName[]::new);
  }

  /// Readable by its owner only.
  private static void write(Path file, Object content) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(content);
    }
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text.toString());
  }
}
