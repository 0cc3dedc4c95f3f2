package app.manit.serve.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages as programs and people make them, of which there is nothing to be said. */
class GeneratedPagesTest {

  /** One file with all in it: what a model writes when it is asked for a page of links. */
  @Test
  void aPageOfLinks() {
    Sites site =
        Sites.page(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="UTF-8">
              <meta name="viewport" content="width=device-width, initial-scale=1.0">
              <title>Neon Profile</title>
              <link rel="canonical" href="https://neon.example/">
              <link rel="icon" href="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'
                viewBox='0 0 100 100'><text y='.9em' font-size='90'>✨</text></svg>">
              <link rel="preconnect" href="https://fonts.googleapis.com">
              <link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>
              <link href="https://fonts.googleapis.com/css2?family=Inter:wght@400;700&display=swap"
                rel="stylesheet">
              <meta property="og:image" content="/preview.png">
              <script type="application/ld+json">
                {"@context": "https://schema.org", "url": "/profile.html", "sameAs": ["/a"]}
              </script>
              <style>
                :root { --noise: url("data:image/svg+xml;utf8,<svg><filter id='n'/></svg>"); }
                body { background: var(--noise), linear-gradient(#111, #222); }
                .star { clip-path: url(#star); mask-image: url('#fade'); }
                .quote::before { content: "url(nope.png)"; } /* url(nope.png) */
              </style>
            </head>
            <body onload="init()">
              <svg width="0" height="0"><defs><symbol id="ig" viewBox="0 0 24 24"></symbol></defs></svg>
              <img src="data:image/png;base64,iVBORw0KGgo=" alt="Me"
                srcset="data:image/svg+xml,%3Csvg%20x=1,2%3E 2x">
              <nav><a href="#links">Links</a> <a href="#">Top</a> <a href="">Reload</a></nav>
              <main id="links">
                <a href="https://instagram.com/neon" target="_blank" rel="noopener noreferrer">
                  <svg class="icon"><use href="#ig"></use></svg>Instagram</a>
                <a href="mailto:neon@example.com?subject=Hi%20there">E-mail</a>
                <a href="tel:+15551234567">Call</a> <a href="sms:+15551234567">Text</a>
                <a href="https://wa.me/15551234567?text=Hello,%20Neon">WhatsApp</a>
                <a href="javascript:void(0)" onclick="share()">Share</a>
                <a href="//cdn.example/music">Music</a>
                <a>Soon</a>
              </main>
              <form id="newsletter" class="signup">
                <input type="email" name="email" required><button type="submit">Join</button>
              </form>
              <div id="cards"></div>
              <template id="card"><a href="{{url}}"><img src="{{icon}}.png"></a></template>
              <script>
                const links = [{ href: '/portfolio', icon: 'images/work.svg' }];
                document.getElementById('cards').innerHTML = links
                  .map(l => `<a href="${l.href}"><img src="${l.icon}"></a>`).join('');
                document.getElementById('newsletter').addEventListener('submit', e => {
                  e.preventDefault();
                  fetch('https://api.example/join', { method: 'POST' });
                });
              </script>
              <script async src="https://www.googletagmanager.com/gtag/js?id=G-X"></script>
              <noscript><img src="https://stats.example/p.gif" alt=""></noscript>
            </body>
            </html>
            """);

    assertThat(site.found()).isEmpty();
  }

  /** What Vite makes of a program: files by their fingerprints, views by the program. */
  @Test
  void aBuiltProgram() {
    Sites site =
        Sites.page(
                """
                <!doctype html>
                <html><head>
                  <link rel="icon" type="image/svg+xml" href="/vite.svg" />
                  <script type="module" crossorigin src="/assets/index-DkV8x0aB.js"></script>
                  <link rel="modulepreload" crossorigin href="/assets/vendor-1a2b3c.js">
                  <link rel="stylesheet" crossorigin href="/assets/index-B9x.css">
                </head><body><div id="root"></div></body></html>
                """)
            .file(
                "assets/index-DkV8x0aB.js",
                "import{r as e}from\"./vendor-1a2b3c.js\";history.pushState({},\"\",\"/about\");")
            .file("assets/index-B9x.css", "a{background:url(/assets/bg-1.png)}@import\"x.css\";")
            .with("assets/vendor-1a2b3c.js", "assets/bg-1.png", "assets/x.css", "vite.svg");

    assertThat(site.found()).isEmpty();
  }

  /** Folders with an index each, links that begin at the top, a feed, a 404 page. */
  @Test
  void aGeneratedBlog() {
    String head =
        """
        <!doctype html><html><head><link rel="stylesheet" href="/css/style.css?v=3">
        <link rel="alternate" type="application/rss+xml" href="/index.xml">
        <link rel="prev" href="/page/9/"></head><body>
        <a href="/">Home</a> <a href="/posts/">Posts</a> <a href="/posts/first">First</a>
        <a href="/about/#me">About</a> <a href="/posts/../about">About</a>
        """;
    Sites site =
        Sites.page(head)
            .file("404.html", head)
            .file("about/index.html", head + "<a href=../posts/first/>x</a>")
            .file("posts/index.html", head + "<a href=first/>x</a><img src=first/me.jpg>")
            .file("posts/first/index.html", head + "<img src=me.jpg srcset='me.jpg 1x, me.jpg 2x'>")
            .file(
                "css/style.css",
                "@font-face{src:url(../fonts/a.woff2) format('woff2'),url(../fonts/a.woff)}")
            .with("posts/first/me.jpg", "fonts/a.woff2", "index.xml", "sitemap.xml");

    assertThat(site.found()).isEmpty();
  }
}
