package app.manit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Table 12.6 of the sheet: how {@code _redirects} is read. */
class RedirectsFileCasesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          136 | /bad /x 404                  | Valid status codes are 200, 301, 302 (default), 303, 307, or 308. Got 404.
          137 | /four a b c                  | Expected exactly 2 or 3 whitespace-separated tokens. Got 4.
          137 | /one                         | Expected exactly 2 or 3 whitespace-separated tokens. Got 1.
          138 | https://example.com/a /b 301 | Only relative URLs are allowed. Skipping absolute URL https://example.com/a.
          139 | /a http://x.com              | URLs should either be relative (e.g. begin with a forward-slash), or use HTTPS (e.g. begin with "https://").
          139 | /c x.com 301                 | URLs should either be relative (e.g. begin with a forward-slash), or use HTTPS (e.g. begin with "https://").
          144 | /a https://x/y 200           | Proxy (200) redirects can only point to relative paths. Got https://x/y
          """)
  void aLineThatPagesDoesNotUnderstandIsSkippedWithAReason(
      String number, String line, String reason) {
    RedirectsFile file = RedirectsFile.parse("# first\n" + line);
    assertThat(file.rules()).isEmpty();
    assertThat(file.problems())
        .extracting(RuleProblem::line, problem -> problem.objection().words())
        .containsExactly(tuple(2, reason));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          140 | http /ok                       | /http     | /ok      | 302
          141 | yeah.com /home5                | /yeah.com | /home5   | 302
          150 | /comm /home6 301 # trailing    | /comm     | /home6   | 301
          150 | /a /b#frag                     | /a        | /b#frag  | 302
          149 | '/tab\t\t/x\t307'              | /tab      | /x       | 307
          """)
  void aRuleIsReadWithItsDefaults(String number, String line, String from, String to, int status) {
    assertThat(RedirectsFile.parse(line))
        .isEqualTo(new RedirectsFile(List.of(new Redirect(from, to, status)), List.of()));
  }

  @ParameterizedTest(name = "142: {0}")
  @ValueSource(
      strings = {
        "/* /index.html 200",
        "/* /index",
        "/ /index.html",
        "/sub/* /index.html 302",
        "/* /foo/index.html 200"
      })
  void case142AnEndlessLoopIsRefused(String line) {
    RedirectsFile file = RedirectsFile.parse(line);
    assertThat(file.rules()).isEmpty();
    assertThat(file.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.objection().words()).startsWith("Infinite loop detected"));
  }

  @ParameterizedTest(name = "143: {0}")
  @ValueSource(
      strings = {
        "/* /app.html 200",
        "/* /myindex.html",
        "/* https://e.com/index.html 301",
        "/x /index.html 200"
      })
  void case143WhatOnlyLooksLikeALoopIsTaken(String line) {
    assertThat(RedirectsFile.parse(line).rules()).hasSize(1);
  }

  @Test
  void case145TooManyPlainRulesAreSkippedOneByOne() {
    RedirectsFile file = RedirectsFile.parse(plain("/s", 2_001) + "\n/d/* /x\n");
    assertThat(file.rules()).hasSize(2_001).last().extracting(Redirect::from).isEqualTo("/d/*");
    assertThat(file.problems())
        .extracting(RuleProblem::line, problem -> problem.objection().words())
        .containsExactly(
            tuple(2_001, "Maximum number of static rules supported is 2000. Skipping line."));
  }

  @Test
  void case146AfterTooManyDynamicRulesNothingIsRead() {
    String dynamic =
        IntStream.range(0, 101).mapToObj(i -> "/d" + i + "/* /x").collect(Collectors.joining("\n"));
    RedirectsFile file = RedirectsFile.parse(dynamic + "\n/plain /x");
    assertThat(file.rules()).hasSize(100);
    assertThat(file.problems())
        .extracting(RuleProblem::line, problem -> problem.objection().words())
        .containsExactly(
            tuple(
                101,
                "Maximum number of dynamic rules supported is 100."
                    + " Skipping remaining 2 lines of file."));
  }

  @Test
  void case147PlainRulesAfterADynamicOneCountAsDynamic() {
    assertThat(RedirectsFile.parse("/d/* /x\n" + plain("/s", 120)).rules()).hasSize(100);
  }

  @Test
  void case148ALineMayBeTwoThousandCharactersLong() {
    String longest = "/a /" + String.join("", Collections.nCopies(1_996, "b"));
    assertThat(RedirectsFile.parse(longest).rules()).hasSize(1);
    assertThat(RedirectsFile.parse(longest + "b").problems())
        .extracting(RuleProblem::line, problem -> problem.objection().words())
        .containsExactly(
            tuple(1, "Ignoring line 1 as it exceeds the maximum allowed length of 2000."));
  }

  @Test
  void case149AFileFromWindowsIsFine() {
    RedirectsFile file = RedirectsFile.parse("\uFEFF/a /b\r\n\r\n/c\u00A0/d 301\u00A0\r\n");
    assertThat(file)
        .isEqualTo(
            new RedirectsFile(
                List.of(new Redirect("/a", "/b", 302), new Redirect("/c", "/d", 301)), List.of()));
  }

  @Test
  void case151ANameThatBeginsALaterOneKillsTheRule() {
    assertThat(RulePattern.compile("/x/:a/:ab")).isEmpty();
    assertThat(RulePattern.compile("/x/:ab/:a")).isPresent();
    assertThat(RulePattern.compile("/x/:a/:a")).isEmpty();
    assertThat(RulePattern.compile("/x/:1a")).isPresent();
  }

  @Test
  void case181cALongCommentIsNoLine() {
    RedirectsFile file = RedirectsFile.parse("#" + "x".repeat(3_000) + "\n/a /b");
    assertThat(file.problems()).isEmpty();
    assertThat(file.rules()).hasSize(1);
  }

  @Test
  void aSecondRuleForAPathIsRefused() {
    assertThat(RedirectsFile.parse("/dupe /one\n/dupe /two").problems())
        .extracting(RuleProblem::line, problem -> problem.objection().words())
        .containsExactly(tuple(2, "Ignoring duplicate rule for path /dupe."));
  }

  private static String plain(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> name + i + " /x")
        .collect(Collectors.joining("\n"));
  }
}
