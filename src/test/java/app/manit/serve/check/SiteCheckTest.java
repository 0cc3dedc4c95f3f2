package app.manit.serve.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.SiteWarning;
import app.manit.site.WarningText;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCheckTest {
  private static final SiteWarning.Kind FORM = SiteWarning.Kind.FORM_NEEDS_SERVER;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          home.html                              | rename home.html
          ana.html style.css                     | rename ana.html
          Index.html about.html                  | rename Index.html
          index.htm                              | rename index.htm
          a.html start.html b.html               | rename start.html
          a.html b.html                          | choose
          page/index.html page/style.css         | folder page
          my/site/index.html my/site/a/index.html | folder my/site
          a/index.html b/index.html              | choose
          a/b.html                               | choose
          404.html photo.jpg                     | no-page
          photo.jpg movie.mp4                    | no-page
          """)
  void whereTheBareAddressShowsNothingItSaysWhatToDo(String paths, String found) {
    assertThat(Sites.of(paths.split(" ")).found(SiteWarning.Kind.NO_INDEX)).containsExactly(found);
  }

  @Test
  void aRuleMayAnswerForTheBareAddress() {
    assertThat(Sites.of("home.html").redirects("/ /home 302").found()).isEmpty();
    assertThat(Sites.of("home.html").redirects("/ /home 200").found()).isEmpty();
    assertThat(Sites.of("home.html").redirects("/ https://example.com/").found()).isEmpty();
    assertThat(Sites.of("home.html").redirects("/ /nope").found())
        .containsExactly("no-index.rename home.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<form method=post action=/api/contact>            | to-page index.html /api/contact",
        "<form method=POST action=thanks.html>             | to-page index.html thanks.html",
        "<form action=contact.php><input name=mail></form> | to-page index.html contact.php",
        "<form method=post>                                | nowhere index.html",
        "<form method=post action='#'>                     | nowhere index.html",
        "<form><input type=email><button>Go</button></form> | nowhere index.html",
        "<form><textarea></textarea></form>                | nowhere index.html",
        "<form data-netlify=true action=thanks.html>       | netlify index.html",
        "<form netlify name=contact><input></form>         | netlify index.html",
        "<script src=app.js></script><form method=post action=send.php> | to-page index.html"
            + " send.php",
      })
  void aFormThatOnlyAServerCouldReceive(String markup, String found) {
    assertThat(Sites.page(markup).with("thanks.html", "app.js").found(FORM)).containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form action=https://formspree.io/f/x method=post><input name=mail>",
        "<form action=//forms.example/x method=post>",
        "<form action=mailto:a@b.c method=post>",
        "<form action=/find><input name=q>",
        "<form><input type=search name=find>",
        "<form role=search><input name=text>",
        "<form><input name=query></form>",
        "<form><input type=checkbox><input type=range><button>Go</button>",
        "<form method=dialog><input></form>",
        "<form method=get action=result.html><input name=a>",
        "<form method=post onsubmit='return send(event)'><input>",
        "<form @submit.prevent=send method=post>",
        "<form hx-post=https://x.example/y><input>",
        "<form><input><button onclick=send()>Go</button></form>",
        "<form method=post><button formaction=https://x.example/>Go</button></form>",
        "<form id=f method=post></form><script>f.addEventListener('submit', go)</script>",
        "<form method=post action=/thanks></form><script>f.onsubmit = go</script>",
        "<form><input></form><script src=app.js></script>",
        "<form method=post action=/send>",
        "<template><form method=post action=x></template>",
        "<form method=post action='{{ url }}'></form><script>fill()</script>",
      })
  void aFormThatIsReceivedOrThatAScriptMayTakeCareOf(String markup) {
    Sites site =
        Sites.page(markup)
            .with("app.js", "result.html", "thanks.html")
            .redirects("/send https://forms.example/x 307");

    assertThat(site.found(FORM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<script src=/src/main.ts></script>                  | language page.html /src/main.ts",
        "<script type=module src=app.jsx?v=1></script>       | language page.html app.jsx?v=1",
        "<script src=a.coffee></script>                      | language page.html a.coffee",
        "<link rel=stylesheet href=css/site.scss>            | language page.html css/site.scss",
        "<style>@import 'vars.less';</style>                 | language page.html vars.less",
        "<script type=module src=vue.js></script>            | import vue.js vue",
        "<script type=module src=css.js></script>            | import css.js ./style.css",
        "<script type=module>⏎import R, { useState }⏎ from 'react'</script>   | import page.html"
            + " react",
      })
  void whatABuildHasToTranslateFirst(String markup, String found) {
    assertThat(builds(markup.replace('⏎', '\n')).found()).containsExactly("needs-build." + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=module src=built.js></script>",
        "<script src=vue.js></script>",
        "<script type=text/babel src=app.jsx></script>",
        "<link rel=stylesheet/less href=site.less><script src=built.js></script>",
        "<script type=module src=https://cdn.example/a.ts></script>",
        "<script type=importmap>{\"imports\": {\"vue\": \"https://x.example/v.js\"}}</script>"
            + "<script type=module src=vue.js></script>",
        "<script type=module>import { a } from './built.js'; import 'https://x.example/b.js'"
            + "</script>",
        "<script type=module>\nimport data from './data.json' with { type: 'json' }\n</script>",
        "<script type=module>\n// import x from 'y'\nconst t = import('vue')\n</script>",
        "<a href=source.ts>my code</a>",
        "<img src=source.ts>",
      })
  void whatBrowsersRunAsItIs(String markup) {
    assertThat(builds(markup).found()).isEmpty();
  }

  private static Sites builds(String markup) {
    return Sites.page("")
        .file("page.html", markup)
        .file("vue.js", "import { createApp } from 'vue'\n")
        .file("css.js", "import './style.css'\n")
        .file("built.js", "import{c as e}from\"./x-1a.js\";const a=\"import b from 'c'\";")
        .with("app.jsx", "app.css", "source.ts", "data.json", "site.less", "404.html");
  }

  @Test
  void rulesThatAreIgnoredAreToldWithLineAndReason() {
    Sites site = Sites.page("").redirects("# mine\n/a /b 404\n").headers("/x\n  Bad Name: 1\n");

    assertThat(site.found())
        .containsExactly(
            "rule-ignored.status-unknown _redirects 2 Valid status codes are 200, 301, 302"
                + " (default), 303, 307, or 308. Got 404.",
            "rule-ignored.name-with-spaces _headers 2 Header name cannot include spaces",
            "rule-ignored.no-headers _headers 1 No headers specified");
    assertThat(WarningText.english(site.warnings().getFirst()))
        .isEqualTo(
            "Cloudflare Pages ignores line 2 of _redirects, because it knows the statuses 200, 301,"
                + " 302, 303, 307 and 308 only. Its own words: “Valid status codes are 200, 301,"
                + " 302 (default), 303, 307, or 308. Got 404.”");
  }

  @ParameterizedTest
  @EnumSource(LinkFault.class)
  void everyReasonOfABrokenLinkHasItsSentence(LinkFault fault) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      assertThat(WarningText.of(fault.warning("index.html", "a.png", "b.png"), locale))
          .contains("index.html", "a.png")
          .doesNotContain("{");
    }
  }

  @Test
  void namesThatStumbleAreTold() {
    assertThat(Sites.page("").with("a b.html", "a b.png", "X.png", "x.png").found())
        .containsExactly("awkward-page-name a b.html", "same-but-for-case x.png X.png");
  }

  @Test
  void whatStandsInTheVisitorsWayComesFirst() {
    Sites site =
        Sites.of("a b.html", "404.html")
            .file("home.html", "<form action=a.php><img src=no.png><script src=a.ts></script>")
            .redirects("nonsense");

    assertThat(site.warnings())
        .extracting(warning -> warning.kind().code())
        .containsExactly(
            "no-index",
            "needs-build",
            "broken-link",
            "form-needs-server",
            "rule-ignored",
            "awkward-page-name");
  }

  @Test
  void ofHundredsOfAKindFiftyAreToldAndTheOthersCounted() {
    String links =
        IntStream.range(0, 300)
            .mapToObj(i -> "<img src=" + i + ".png>")
            .collect(Collectors.joining());

    assertThat(Sites.page(links).with("404.html").found())
        .hasSize(51)
        .last()
        .isEqualTo("broken-link.more +250");
  }

  @Test
  void whatALinkSaysIsMadeFitForASentence() {
    String long_ = "x".repeat(1_000);

    assertThat(
            Sites.page("<img src='a\u202egnp.exe'><img src=" + long_ + ">")
                .with("404.html")
                .found())
        .containsExactly(
            "broken-link.missing index.html a\\u202egnp.exe",
            "broken-link.missing index.html " + "x".repeat(100) + "…" + "x".repeat(100));
  }

  @Test
  void aPageWithNothingToFollowNeedsNoReading() {
    assertThat(Sites.page("<title>Ana</title><h1>Hello</h1>").found()).isEmpty();
  }
}
