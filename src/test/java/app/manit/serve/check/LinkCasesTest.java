package app.manit.serve.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.SiteWarning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links are broken, and which only look so. */
class LinkCasesTest {
  private static final SiteWarning.Kind BROKEN = SiteWarning.Kind.BROKEN_LINK;

  /** What a page of several files and folders has. */
  private static Sites site(String markup) {
    return Sites.page("<!doctype html><html><body>" + markup)
        .with("404.html", "about.html", "blog/index.html", "blog/first.html", "css/site.css")
        .with("images/me.jpg", "images/My Photo.jpg", "images/50%.png", "icons.svg", "app.js")
        .with("été.png", "a,b.png")
        .redirects("/old /about 301\n/shop https://shop.example/\n/u/* /about.html 200\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Pages are found under their clean addresses, and under those that lead there.
        "<a href=about.html>",
        "<a href=/about>",
        "<a href='./about/'>",
        "<a href=about#team>",
        "<a href='about.html?lang=de#x'>",
        "<a href=blog>",
        "<a href=/blog/>",
        "<a href=/blog/index.html>",
        "<a href=/>",
        "<a href=index.html>",
        "<a href=/index>",
        "<a href=blog/../about>",
        "<a href=../../about>",
        "<a href='blog\\first.html'>",
        "<a href='  about.html\n'>",
        "<a href='ab\nout.html'>",
        "<a href=404>",
        // So are files, however their names are written.
        "<img src=images/me.jpg>",
        "<img src='/images/My Photo.jpg'>",
        "<img src=images/My%20Photo.jpg?v=2>",
        "<img src=images/50%25.png>",
        "<img src=été.png>",
        "<img src=%C3%A9t%C3%A9.png>",

        // A rule may answer.
        "<a href=/old>",
        "<a href=shop>",
        "<img src=/u/anything.png>",
        // What leads to no file of a site.
        "<a href='#'>",
        "<a href='#top'>",
        "<a href>",
        "<a href=''>",
        "<a>",
        "<img src=''>",
        "<a href='?page=2'>",
        "<a href=mailto:ana@example.com>",
        "<a href='tel:+351 123'>",
        "<a href='sms:+1&body=hi'>",
        "<a href='javascript:void(0)'>",
        "<a href='whatsapp://x'>",
        "<img src='data:image/gif;base64,R0lGOD'>",
        "<iframe src=about:blank>",
        "<video src=blob:https://x/1>",
        "<a href=https://example.com/x.html>",
        "<script src=//cdn.example.com/a.js></script>",
        "<a href='https:\\\\example.com'>",
        "<link rel=preconnect href=//fonts.example.com>",
        // Pictures: sizes, and addresses with commas in them.
        "<img srcset='images/me.jpg 1x, /images/My%20Photo.jpg 2x'>",
        "<img srcset='images/me.jpg, images/me.jpg 2x'>",
        "<img srcset='a,b.png 480w'>",
        "<img srcset='data:image/svg+xml,%3Csvg%20a=1,2%3E 1x, images/me.jpg 2x'>",
        "<source srcset='https://i.example/w_200,h_100/a.jpg 200w'>",
        // Drawings refer to parts of themselves.
        "<svg><use href='#star'/><use xlink:href=icons.svg#star /><path fill='url(#g)'/></svg>",
        "<svg style='filter:url(#f)'><a xlink:href=/about>x</a><image href=images/me.jpg /></svg>",
        // What is no link, though it looks like one.
        "<script>document.body.innerHTML = `<img src=\"${x}.png\"><a href=\"nope.html\">`</script>",
        "<!-- <img src=nope.png> -->",
        "<template><img src='{{photo}}'><a href=nope></template>",
        "<script type=text/template><img src=nope.png></script>",
        "<pre>&lt;a href=nope&gt;</pre>",
        "<textarea><a href=nope></textarea>",
        "<noscript><img src=images/me.jpg></noscript>",
        "<div data-src=nope.png></div>",
        "<a data-href=nope>",
        "<img :src=photo alt=''>",
        "<script type='application/ld+json'>{\"url\": \"nope.html\"}</script>",
        // What only says something about the page.
        "<link rel=canonical href=/nope>",
        "<link rel=alternate hreflang=de href=/de/>",
        "<link rel=me href=nope>",
        "<meta property=og:image content=nope.png>",
        "<blockquote cite=nope>",
        "<img longdesc=nope src=images/me.jpg>",
        // Gaps that a script fills.
        "<script>fill()</script><a href='{{ link.url }}'>",
        "<script>x</script><img src='${url}'>",
        "<script src=app.js></script><a href='{profile}'>",
        "<script>x</script><a href='<%= u %>'>",
        // Cloudflare's own, on every host that it serves.
        "<a href=/cdn-cgi/l/email-protection#0a>",
        // Styles.
        "<style>@import 'css/site.css'; a { background: URL( \"images/me.jpg\" ) }</style>",
        "<style>/* url(nope.png) */ a::after { content: 'url(nope.png)' }</style>",
        "<style>a { background: url(data:image/svg+xml;utf8,<svg/>) } b { mask: url() }</style>",
        "<style>@font-face { src: local('X'), url(nope.eot?#iefix), url(images/me.jpg) }</style>",
        "<style>a { background: url(images/My\\ Photo.jpg) } @namespace url(http://x/);</style>",
        "<style>a { --myurl(nope): 1; background: image-set('x') }</style>",
        "<p style='background:url(&quot;images/me.jpg&quot;)'>",
        "<link rel=stylesheet href=https://fonts.example.com/css2?family=A:wght@1,2>",
        // The base counts.
        "<base href=/blog/><a href=first>",
        "<base href=blog/><a href=first><a href=../about>",
        "<base href=https://example.com/><img src=nope.png>",
        "<base target=_blank><a href=about>",
        "<meta http-equiv=refresh content='0; url=about.html'>",
        "<meta http-equiv=refresh content=5>",
      })
  void aLinkThatLeadsSomewhere(String markup) {
    assertThat(site(markup).found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href=nope.html>                          | missing index.html nope.html",
        "<a href='/blog/second#x'>                   | missing index.html /blog/second#x",
        "<area href=nope>                            | missing index.html nope",
        "<img src=images>                            | missing index.html images",
        "<img srcset='images/me.jpg 1x, no.jpg 2x'>  | missing index.html no.jpg",
        "<picture><source srcset=no.avif></picture>  | missing index.html no.avif",
        "<link rel=preload as=image imagesrcset=n.png> | missing index.html n.png",
        "<video poster=no.jpg>                       | missing index.html no.jpg",
        "<video><source src=no.mp4></video>          | missing index.html no.mp4",
        "<audio src=no.mp3>                          | missing index.html no.mp3",
        "<track src=no.vtt>                          | missing index.html no.vtt",
        "<iframe src=no.html></iframe>               | missing index.html no.html",
        "<embed src=no.pdf>                          | missing index.html no.pdf",
        "<object data=no.pdf></object>               | missing index.html no.pdf",
        "<input type=image src=no.png>               | missing index.html no.png",
        "<table background=no.png>                   | missing index.html no.png",
        "<link rel='shortcut icon' href=favicon.ico> | missing index.html favicon.ico",
        "<link rel=stylesheet href=style.css>        | missing index.html style.css",
        "<link rel=manifest href=/site.webmanifest>  | missing index.html /site.webmanifest",
        "<script src=main.js></script>               | missing index.html main.js",
        "<script type=module src=main.mjs></script>  | missing index.html main.mjs",
        "<svg><use xlink:href=no.svg#x /></svg>      | missing index.html no.svg#x",
        "<svg><image href=no.png /></svg>            | missing index.html no.png",
        "<style>a{background:url(no.png)}</style>    | missing index.html no.png",
        "<style>@import url('no.css');</style>       | missing index.html no.css",
        "<style>@font-face{src:url(a.eot),url(b.woff)}</style> | missing index.html a.eot",
        "<p style='background: url(no.png)'>         | missing index.html no.png",
        "<meta http-equiv=refresh content='0;URL=no.html'> | missing index.html no.html",
        "<noscript><img src=no.png></noscript>       | missing index.html no.png",
        "<base href=/blog/><a href=second>           | missing index.html second",
        "<a href='{{ link.url }}'>                   | missing index.html {{ link.url }}",
        "<a href=undefined>                          | missing index.html undefined",
        // What it seems to mean.
        "<a href=About.html>                         | other-case index.html About.html about.html",
        "<a href=/BLOG/>                             | other-case index.html /BLOG/"
            + " blog/index.html",
        "<img src=Images/Me.JPG>                     | other-case index.html Images/Me.JPG"
            + " images/me.jpg",
        "<img src='/my-page/images/me.jpg'>          | other-folder index.html"
            + " /my-page/images/me.jpg images/me.jpg",
        "<img src=me.jpg>                            | other-folder index.html me.jpg"
            + " images/me.jpg",
        "<a href=www.instagram.com/ana>              | no-scheme index.html www.instagram.com/ana",
        "<a href=youtu.be/x?t=1>                     | no-scheme index.html youtu.be/x?t=1",
        "<a href=example.com>                        | no-scheme index.html example.com",
        "<a href=ana@example.com>                    | no-mailto index.html ana@example.com",
        // What nobody else can reach.
        "<img src='file:///C:/Users/Ana/me.jpg'>     | own-computer index.html"
            + " file:///C:/Users/Ana/me.jpg",
        "<img src='C:\\Users\\Ana\\me.jpg'>          | own-computer index.html"
            + " C:\\Users\\Ana\\me.jpg",
        "<img src='c:/me.jpg'>                       | own-computer index.html c:/me.jpg",
        "<img src='\\\\n"
            + "as\\photos\\me.jpg'>         | own-computer index.html \\\\n"
            + "as\\photos\\me.jpg",
        "<img src=/Users/ana/Desktop/photo.jpg>      | own-computer index.html"
            + " /Users/ana/Desktop/photo.jpg",
        "<img src=/home/user/photo.jpg>              | own-computer index.html"
            + " /home/user/photo.jpg",
        "<script src=http://localhost:3000/a.js></script> | own-computer index.html"
            + " http://localhost:3000/a.js",
        "<a href='http://127.0.0.1:8788/'>           | own-computer index.html"
            + " http://127.0.0.1:8788/",
        "<base href=http://localhost/><img src=a>    | own-computer index.html http://localhost/",
      })
  void aLinkThatLeadsNowhere(String markup, String found) {
    assertThat(site(markup).found(BROKEN)).containsExactly(found);
  }

  @Test
  void anAccentInAnotherFormIsAnotherName() {
    assertThat(site("<img src=e\u0301te\u0301.png>").found(BROKEN))
        .as("the text of the page is decomposed, the name of the file is not")
        .containsExactly("other-case index.html e\u0301te\u0301.png été.png");
  }

  @Test
  void aLinkThatIsBrokenInManyPlacesIsToldOnce() {
    Sites site = Sites.page("<a href=no.html><a href=/no><a href=no.html>").with("404.html");
    for (String page : List.of("a.html", "b.html", "blog/c.html")) {
      site.file(page, "<a href=/no.html>1</a><a href=/no.html#x>2</a>");
    }

    assertThat(site.found(BROKEN))
        .containsExactly("missing index.html no.html +3", "missing index.html /no");
  }

  @Test
  void whatAPageOfOneFileLacksMayLieBesideIt() {
    assertThat(Sites.page("<img src=me.jpg>").found(BROKEN))
        .containsExactly("alone index.html me.jpg");
  }

  @Test
  void styleSheetsAreReadWhenAPageUsesThem() {
    Sites site =
        Sites.page("<link rel=stylesheet href=css/a.css>")
            .file("css/a.css", "@import 'b.css'; a { background: url(no.png) }")
            .file("css/b.css", "@import url(a.css); a { background: url(../img/no.png) }")
            .file("css/unused.css", "a { background: url(no-either.png) }");

    assertThat(site.found(BROKEN))
        .containsExactly("missing css/a.css no.png", "missing css/b.css ../img/no.png");
  }

  @Test
  void aPieceOfAPageMayBeMeantForAnotherFolder() {
    Sites site =
        Sites.of("about.html", "404.html")
            .file("index.html", "<html>")
            .file("parts/menu.html", "<nav><a href=about.html>About</a><a href=no.html>No</a>");

    assertThat(site.found(BROKEN)).containsExactly("missing parts/menu.html no.html");
    assertThat(site.file("parts/menu.html", "<html><a href=about.html>").found(BROKEN))
        .containsExactly("other-folder parts/menu.html about.html about.html");
  }

  @Test
  void aRuleThatTakesThePlaceOfFilesIsTold() {
    Sites site =
        Sites.page("<link rel=stylesheet href=site.css><a href=/about>")
            .with("site.css", "about.html")
            .redirects("/* / 200");

    assertThat(site.found(BROKEN)).containsExactly("taken-by-rule index.html site.css");
  }

  @Test
  void rulesThatSendVisitorsRoundAreTold() {
    assertThat(Sites.page("<a href=/a>").redirects("/a /b\n/b /a").found(BROKEN))
        .containsExactly("astray index.html /a");
    assertThat(Sites.page("").redirects("/* /").found(BROKEN))
        .containsExactly("astray _redirects /");
  }

  @Test
  void withoutA404PageVisitorsAreShownTheHomePage() {
    assertThat(Sites.page("<a href=no>").found())
        .containsExactly("broken-link.alone index.html no", "no-404-page");
    assertThat(Sites.page("<a href=no>").with("404.html").found())
        .containsExactly("broken-link.missing index.html no");
    assertThat(Sites.page("<a href=http://localhost/>").found())
        .as("nobody asks Pages for it")
        .containsExactly("broken-link.own-computer index.html http://localhost/");
    assertThat(Sites.page("<a href=/>").found()).as("no such links").isEmpty();
    assertThat(Sites.of("home.html").file("home.html", "<a href=no>").found())
        .as("there is no home page to be shown")
        .containsExactly("no-index.rename home.html", "broken-link.alone home.html no");
  }

  @Test
  void a404PageOfAFolderIsForThatFolderOnly() {
    Sites site = Sites.page("").with("blog/404.html");

    assertThat(site.file("blog/a.html", "<a href=no>").found())
        .containsExactly("broken-link.missing blog/a.html no");
    assertThat(site.file("b.html", "<a href=no>").found()).contains("no-404-page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>history.pushState({}, '', '/about')</script>",
        "<script>addEventListener('popstate', show)</script>",
        "<script src=router.js></script>",
        "<script type=module src=/router.js></script>",
      })
  void viewsThatAScriptShowsUnderAddressesOfItsOwnNeedNoFile(String script) {
    Sites site =
        Sites.page("<a href=/about>About</a><a href=/no.png>x</a>" + script)
            .file("router.js", "function go(to) { history.pushState(null, '', to) }");

    assertThat(site.found(BROKEN)).containsExactly("missing index.html /no.png");
    assertThat(site.with("404.html").found(BROKEN)).as("which Pages shows instead").hasSize(2);
  }

  @Test
  void norDoThoseThatARuleOfAnotherHostMeans() {
    Sites site = Sites.page("<a href=/about>About</a>").redirects("/* /index.html 200");

    assertThat(site.found()).singleElement().asString().startsWith("rule-ignored.endless");
  }
}
