package dev.switchboard.platform.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

final class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=b";

  @Test
  void fieldsAreTextAndTheirBracketsBuildATree() {
    String body =
        "preamble\r\n--b \r\ncontent-disposition: Form-Data; name=\"fields[NAME][]\"\r\n\r\nИван\r\n"
            + "--b\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; name=fields[NAME][]\r\n\r\n"
            + "line\r\n--not the end\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"e\"\r\n\r\n\r\n"
            + "--b--\r\nepilogue";
    assertThat(tree(TYPE, body).toString())
        .isEqualTo(
            "{\"fields\":{\"NAME\":[\"Иван\",\"line\\r\\n--not the end\\r\\n\"]},\"e\":\"\"}");
  }

  @Test
  void filesAreNameAndBase64WhateverTheyHold() {
    byte[] content = new byte[256];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) i;
    }
    String body =
        RequestBodyTest.part(
            "name=\"doc\"; filename=\"a\\\"b;%22c.bin\"", new String(content, ISO_8859_1));
    ObjectNode file = (ObjectNode) decoded(TYPE, body.getBytes(ISO_8859_1)).path("doc");
    assertThat(file.path("name").stringValue()).isEqualTo("a\"b;\"c.bin");
    assertThat(Base64.getDecoder().decode(file.path("content").stringValue())).isEqualTo(content);
  }

  @Test
  void aFileInputLeftEmptyIsNoParameterButAnEmptyFileIs() {
    assertThat(tree(TYPE, RequestBodyTest.part("name=\"f\"; filename=\"\"", ""))).isEmpty();
    assertThat(tree(TYPE, RequestBodyTest.part("name=\"f\"; filename=\"x\"", "")).toString())
        .isEqualTo("{\"f\":{\"name\":\"x\",\"content\":\"\"}}");
  }

  @Test
  void aFormWithoutPartsIsEmpty() {
    assertThat(tree(TYPE, "--b--\r\n")).isEmpty();
  }

  @Test
  void aQuotedBoundaryMayHoldSpacesAndSemicolons() {
    String body = RequestBodyTest.part("name=\"a\"", "1").replace("--b", "--x; y");
    assertThat(tree("multipart/form-data; boundary=\"x; y\"", body).toString())
        .isEqualTo("{\"a\":\"1\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--b",
        "--b\r\n",
        "--b\r\n\r\n",
        "--b\r\n--b--",
        "--bx\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1",
        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b",
        "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\r\nnonsense\r\n\r\n1\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nMQ==\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=a\r\n1\r\n--b--",
        "--b\nContent-Disposition: form-data; name=a\n\n1\n--b--",
      })
  void brokenBodiesAreMalformed(String body) {
    Decoded decoded = new RequestBody(WireLimits.DEFAULT).decode(TYPE, body.getBytes(UTF_8), "");
    assertThat(((Decoded.Refused) decoded).reason()).isEqualTo(Decoded.Reason.MALFORMED);
  }

  @Test
  void partsHeadersAndFilesAreBounded() {
    RequestBody strict = new RequestBody(new WireLimits(100_000, 3, 2, 10, 8, 5));
    String part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n";
    assertThat(strict.decode(TYPE, (part.repeat(2) + "--b--").getBytes(UTF_8), ""))
        .isInstanceOf(Decoded.Tree.class);
    assertRefused(strict, part.repeat(3) + "--b--", "parts");
    String file = "name=\"f\"; filename=\"x\"";
    assertThat(strict.decode(TYPE, RequestBodyTest.part(file, "123456").getBytes(UTF_8), ""))
        .isInstanceOf(Decoded.Tree.class);
    assertRefused(strict, RequestBodyTest.part(file, "1234567"), "Base64");
    assertRefused(strict, RequestBodyTest.part("x=\"" + "y".repeat(8200), "1"), "8192");
  }

  @Test
  void manyPartsAreReadInOnePass() {
    String body =
        IntStream.range(0, 10_000)
                .mapToObj(
                    i -> "--b\r\nContent-Disposition: form-data; name=a[]\r\n\r\n" + i + "\r\n")
                .collect(Collectors.joining())
            + "--b--";
    long start = System.nanoTime();
    assertThat(tree(TYPE, body).path("a").size()).isEqualTo(10_000);
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
  }

  private static void assertRefused(RequestBody body, String text, String sentence) {
    Decoded decoded = body.decode(TYPE, text.getBytes(UTF_8), "");
    assertThat(((Decoded.Refused) decoded).sentence()).contains(sentence);
  }

  private static ObjectNode tree(String type, String body) {
    return decoded(type, body.getBytes(UTF_8));
  }

  private static ObjectNode decoded(String type, byte[] body) {
    return ((Decoded.Tree) new RequestBody(WireLimits.DEFAULT).decode(type, body, "")).parameters();
  }
}
