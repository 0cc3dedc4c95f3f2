package app.manit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.practice.PracticeHost;
import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages in a browser, and programs that are not what they seem, against the two servers on this
 * computer: they get to see nothing that is not theirs, and cannot keep anybody else out.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileClientTest {
  private static final String HTML = "<h1>Ann’s draft";

  @TempDir private Path folder;
  private PreviewServer preview;
  private PracticeHost practice;

  @BeforeEach
  void start() {
    SitePath index = SitePath.of("index.html");
    preview =
        PreviewServer.start(
            new Site(
                "Ann",
                new TreeMap<>(Map.of(index, new SiteFile(index, "text/html", Content.of(HTML)))),
                new SiteRules("/*\n  Access-Control-Allow-Credentials: true", ""),
                SiteOrigin.NONE,
                List.of()),
            0);
    practice = PracticeHost.start(folder, OptionalInt.empty(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    preview.close();
    practice.close();
  }

  private int api() {
    return practice.endpoint().baseUrl().getPort();
  }

  private List<Integer> ports() {
    return List.of(preview.uri().getPort(), api());
  }

  /** Names that lead to this computer by somebody else's doing (DNS rebinding), or by a trick. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.nip.io",
        "localhost.evil.example",
        "ann.localhost.evil.example",
        "evil-localhost",
        "localhost.",
        "127.0.0.1.",
        "ann.localhost.",
        "0.0.0.0",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::1].evil.example",
        "2130706433",
        "0x7f.1",
        "127.1",
        "localhost@evil.example",
        "evil.example:80@localhost",
        "localhost/evil.example",
        "localhost, evil.example",
        "localhost evil.example",
        "localhost:8080:9090",
        "localhost:port",
        "xn--lcalhost-k5e",
        "loc\u00e4lhost",
        "",
      })
  void nobodyElsesNameIsAnsweredTo(String host) {
    for (int port : ports()) {
      for (String target : List.of("/", "/client/v4/user/tokens/verify")) {
        String answer = RawHttp.ask(port, "GET " + target + " HTTP/1.1", "Host: " + host);

        assertThat(RawHttp.status(answer)).isIn(400, 421);
        assertThat(answer).doesNotContain("Ann", "success");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LocalHost", "127.0.0.1", "[::1]", "localhost:1", "127.9.8.7"})
  void thisComputersOwnNamesAre(String host) {
    for (int port : ports()) {
      assertThat(RawHttp.status(RawHttp.ask(port, "GET / HTTP/1.1", "Host: " + host)))
          .isEqualTo(200);
    }
  }

  @Test
  void theNameInTheTargetCountsAndTwoNamesAreNone() {
    for (int port : ports()) {
      assertThat(
              RawHttp.status(
                  RawHttp.ask(port, "GET http://evil.example/ HTTP/1.1", "Host: localhost")))
          .isEqualTo(421);
      assertThat(
              RawHttp.status(
                  RawHttp.ask(port, "GET / HTTP/1.1", "Host: localhost", "Host: localhost")))
          .isEqualTo(400);
      assertThat(RawHttp.status(RawHttp.ask(port, "GET / HTTP/1.1"))).isEqualTo(400);
    }
  }

  /** Pages lets everybody read what it serves. A draft on this computer is not everybody's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://evil.example",
        "http://ben.localhost:8788",
        "http://localhost",
        "http://127.0.0.1:1"
      })
  void noPageOfAnotherOriginMayReadADraft(String origin) {
    String answer =
        RawHttp.ask(
            preview.uri().getPort(),
            "GET / HTTP/1.1",
            "Host: 127.0.0.1:" + preview.uri().getPort(),
            "Origin: " + origin);

    assertThat(answer).doesNotContainIgnoringCase("access-control-");
    assertThat(answer).contains("cross-origin-resource-policy: same-origin");
  }

  @Test
  void theDraftsOwnPageMayReadIt() {
    int port = preview.uri().getPort();
    String answer =
        RawHttp.ask(
            port,
            "GET / HTTP/1.1",
            "Host: ann.localhost:" + port,
            "Origin: http://ann.localhost:" + port);

    assertThat(answer).contains("access-control-allow-origin: *");
  }

  /**
   * What a page can send without asking first: a form, or text. It has no token; that is enough.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json"
      })
  void noPageCanTellTheApiWhatToDo(String type) {
    String projects = "/client/v4/accounts/" + practice.endpoint().accountId() + "/pages/projects";
    for (String origin : List.of("Origin: null", "Origin: http://ann.localhost", "X-Nothing: x")) {
      String answer =
          RawHttp.ask(
              api(),
              "POST " + projects + " HTTP/1.1",
              "Host: 127.0.0.1:" + api(),
              origin,
              "Content-Type: " + type,
              "Content-Length: 14",
              "",
              "{\"name\":\"evil\"}".substring(1));

      assertThat(RawHttp.status(answer)).isBetween(400, 403);
      assertThat(answer).doesNotContainIgnoringCase("access-control-");
    }
    // Even with the token: a browser says where a request comes from.
    assertThat(
            RawHttp.status(
                RawHttp.ask(
                    api(),
                    "GET " + projects + " HTTP/1.1",
                    "Host: localhost",
                    "Origin: http://localhost:" + api(),
                    "Authorization: Bearer " + practice.endpoint().token())))
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..\\..\\etc\\passwd",
        "/..%5c..%5cetc%5cpasswd",
        "/%00",
        "/index.html%00.png",
        "//etc/passwd",
        "/%c0%ae%c0%ae/etc/passwd",
        "file:///etc/passwd",
        "/./.%2e/endpoint.json",
        "/client/v4/../../endpoint.json",
      })
  void noPathLeadsOutOfAPage(String target) {
    for (int port : ports()) {
      String answer = RawHttp.get(port, target);

      assertThat(RawHttp.status(answer)).isLessThan(500);
      assertThat(answer).doesNotContain("root:", practice.endpoint().token(), "secret\"");
    }
  }

  @Test
  void aRequestThatCanBeReadInTwoWaysIsNotReadAtAll() {
    for (int port : ports()) {
      for (String fields :
          List.of(
              "Content-Length: 5\r\nTransfer-Encoding: chunked",
              "Transfer-Encoding: chunked\r\nContent-Length: 5",
              "Content-Length: 5\r\nContent-Length: 6",
              "Content-Length: -1",
              "Content-Length: 5, 6",
              "Transfer-Encoding: chunked, identity",
              "Transfer-Encoding: xchunked")) {
        String answers =
            RawHttp.send(
                port,
                "POST / HTTP/1.1\r\nHost: localhost\r\n"
                    + fields
                    + "\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 ", -1)).as(fields).hasSizeLessThanOrEqualTo(2);
      }
    }
  }

  /** Each sends the beginning of a request and then nothing; there is room for 256 in all. */
  @Test
  void connectionsThatNeverSayWhatTheyWantKeepNobodyOut() throws IOException {
    for (int port : ports()) {
      List<Socket> silent = new ArrayList<>();
      try {
        for (int i = 0; i < 300; i++) {
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
          silent.add(socket);
          if (i % 2 == 0) {
            write(socket, "GET / HTTP/1.1\r\nHost: loc");
          }
        }
        assertThat(RawHttp.status(RawHttp.get(port, "/"))).isEqualTo(200);
      } finally {
        for (Socket socket : silent) {
          socket.close();
        }
      }
    }
  }

  /** A body without end, to be refused; nobody reads it to the end, and the answer comes. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 9000000000000000000", "Transfer-Encoding: chunked"})
  void aBodyWithoutEndIsNotReadForEver(String framing) throws Exception {
    for (int port : ports()) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        write(
            socket,
            "POST /client/v4/accounts/x/pages/projects HTTP/1.1\r\nHost: localhost\r\n"
                + framing
                + "\r\n\r\n");
        Thread sender = Thread.ofVirtual().start(() -> sendForEver(socket));

        byte[] answer = socket.getInputStream().readNBytes(12);

        assertThat(new String(answer, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 4");
        sender.join();
      }
    }
  }

  /** Until the other side hangs up. */
  private static void sendForEver(Socket socket) {
    String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
    try {
      while (true) {
        write(socket, chunk);
      }
    } catch (IOException e) {
      // It has.
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
