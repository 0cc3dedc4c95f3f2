package app.manit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.pages.wire.WireJson;
import app.manit.practice.PracticeClient.Answer;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom domains: they can be added and are never reached. */
class PracticeDomainsTest {
  @TempDir private Path folder;
  private PracticeHost host;
  private PracticeClient client;
  private String domains;

  @BeforeEach
  void start() {
    host =
        PracticeHost.start(
            folder,
            OptionalInt.empty(),
            new TurningClock(),
            PracticeLimits.PAGES.withMaxDomains(2));
    client = new PracticeClient(host.endpoint());
    client.createProject("ann");
    domains = client.projects() + "/ann/domains";
  }

  @AfterEach
  void stop() {
    client.close();
    host.close();
  }

  private Answer add(String name) {
    return client.post(domains, Map.of("name", name));
  }

  @Test
  void aDomainStaysPending() {
    ObjectNode domain = (ObjectNode) add("Links.Ann.Example").result();
    assertThat(domain.path("id")).isEqualTo(domain.path("domain_id"));
    String listed = client.get(domains).result().toString();
    assertThat(listed).isEqualTo("[" + domain + "]");
    for (String method : new String[] {"GET", "PATCH"}) {
      RequestBody body = method.equals("GET") ? null : RequestBody.EMPTY;
      assertThat(client.call(method, domains + "/links.ann.example", body).result())
          .isEqualTo(domain);
    }
    domain.remove("id");
    domain.remove("domain_id");
    assertThat((JsonNode) domain)
        .isEqualTo(
            WireJson.MAPPER.readTree(
                """
                {"name":"links.ann.example","status":"pending","certificate_authority":"google",
                 "zone_tag":"","created_on":"2026-08-01T10:00:00Z",
                 "validation_data":{"method":"http","status":"pending","error_message":"",
                  "txt_name":"","txt_value":""},
                 "verification_data":{"status":"pending","error_message":"CNAME record not set"}}
                """));
  }

  @Test
  void theProjectAndItsLiveDeploymentSayWhichTheyAre() {
    client.deploy("ann", "main", "index.html", "one");
    client.deploy("ann", "main", "index.html", "two");
    add("links.ann.example");
    JsonNode project = client.get(client.projects() + "/ann").result();
    assertThat(project.path("domains").path(1).asString()).isEqualTo("links.ann.example");
    JsonNode deployments = client.get(client.projects() + "/ann/deployments").result();
    assertThat(deployments.path(0).path("aliases").path(0).asString())
        .isEqualTo("https://links.ann.example");
    assertThat(deployments.path(1).path("aliases").isNull()).isTrue();
  }

  @Test
  void aDomainIsForOneProjectOnce() {
    add("links.ann.example");
    Answer again = add("LINKS.ann.example");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo(8000018);
    client.createProject("bob");
    Answer elsewhere =
        client.post(client.projects() + "/bob/domains", Map.of("name", "links.ann.example"));
    assertThat(elsewhere.code()).isEqualTo(8000018);
    assertThat(elsewhere.body()).contains("Domain is unavailable");
    assertThat(client.call("DELETE", domains + "/links.ann.example", null).result().isNull())
        .isTrue();
    assertThat(add("links.ann.example").status()).isEqualTo(200);
  }

  @Test
  void aProjectHasSoManyDomainsOnly() {
    add("one.example");
    add("two.example");
    Answer third = add("three.example");
    assertThat(third.status()).isEqualTo(400);
    assertThat(third.body()).contains("at most 2 custom domains");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no domain", "*.ann.example", "localhost", "-a.example", "a..b", "ä.x"})
  void whatIsNoDomainIsRefused(String name) {
    assertThat(add(name).status()).isEqualTo(400);
    assertThat(client.get(domains).result()).isEmpty();
  }

  @Test
  void aNameOfMoreThan253LettersIsNone() {
    assertThat(add("a.".repeat(130) + "example").status()).isEqualTo(400);
  }

  @Test
  void aDomainThatWasNotAddedIsNotThere() {
    for (String method : new String[] {"GET", "PATCH", "DELETE"}) {
      RequestBody body = method.equals("PATCH") ? RequestBody.EMPTY : null;
      assertThat(client.call(method, domains + "/links.ann.example", body).status()).isEqualTo(404);
    }
  }
}
