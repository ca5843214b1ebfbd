package dev.switchboard.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Files go in and come out by their links.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FileEndpointTest {
  private static final UserId ANN = new UserId(7);

  private final TestStore store = TestStore.sqlite();
  private final FilesModule files = store.files();
  private final FileEndpoint endpoint =
      new FileEndpoint(PortalId.FIRST, files.store(), files.links());

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void aFileComesBackAsItWas() {
    byte[] content = "%PDF-1.7 what it says".getBytes(UTF_8);
    HttpReply reply = get(link(kept("Report.pdf", content)));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.file().orElseThrow()).hasBinaryContent(content);
    assertThat(reply.contentType()).isEqualTo("application/pdf");
    assertThat(header(reply, "Content-Disposition")).startsWith("attachment;");
  }

  @Test
  void whatABrowserWouldRunIsSavedAndNeverShown() {
    List<String> attempts =
        List.of(
            "<html><script>alert(1)</script></html>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
            "\u00ef\u00bb\u00bf<!DOCTYPE html><body onload=alert(1)>",
            " \n\t<script>alert(1)</script>",
            "<!-- \u0089PNG --><script>alert(1)</script>",
            "%!PS-Adobe",
            "<?php echo 1 ?>",
            "MZ\u0090",
            "Content-Type: text/html\n\n<script>alert(1)</script>",
            "javascript:alert(1)",
            "#!/bin/sh");
    for (String attempt : attempts) {
      for (String name : List.of("a.html", "a.svg", "a.png", "a.xml", "a", "a.png.html")) {
        HttpReply reply = get(link(kept(name, attempt.getBytes(ISO_8859_1))));
        assertThat(reply.contentType()).as(attempt).isEqualTo("application/octet-stream");
        assertThat(header(reply, "Content-Disposition")).as(attempt).startsWith("attachment;");
        assertThat(header(reply, "Content-Security-Policy")).contains("sandbox");
      }
    }
  }

  @Test
  void aPictureThatHidesAPageIsOnlyEverAPicture() {
    HttpReply reply = get(link(kept("a.html", "GIF89a<script>alert(1)</script>".getBytes(UTF_8))));
    assertThat(reply.contentType()).isEqualTo("image/gif");
    assertThat(header(reply, "Content-Disposition")).startsWith("inline;");
    assertThat(header(reply, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
  }

  @Test
  void aLinkThatIsChangedInAnyPlaceOpensNothing() {
    StoredFile file = kept("a.txt", "mine".getBytes(UTF_8));
    StoredFile other = kept("b.txt", "yours".getBytes(UTF_8));
    String link = link(file);
    assertThat(get(link).status()).isEqualTo(200);
    assertThat(get(link.replace("/" + file.id() + "/", "/" + other.id() + "/")).status())
        .isEqualTo(403);
    assertThat(get(link.replace("exp=1", "exp=2")).status()).isEqualTo(403);
    assertThat(get(link + "&size=preview").status()).isEqualTo(403);
    assertThat(get(link.substring(0, link.length() - 1)).status()).isEqualTo(403);
    assertThat(get(link.substring(0, link.indexOf('?'))).status()).isEqualTo(403);
    assertThat(get("/files/x/y?exp=1&sig=z").status()).isEqualTo(403);
    assertThat(get("/files/1/../../link.key?exp=1&sig=z").status()).isEqualTo(403);
  }

  @Test
  void aLinkExpires() {
    TestStore own = TestStore.sqlite();
    FilesModule module = own.files();
    StoredFile file = kept(module, "a.txt", "soon gone".getBytes(UTF_8));
    FileEndpoint door = new FileEndpoint(PortalId.FIRST, module.store(), module.links());
    String shown = module.links().show(PortalId.FIRST, file.id(), file.name());
    String sent = module.links().forClient(PortalId.FIRST, file);
    own.clock().advance(Duration.ofHours(23));
    assertThat(door.handle(call(shown)).status()).isEqualTo(200);
    own.clock().advance(Duration.ofHours(26));
    assertThat(door.handle(call(shown)).status()).isEqualTo(403);
    assertThat(door.handle(call(sent)).status()).isEqualTo(200);
    own.clock().advance(Duration.ofDays(30));
    assertThat(door.handle(call(sent)).status()).isEqualTo(403);
    own.close();
  }

  @Test
  void aLinkStaysTheSameForHoursSoThatBrowsersCanKeepTheFile() {
    StoredFile file = kept("a.txt", "same".getBytes(UTF_8));
    String first = link(file);
    store.clock().advance(Duration.ofMinutes(5));
    assertThat(link(file)).isEqualTo(first);
  }

  @Test
  void aLargePictureHasASmallOne() throws IOException {
    StoredFile file = kept("photo.png", png(1600, 1200));
    assertThat(file.picture()).isEqualTo(new Pixels(1600, 1200));
    for (int look = 0; look < 2; look++) {
      HttpReply reply = get(preview(file));
      BufferedImage small = ImageIO.read(new ByteArrayInputStream(reply.body()));
      assertThat(small.getWidth()).isEqualTo(640);
      assertThat(small.getHeight()).isEqualTo(480);
      assertThat(header(reply, "Content-Disposition")).startsWith("inline;");
    }
  }

  @Test
  void aSmallPictureIsItsOwnPreview() throws IOException {
    byte[] content = png(30, 20);
    assertThat(get(preview(kept("icon.png", content))).file().orElseThrow())
        .hasBinaryContent(content);
  }

  @Test
  void aPictureThatClaimsToBeHugeIsNotDecoded() throws IOException {
    byte[] bomb = png(10, 10);
    for (int i = 0; i < 2; i++) {
      bomb[16 + 4 * i] = 0;
      bomb[17 + 4 * i] = 0;
      bomb[18 + 4 * i] = (byte) 0x75;
      bomb[19 + 4 * i] = (byte) 0x30;
    }
    StoredFile file = kept("bomb.png", bomb);
    assertThat(get(preview(file)).status()).isEqualTo(404);
    assertThat(get(link(file)).file().orElseThrow()).hasBinaryContent(bomb);
  }

  @Test
  void whatOnlyBeginsLikeAPictureIsAFileWithoutPreview() {
    StoredFile file = kept("broken.jpg", "\u00ff\u00d8\u00ffnothing".getBytes(ISO_8859_1));
    assertThat(file.picture()).isEqualTo(Pixels.NONE);
    assertThat(get(preview(file)).status()).isEqualTo(404);
  }

  @Test
  void aFileThatIsDroppedIsNotThereAnyMore() {
    StoredFile file = kept("a.txt", "gone".getBytes(UTF_8));
    files.store().drop(file);
    files.store().drop(file);
    assertThat(get(link(file)).status()).isEqualTo(404);
  }

  @Test
  void sizeAndTypeAreLimited() {
    FilesModule strict =
        store.files(
            new FileConfig(10, List.of("image/*", "application/pdf"), Duration.ofDays(1), 10));
    FileStore into = strict.store();
    assertThat(keep(into, new byte[0])).isInstanceOf(FileStore.Outcome.Empty.class);
    assertThat(keep(into, new byte[11])).isEqualTo(new FileStore.Outcome.TooLarge(10));
    assertThat(keep(into, new byte[10]))
        .isEqualTo(new FileStore.Outcome.WrongType("application/octet-stream"));
    assertThat(keep(into, "GIF89a".getBytes(UTF_8))).isInstanceOf(FileStore.Outcome.Kept.class);
    assertThat(keep(into, "%PDF-1.7".getBytes(UTF_8))).isInstanceOf(FileStore.Outcome.Kept.class);
  }

  @Test
  void aNameIsAName() {
    assertThat(new FileName("../../etc/passwd").value()).isEqualTo("passwd");
    assertThat(new FileName("C:\\temp\\a.txt").value()).isEqualTo("a.txt");
    assertThat(new FileName("a\r\nSet-Cookie: b").value()).isEqualTo("aSet-Cookie: b");
    assertThat(new FileName("exe.\u202Egnp.txt").value()).isEqualTo("exe.gnp.txt");
    assertThat(new FileName("..").value()).isEqualTo("file");
    assertThat(new FileName("").value()).isEqualTo("file");
    assertThat(new FileName("x".repeat(1000)).value()).hasSize(200);
    assertThat(new FileName("Über uns.PNG").encoded()).isEqualTo("%C3%9Cber%20uns.PNG");
    assertThat(new FileName("Über uns.PNG").extension()).isEqualTo("png");
  }

  private static FileStore.Outcome keep(FileStore into, byte[] content) {
    return into.keep(PortalId.FIRST, ANN, 0, "a", content);
  }

  private StoredFile kept(String name, byte[] content) {
    return kept(files, name, content);
  }

  private static StoredFile kept(FilesModule in, String name, byte[] content) {
    FileStore.Outcome outcome = in.store().keep(PortalId.FIRST, ANN, 0, name, content);
    return ((FileStore.Outcome.Kept) outcome).file();
  }

  private String link(StoredFile file) {
    return files.links().show(PortalId.FIRST, file.id(), file.name());
  }

  private String preview(StoredFile file) {
    return files.links().preview(PortalId.FIRST, file.id(), file.name());
  }

  private HttpReply get(String link) {
    return endpoint.handle(call(link));
  }

  private static HttpCall call(String link) {
    URI uri = URI.create(link);
    String query = uri.getRawQuery();
    return new HttpCall(
        "GET",
        uri.getRawPath(),
        query == null ? "" : query,
        _ -> Optional.empty(),
        new byte[0],
        "127.0.0.1",
        false);
  }

  private static String header(HttpReply reply, String name) {
    return reply.headers().stream()
        .filter(header -> header.name().equals(name))
        .map(HttpReply.Header::value)
        .findFirst()
        .orElse("");
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
