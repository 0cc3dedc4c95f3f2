package app.manit.pages.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

class JsonTest {

  /** What data binding makes of the same value, to which hosts are used. */
  record Bound(int number, String text, Boolean flag, List<String> texts, List<Notice> notices) {}

  /** What came out, or that it did not fit. */
  private record Outcome(Object value) {
    static <T> Outcome of(T source, Function<T, Object> reading) {
      try {
        return new Outcome(reading.apply(source));
      } catch (JacksonException _) {
        return new Outcome("does not fit");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1",
        "-5",
        "12",
        "1.0",
        "1.9",
        "-1.9",
        "1.50",
        "1e2",
        "1E+2",
        "1e-400",
        "2147483647",
        "2147483648",
        "-2147483648",
        "-2147483649",
        "2147483647.5",
        "99999999999",
        "99999999999999999999",
        "1e400",
        "1e1000000000",
        "-1e1000000000",
        "\"\"",
        "\" \"",
        "\"x\"",
        "\"null\"",
        "\"12\"",
        "\" 12 \"",
        "\"+5\"",
        "\"0005\"",
        "\"1.0\"",
        "\"99999999999\"",
        "\"12x\"",
        "\"1_0\"",
        "\"\\u0661\"",
        "\"NaN\"",
        "\"true\"",
        "\" true \"",
        "\"True\"",
        "\"TRUE\"",
        "\"tRue\"",
        "\"false\"",
        "\"False\"",
        "\"FALSE\"",
        "\"yes\"",
        "\"1\"",
        "\"\\ud800\"",
        "[]",
        "[null]",
        "[3]",
        "[1,true,null,\"x\",1.5]",
        "[\"\"]",
        "[[]]",
        "[[\"x\"]]",
        "[{}]",
        "[null,{\"code\":\"7\",\"message\":12},\"a\"]",
        "[{\"code\":1.5,\"message\":true,\"error_chain\":\"x\"}]",
        "[{\"code\":1,\"error_chain\":{\"code\":2,\"error_chain\":[null,{\"code\":3}]}}]",
        "[{\"code\":\"\",\"errorChain\":[1]}]",
        "[{\"code\":\"x\"}]",
        "[{\"code\":true}]",
        "[{\"code\":99999999999}]",
        "[{\"message\":[\"x\"]}]",
        "[{\"message\":{}}]",
        "[{\"error_chain\":1}]",
        "{}",
        "{\"code\":1}",
        "{\"a\":1}",
      })
  void aValueIsTakenAsDataBindingTakesIt(String value) {
    Json json = json("{\"x\":" + value + "}");

    assertThat(Outcome.of(json, it -> it.number("x")))
        .isEqualTo(bound("number", value, Bound::number));
    assertThat(Outcome.of(json, it -> it.text("x"))).isEqualTo(bound("text", value, Bound::text));
    assertThat(Outcome.of(json, it -> it.flag("x"))).isEqualTo(bound("flag", value, Bound::flag));
    assertThat(Outcome.of(json, it -> it.at("x") == null ? null : it.texts("x")))
        .isEqualTo(bound("texts", value, Bound::texts));
    assertThat(Outcome.of(json, it -> it.at("x") == null ? null : Notice.listOf(it.at("x"))))
        .isEqualTo(bound("notices", value, Bound::notices));
  }

  private static Outcome bound(String name, String value, Function<Bound, Object> component) {
    return Outcome.of(
        "{\"" + name + "\":" + value + "}",
        text -> component.apply(WireJson.MAPPER.readValue(text, Bound.class)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "100.0",
        "1e2",
        "1.5",
        "1e400",
        "1e1000000000",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "\"5\"",
        "true",
        "null",
        "[1]",
        "{}",
      })
  void aWholeNumberIsANumberThatIsWritten(String value) {
    JsonNode node = WireJson.MAPPER.readTree(value);

    assertThat(json("{\"x\":" + value + "}").whole("x"))
        .isEqualTo(
            node.canConvertToLong() ? OptionalLong.of(node.longValue()) : OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"x\"", "true"})
  void whatIsNoObjectHasNoWholeNumbersAndNothingElse(String text) {
    Json json = json(text);

    assertThat(json.whole("x")).isEmpty();
    assertThatThrownBy(() -> json.at("x")).isInstanceOf(JsonMisfit.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1} x",
        "{\"a\":1} {}",
        "{\"a\":1}}",
        "{\"a\":1",
        "{\"a\":",
        "{\"a\"",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "[1,]",
        "[1",
        "[1}",
        "]",
        "{\"a\":1 /*b*/}",
        "{\"a\":tru}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":+1}",
        "{\"a\":NaN}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "<html>",
      })
  void whatIsNoJsonIsNotRead(String text) {
    assertThatThrownBy(() -> json(text)).isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> WireJson.MAPPER.readValue(text, Object.class))
        .isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \r\n", "null", " null "})
  void nothingIsNothing(String text) {
    assertThat(json(text)).isNull();
  }

  @Test
  void aByteOrderMarkIsNoHarm() {
    assertThat(json("\ufeff{\"a\":1}\n").number("a")).isEqualTo(1);
    assertThat(Json.read("{\"a\":\"ä\"}".getBytes(StandardCharsets.UTF_16)).text("a"))
        .isEqualTo("ä");
  }

  @Test
  void ofSeveralFieldsOfOneNameTheLastCounts() {
    assertThat(json("{\"a\":1,\"b\":3,\"a\":2}").number("a")).isEqualTo(2);
    assertThat(json("{\"a\":1,\"a\":null}").at("a")).isNull();
  }

  @Test
  void aNumberKeepsItsLettersAndIsNeverWrittenOut() {
    assertThat(json("{\"a\":1e1000000000}").text("a")).isEqualTo("1e1000000000");
    assertThat(json("{\"a\":-0.10}").text("a")).isEqualTo("-0.10");
  }

  @Test
  void whatNobodyAsksForMayBeAnything() {
    Json json = json("{\"new\":[[{}],1e1000000000],\"a\":\"x\",\"z\":{\"a\":\"y\"}}");

    assertThat(json.text("a")).isEqualTo("x");
    assertThat(json.at("b")).isNull();
    assertThat(json.number("b")).isZero();
    assertThat(json.flag("b")).isNull();
    assertThat(json.texts("b")).isEmpty();
    assertThat(json.items("b")).isEmpty();
  }

  @Test
  void oneObjectIsAListOfOne() {
    assertThat(json("{\"a\":{\"id\":\"x\"}}").items("a"))
        .singleElement()
        .satisfies(item -> assertThat(item.text("id")).isEqualTo("x"));
    assertThat(json("[null,1,null]").items()).hasSize(1);
  }

  @Test
  void aTextIsToldFromWhatCanBeTakenForOne() {
    assertThat(json("[\"1\",1,true,[],{}]").items())
        .extracting(Json::isText)
        .containsExactly(true, false, false, false, false);
  }

  @Test
  void itIsNotPrinted() {
    assertThat(json("{\"jwt\":\"canary\"}").toString()).isEqualTo("JsonFields[…]");
    assertThat(json("{\"jwt\":\"canary\"}").at("jwt").toString()).isEqualTo("JsonText[…]");
    assertThatThrownBy(() -> json("\"canary\"").at("a")).hasMessageNotContaining("canary");
  }

  @Test
  void nothingIsDeeperThanAllowed() {
    assertThat(json("[".repeat(64) + "]".repeat(64))).isNotNull();
    assertBeyondLimits("[".repeat(65) + "]".repeat(65));
    assertBeyondLimits("[".repeat(1_000_000));
    assertBeyondLimits("{\"a\":".repeat(1_000_000));
  }

  @Test
  void aHostileBodyDoesNotBecomeMillionsOfObjects() {
    assertThat(json("[" + "{},".repeat(199_000) + "{}]").items()).hasSize(199_001);
    assertBeyondLimits("[" + "{},".repeat(200_000) + "{}]");
    assertBeyondLimits("[" + "null,".repeat(400_000) + "null]");
  }

  @Test
  void nothingIsLongerThanAllowed() {
    int room = WireFormat.MAX_BYTES - 2;
    assertThat(json("\"" + "x".repeat(room) + "\"").text()).hasSize(room);
    assertBeyondLimits(" ".repeat(WireFormat.MAX_BYTES) + "\"x\"");
    assertBeyondLimits("1".repeat(1001));
    assertBeyondLimits("0." + "1".repeat(1000));
    assertBeyondLimits("1e" + "1".repeat(1000));
    assertBeyondLimits("{\"" + "n".repeat(50_001) + "\":1}");
  }

  private static void assertBeyondLimits(String text) {
    assertThatThrownBy(() -> json(text)).isInstanceOf(StreamConstraintsException.class);
  }

  private static Json json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
