package app.manit.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitTest {
  private final List<String> events = new ArrayList<>();
  private final Visit visit =
      new Visit(
          new PageOutlet() {
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
          });

  @BeforeEach
  void begin() {
    visit.begin(URI.create("http://ana.localhost:8788/"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://ana.localhost:8788/,true",
    "http://ana.localhost:8788/about?x#y,true",
    "HTTP://ANA.localhost:8788/,true",
    "about:blank,true",
    "http://ana.localhost:8789/,false",
    "http://ana.localhost:8788.evil.example/,false",
    "http://ana.localhost:8788@evil.example/,false",
    "https://ana.localhost:8788/,false",
    "http://ben.localhost:8788/,false",
    "file:///etc/passwd,false",
    "mailto:ana@example.com,false",
    "http://not an address,false"
  })
  void aPageStaysAtItsOwnPlace(String location, boolean stays) {
    assertThat(visit.goes(location)).isEqualTo(stays);
  }

  @Test
  void aClickLeadsOutOnce() {
    visit.touch();
    visit.leaves("https://shop.example/");
    visit.leaves("https://one-more.example/");
    visit.leaves("https://and-more.example/");

    assertThat(events)
        .containsExactly("followed https://shop.example/", "strayed https://one-more.example/");
  }

  @Test
  void aPageThatHasSaidSomethingStillStraysInSight() {
    visit.says("hello");
    visit.leaves("https://away.example/");

    assertThat(events).containsExactly("said hello", "strayed https://away.example/");
  }

  @Test
  void whatAPageSaysIsPassedOnOnce() {
    visit.says("hello");
    visit.says("hello");
    visit.says(" ");
    visit.begin(URI.create("http://ana.localhost:8788/"));
    visit.says("hello");

    assertThat(events).containsExactly("said hello", "said hello");
  }
}
