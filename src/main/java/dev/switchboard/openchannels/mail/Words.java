package dev.switchboard.openchannels.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/// Reads what mails hold however wrong it is written: something is always read.
final class Words {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Words() {}

  /// A header, decoded, in one line and without what cannot be seen.
  static String header(Part part, String name, int longest) {
    return clean(decoded(raw(part, name)), longest);
  }

  /// As it came, empty when it did not.
  static String raw(Part part, String name) {
    try {
      String[] all = part.getHeader(name);
      return all == null || all.length == 0 ? "" : utf8(MimeUtility.unfold(all[0]));
    } catch (MessagingException _) {
      return "";
    }
  }

  static String decoded(String raw) {
    try {
      return MimeUtility.decodeText(raw);
    } catch (UnsupportedEncodingException | RuntimeException _) {
      return raw;
    }
  }

  static String clean(String text, int longest) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    return cut(line, longest);
  }

  /// Never through a character.
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  /// Programs that know no RFC 2047 send UTF-8 as it is, which the library reads byte by byte.
  private static String utf8(String header) {
    boolean raw = header.chars().anyMatch(c -> c > 0x7F) && header.chars().allMatch(c -> c <= 0xFF);
    return raw ? strict(header.getBytes(ISO_8859_1)).orElse(header) : header;
  }

  private static Optional<String> strict(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /// What a part says, in its own character set or else in the one it seems to have.
  static String text(Part part) {
    byte[] bytes = content(part);
    return charset(part)
        .map(charset -> new String(bytes, charset))
        .orElseGet(() -> strict(bytes).orElseGet(() -> new String(bytes, WESTERN)));
  }

  private static Optional<Charset> charset(Part part) {
    try {
      String named = new ContentType(part.getContentType()).getParameter("charset");
      if (named == null || named.toLowerCase(Locale.ROOT).contains("ascii")) {
        return Optional.empty();
      }
      return Optional.of(Charset.forName(MimeUtility.javaCharset(named)));
    } catch (ParseException | UnsupportedCharsetException e) {
      return Optional.empty();
    } catch (MessagingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A part's content as far as it can be decoded.
  static byte[] content(Part part) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream in = decodedOrRaw(part)) {
      byte[] piece = new byte[8192];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        read.write(piece, 0, n);
      }
    } catch (IOException | MessagingException | RuntimeException _) {
      // Broken from here on: what came before is what there is.
    }
    return read.toByteArray();
  }

  /// As it came, when nobody knows how it is encoded.
  private static InputStream decodedOrRaw(Part part) throws IOException, MessagingException {
    try {
      return part.getInputStream();
    } catch (IOException | MessagingException e) {
      return switch (part) {
        case MimeBodyPart inner -> inner.getRawInputStream();
        case MimeMessage whole -> whole.getRawInputStream();
        default -> throw e;
      };
    }
  }
}
