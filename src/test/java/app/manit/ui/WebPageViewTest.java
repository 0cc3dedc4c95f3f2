package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.practice.PracticeHost;
import app.manit.serve.PreviewServer;
import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import app.manit.ui.preview.Elsewhere;
import app.manit.ui.preview.PageOutlet;
import app.manit.ui.preview.PageStorage;
import app.manit.ui.preview.PageView;
import app.manit.ui.preview.WebPageView;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a page may and may not do, tried with the real browser. */
class WebPageViewTest {
  private static final int WIDTH = 195;

  @TempDir private Path folder;
  // WebKit writes there late, when a test's own folder would have to be gone.
  private final PageStorage storage = new PageStorage();
  private final FxRobot robot = new FxRobot();
  private final List<String> events = new ArrayList<>();
  private final List<AutoCloseable> servers = new ArrayList<>();
  private WebPageView view;
  private Stage stage;

  @BeforeEach
  void show() {
    Fx.start();
    Fx.run(
        () -> {
          view = new WebPageView(new Outlet(), storage.folder());
          WebView node = (WebView) view.node();
          node.setMinSize(WIDTH, 2 * WIDTH);
          node.setMaxSize(WIDTH, 2 * WIDTH);
          stage = new Stage();
          stage.setScene(new Scene(new StackPane(node), 400, 500));
          stage.show();
        });
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(stage::hide);
    for (AutoCloseable server : servers) {
      server.close();
    }
    storage.close();
  }

  @Test
  void aPageBelievesTheDevicesWidth() {
    load(site("<p>hello"), "ana");
    for (int device : new int[] {390, 820, 1280}) {
      Fx.run(() -> view.zoom((double) WIDTH / device));
      Fx.until("the page is laid out anew", () -> number("innerWidth") == device);
      assertThat(Fx.on(() -> script("matchMedia('(width:" + device + "px)').matches")))
          .isEqualTo("true");
    }
  }

  /** Another creator's draft, on a server like the page's own, in every way that a page can ask. */
  @Test
  void aPageReadsNothingOfAnother() {
    PreviewServer other =
        PreviewServer.start(site("<title>secret</title>var secret = 'draft';"), 0);
    servers.add(other);
    load(
        site(
            """
            <iframe id=frame src='%1$s'></iframe><iframe id=file src='file:///etc/passwd'></iframe>
            <object id=object data='%1$s'></object>
            <script>
            var tried = [];
            function settle(what, promise) {
              return promise.then(function (t) { tried.push(what + ' READ ' + t); })
                .catch(function () { tried.push(what + ' refused'); });
            }
            function xhr(url) {
              return new Promise(function (done, failed) {
                var x = new XMLHttpRequest();
                x.onload = function () { x.responseText ? done(x.responseText) : failed(); };
                x.onerror = failed;
                x.open('GET', url);
                x.send();
              });
            }
            function script(url) {
              return new Promise(function (done, failed) {
                var s = document.createElement('script');
                s.onload = function () { done(String(window.secret)); };
                s.onerror = failed;
                s.src = url;
                document.body.appendChild(s);
              });
            }
            function frame(id) {
              return new Promise(function (done, failed) {
                try {
                  var d = document.getElementById(id).contentDocument;
                  d && d.body && d.body.innerHTML ? done(d.body.innerHTML) : failed();
                } catch (e) { failed(); }
              });
            }
            window.onload = function () {
              Promise.all([
                settle('fetch', fetch('%1$s').then(function (r) { return r.text(); })),
                settle('xhr', xhr('%1$s')),
                settle('script', script('%1$s')),
                settle('file', xhr('file:///etc/passwd')),
                settle('frame', frame('frame')),
                settle('object', frame('object')),
                settle('file frame', frame('file'))
              ]).then(function () { document.title = tried.sort().join(); });
            };
            </script>
            """
                .formatted(other.uri("ben"))),
        "ana");
    Fx.until("all was tried", () -> !script("document.title").isEmpty());

    assertThat(Fx.on(() -> script("document.title")))
        .isEqualTo(
            "fetch refused,file frame refused,file refused,frame refused,object refused,"
                + "script refused,xhr refused");
  }

  @Test
  void aPageReachesNeitherFilesNorJavaNorTheProgramsOwnServer() {
    PracticeHost practice =
        PracticeHost.start(folder.resolve("practice"), OptionalInt.empty(), Clock.systemUTC());
    servers.add(practice);
    URI api = practice.endpoint().baseUrl();
    load(
        site(
            "<iframe id=file src='file:///etc/passwd'></iframe><script>var got = [];"
                + "function ask(url, options) { return fetch(url, options)"
                + ".then(function (r) { return r.text(); })"
                + ".then(function (t) { got.push('READ ' + t); })"
                + ".catch(function () { got.push('refused'); }); }"
                + "Promise.all([ask('file:///etc/passwd'), ask('"
                + api
                + "/user/tokens/verify'), ask('"
                + api
                + "/accounts', {headers: {Authorization: 'Bearer x'}})])"
                + ".then(function () { document.title = got.join(); });</script>"),
        "ana");
    Fx.until("all was tried", () -> !script("document.title").isEmpty());

    assertThat(Fx.on(() -> script("document.title"))).isEqualTo("refused,refused,refused");
    assertThat(Fx.on(() -> script("document.getElementById('file').contentDocument")))
        .isEqualTo("null");
    assertThat(Fx.on(() -> script("typeof java + typeof Packages + typeof javafx")))
        .isEqualTo("undefinedundefinedundefined");
    Fx.run(() -> script("location = 'file:///etc/passwd'"));
    assertThat(Fx.on(() -> script("location.protocol"))).isEqualTo("http:");
  }

  @Test
  void whatAPageStoresNoOtherSees() {
    Site site = site("<p>hello");
    load(site, "ana");
    Fx.run(
        () ->
            script(
                "document.cookie = 'a=1'; document.cookie = 'b=1; domain=localhost';"
                    + "document.cookie = 'c=1; domain=.localhost'; localStorage.d = 1"));
    assertThat(Fx.on(() -> script("document.cookie"))).contains("a=1");

    load(site, "ben");
    assertThat(Fx.on(() -> script("document.cookie"))).isEmpty();
    assertThat(Fx.on(() -> script("String(localStorage.d)"))).isEqualTo("undefined");
  }

  @Test
  void aLinkOutsideOpensInTheUsersBrowserAndThePageStays() {
    Site elsewhere = site("<title>elsewhere</title>");
    String there = address(elsewhere, "ben").toString();
    String full = "style='display:block;height:190px'";
    load(
        site(
            "<body style='margin:0'><a href='"
                + there
                + "' "
                + full
                + ">out</a><a target=_blank href='"
                + there
                + "beside' "
                + full
                + ">beside</a>"),
        "ana");
    Fx.run(() -> script("document.title = 'kept'"));
    click(60);
    Fx.until("it is opened outside", () -> events.contains("followed " + there));
    click(250);
    Fx.until("it is opened outside", () -> events.contains("followed " + there + "beside"));

    assertThat(Fx.on(() -> script("document.title"))).isEqualTo("kept");
    assertThat(Fx.on(() -> view.state().get())).isEqualTo(PageView.State.LOADED);
  }

  @Test
  void whatAPageDoesByItselfOpensNothing() {
    URI away = address(site(""), "ben");
    load(
        site(
            "<script>for (var i = 0; i < 20; i++) window.open('https://pop.example/' + i);"
                + "alert('hello'); alert('hello');"
                + "document.title = confirm('sure?') + ' ' + prompt('name?', 'x');"
                + "setTimeout(function () { location = '"
                + away
                + "'; });</script>"),
        "ana");

    Fx.until("it has tried to go", () -> events.size() > 1);
    assertThat(Fx.on(() -> script("document.title"))).startsWith("false ");
    assertThat(Fx.on(() -> List.copyOf(events))).containsExactly("said hello", "strayed " + away);
    assertThat(Fx.on(() -> script("location.host"))).startsWith("ana.localhost");
  }

  @Test
  void aDownloadLeavesThePageWhereItIs() {
    load(site("<title>kept</title><a id=a href=/all.zip>all</a>", "all.zip", "PK"), "ana");
    List<PageView.State> states = new ArrayList<>();
    Fx.run(
        () -> {
          view.state().addListener((state, before, now) -> states.add(now));
          script("document.getElementById('a').click()");
        });
    Fx.until("it was tried", () -> !states.isEmpty() && states.getLast() == PageView.State.LOADED);

    assertThat(Fx.on(() -> script("document.title"))).isEqualTo("kept");
    assertThat(events).isEmpty();
  }

  @Test
  void whatComesFromElsewhereIsToldEvenIfItCannotBeHad() {
    URI other = address(site("", "x.css", "p{}"), "ben");
    URI home =
        load(
            site(
                "<link rel=stylesheet href='"
                    + other
                    + "x.css'><link rel=stylesheet href=/own.css><script src='"
                    + "https://gone.invalid/gone.js'></script>",
                "own.css",
                "p{}"),
            "ana");

    assertThat(Elsewhere.of(home, Fx.on(view::requests)).places())
        .containsExactly(
            new Elsewhere.Place(other.getAuthority(), List.of("/x.css")),
            new Elsewhere.Place("gone.invalid", List.of("/gone.js")));
  }

  /** Repeated, since WebKit is content with an empty document now and then. */
  @RepeatedTest(20)
  void anAddressThatDoesNotAnswerFailsAndTheNextOneLoads() {
    PreviewServer gone = PreviewServer.start(site("gone"), 0);
    URI address = gone.uri("gone");
    gone.close();
    Fx.run(() -> view.load(address));
    Fx.until("it ended", () -> view.state().get() != PageView.State.LOADING);
    assertThat(Fx.on(() -> view.state().get())).isEqualTo(PageView.State.FAILED);

    load(site("<title>here</title>"), "ana");
    assertThat(Fx.on(() -> script("document.title"))).isEqualTo("here");
  }

  @Test
  void aPictureShowsTheTopOfThePage() {
    load(
        site("<body style='margin:0;background:#0000ff'><div style='height:60px;background:#f00'>"),
        "ana");
    Fx.until("it is painted", () -> picture().getPixelReader().getArgb(44, 10) == 0xffff0000);
    assertThat(Fx.on(() -> picture().getPixelReader().getArgb(44, 100))).isEqualTo(0xff0000ff);
  }

  private Image picture() {
    return view.picture(88, 116);
  }

  private void click(int y) {
    Bounds at = Fx.on(() -> view.node().localToScreen(view.node().getBoundsInLocal()));
    robot.clickOn(at.getMinX() + 40, at.getMinY() + y, MouseButton.PRIMARY);
  }

  private URI load(Site site, String name) {
    URI address = address(site, name);
    Fx.run(() -> view.load(address));
    Fx.until("it is loaded", () -> view.state().get() == PageView.State.LOADED);
    return address;
  }

  private URI address(Site site, String name) {
    PreviewServer server = PreviewServer.start(site, 0);
    servers.add(server);
    return server.uri(name);
  }

  private String script(String text) {
    return String.valueOf(((WebView) view.node()).getEngine().executeScript(text));
  }

  private int number(String text) {
    return Integer.parseInt(script(text));
  }

  private static Site site(String index, String... more) {
    TreeMap<SitePath, SiteFile> files = new TreeMap<>();
    add(files, "index.html", index);
    for (int i = 0; i < more.length; i += 2) {
      add(files, more[i], more[i + 1]);
    }
    return new Site("Page", files, SiteRules.NONE, SiteOrigin.NONE, List.of());
  }

  private static void add(SortedMap<SitePath, SiteFile> files, String path, String text) {
    SitePath at = SitePath.of(path);
    String type =
        switch (at.extension()) {
          case "css" -> "text/css";
          case "zip" -> "application/zip";
          default -> "text/html";
        };
    files.put(at, new SiteFile(at, type, Content.of(text)));
  }

  private final class Outlet implements PageOutlet {
    @Override
    public void followed(String address) {
      events.add("followed " + address);
    }

    @Override
    public void strayed(String address) {
      events.add("strayed " + address);
    }

    @Override
    public void said(String text) {
      events.add("said " + text);
    }
  }
}
