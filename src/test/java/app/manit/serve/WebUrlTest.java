package app.manit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Addresses as the WHATWG URL standard writes them. The expected texts are what {@code new URL} of
 * Node 20 gives, but for {@code ^} in a path, which the standard has encoded since 2023.
 */
class WebUrlTest {
  private static final WebUrl PAGE = WebUrl.parse("https://x.pages.dev/d/e?old#old");

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      textBlock =
          """
          /a/../b	https://x.pages.dev/b
          /a/%2e%2E/b	https://x.pages.dev/b
          /a/.%2e/b	https://x.pages.dev/b
          /..	https://x.pages.dev/
          /a/.	https://x.pages.dev/a/
          /a/..	https://x.pages.dev/
          /%2e	https://x.pages.dev/
          /a//../b	https://x.pages.dev/a/b
          /a/b/./../c/	https://x.pages.dev/a/c/
          /.../x	https://x.pages.dev/.../x
          /a\\b	https://x.pages.dev/a/b
          //dd/x	https://dd/x
          ///dd/x	https://dd/x
          /\\evil.com/x	https://evil.com/x
          https://e.com	https://e.com/
          https:///e.com/x	https://e.com/x
          https://E.com:443/x	https://e.com/x
          https://e.com:/x	https://e.com/x
          https://e.com:8443/x/../y?q#f	https://e.com:8443/y?q#f
          https://e.com?x=1	https://e.com/?x=1
          https://e.com#x	https://e.com/#x
          https://é.com/	https://xn--9ca.com/
          https://%65.com/	https://e.com/
          https://e_x.com/	https://e_x.com/
          https://e.com./	https://e.com./
          https://[::1]:80/	https://[::1]:80/
          HTTP://e.com:80/	http://e.com/
          /x y	https://x.pages.dev/x%20y
          /x?a b'"<>`	https://x.pages.dev/x?a%20b%27%22%3C%3E`
          /x#a b`"<>'	https://x.pages.dev/x#a%20b%60%22%3C%3E'
          /a|b{}"`<>[]	https://x.pages.dev/a|b%7B%7D%22%60%3C%3E[]
          /^	https://x.pages.dev/%5E
          /\u007f	https://x.pages.dev/%7F
          /😀	https://x.pages.dev/%F0%9F%98%80
          /%zz%	https://x.pages.dev/%zz%
          x	https://x.pages.dev/d/x
          ../x	https://x.pages.dev/x
          ./x	https://x.pages.dev/d/x
          x?y#z	https://x.pages.dev/d/x?y#z
          ../../../x	https://x.pages.dev/x
          ~~	https://x.pages.dev/d/e?old
          ?q	https://x.pages.dev/d/e?q
          #f	https://x.pages.dev/d/e?old#f
          ?q#f	https://x.pages.dev/d/e?q#f
          """)
  void aLinkLeadsWhereABrowserWouldGo(String link, String address) {
    assertThat(PAGE.resolve(link)).map(WebUrl::toString).contains(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      textBlock =
          """
          f	https://x.pages.dev/d/f
          ./f/../g	https://x.pages.dev/d/g
          ../f	https://x.pages.dev/f
          ../../../f	https://x.pages.dev/f
          f\\g	https://x.pages.dev/d/f/g
          /f	https://x.pages.dev/f
          //f/g	https://f/g
          \\f	https://x.pages.dev/f
          ~~	https://x.pages.dev/d/e?old
          ?new	https://x.pages.dev/d/e?new
          #new	https://x.pages.dev/d/e?old#new
          a b.html?c d#e f	https://x.pages.dev/d/a%20b.html?c%20d#e%20f
          f:g/h	-
          ./f:g	https://x.pages.dev/d/f:g
          1:2	https://x.pages.dev/d/1:2
          https://e.com/f	https://e.com/f
          mailto:a@e.com	-
          C:\\f	-
          """)
  void aLinkOnAPageIsRelativeToIt(String link, String address) {
    assertThat(PAGE.link(link).map(WebUrl::toString).orElse("-")).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a b/", "//", "https://e.com:99999/", "https://e<.com/", "https://%zz/"})
  void whatIsNoAddressLeadsNowhere(String link) {
    assertThat(PAGE.resolve(link)).isEmpty();
  }

  @Test
  void onlyAWebAddressIsOne() {
    assertThatThrownBy(() -> WebUrl.parse("ftp://e.com/"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '~',
      textBlock =
          """
          /a	/a
          //dd	//dd
          ///x	///x
          //	//
          /a/../b	/b
          /../..//x	//x
          /é	/%C3%A9
          /a\\b	/a\\b
          /a:b	/a:b
          /a?b'c#é`	/a?b'c#%C3%A9%60
          /@x:80/y	/@x:80/y
          """)
  void aRulesTargetIsReadWithASchemeOfItsOwn(String token, String target) {
    assertThat(RuleTarget.redirectTo(token).value()).contains(target);
  }
}
