package app.manit.interop;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.interop.ForeignProgram.Ran;
import app.manit.practice.PracticeEndpoint;
import app.manit.practice.PracticeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cloudflare's TypeScript SDK reads the practice host, and finds what its types promise. */
class SdkInterop {
  private static final String PROJECT = "links-of-ann";

  @TempDir private Path folder;

  @Test
  void itsTypedCallsFindProjectsAndDeployments() throws IOException {
    try (PracticeHost practice =
        PracticeHost.start(folder.resolve("practice"), OptionalInt.empty(), Clock.systemUTC())) {
      PracticeEndpoint endpoint = practice.endpoint();
      ForeignProgram user = ForeignProgram.at(endpoint, folder.resolve("home"));
      Path site = OddSite.write(Files.createDirectory(folder.resolve("site")));
      for (String other : List.of("another", "a-third")) {
        user.wrangler("pages", "project", "create", other, "--production-branch", "main");
      }
      user.wrangler("pages", "project", "create", PROJECT, "--production-branch", "main");
      for (String branch : List.of("main", "draft", "main")) {
        user.wrangler("pages", "deploy", site, "--project-name", PROJECT, "--branch", branch);
      }

      Ran ran = user.script("read.mjs", PROJECT);

      assertThat(ran.code()).as(ran.said()).isZero();
      JsonNode read = JsonMapper.shared().readTree(ran.out());
      looksRight(read, endpoint);
      hasTheTypesOfTheSdk(read, user);
    }
  }

  private static void looksRight(JsonNode read, PracticeEndpoint endpoint) {
    String host = PROJECT + ".localhost:" + endpoint.baseUrl().getPort();
    assertThat(texts(read.get("projects"), "name"))
        .containsExactlyInAnyOrder("another", "a-third", PROJECT);
    assertThat(read.at("/project/subdomain").asString()).isEqualTo(host);
    assertThat(texts(read.get("deployments"), "environment"))
        .containsExactly("production", "preview", "production");
    assertThat(read.get("production")).hasSize(2);
    assertThat(read.at("/project/canonical_deployment/id").asString())
        .isEqualTo(read.at("/deployments/0/id").asString());
    assertThat(read.at("/deployment/latest_stage/name").asString()).isEqualTo("deploy");
    assertThat(read.at("/deployment/latest_stage/status").asString()).isEqualTo("success");
    assertThat(read.at("/deployments/1/aliases/0").asString()).isEqualTo("http://draft." + host);
    assertThat(read.at("/logs/data").size()).isEqualTo(read.at("/logs/total").asInt());
    assertThat(read.at("/domain/status").asString()).isEqualTo("pending");
    assertThat(texts(read.get("domains"), "name")).containsExactly("links.ann.example");
    assertThat(read.at("/rollback/id").asString())
        .isEqualTo(read.at("/deployments/2/id").asString());
    assertThat(read.get("missing").toString())
        .isEqualTo("{\"type\":\"NotFoundError\",\"status\":404,\"codes\":[8000007]}");
    assertThat(read.get("tooManyRows").toString())
        .isEqualTo("{\"type\":\"BadRequestError\",\"status\":400,\"codes\":[8000024]}");
  }

  private static List<String> texts(JsonNode rows, String member) {
    List<String> texts = new ArrayList<>();
    rows.forEach(row -> texts.add(row.get(member).asString()));
    return texts;
  }

  /**
   * What was read is put into a program as values of the SDK's types, and TypeScript checks it:
   * nothing is missing, no text is one that its type does not list. Null is taken everywhere, for
   * Cloudflare says it ({@code source}) where the types do not.
   */
  private static void hasTheTypesOfTheSdk(JsonNode read, ForeignProgram user) throws IOException {
    Path program = ForeignProgram.FOLDER.resolve("typed.ts");
    Files.writeString(
        program,
        """
        import type { Project, Deployment } from "cloudflare/resources/pages/projects/projects";
        import type { DomainListResponse } from "cloudflare/resources/pages/projects/domains";
        import type { LogGetResponse } from "cloudflare/resources/pages/projects/deployments/history/logs";
        const a = <Type,>() => <Value extends Type>(value: Value) => value;
        a<Project>()(%s);
        a<Project[]>()(%s);
        a<Deployment[]>()(%s);
        a<DomainListResponse[]>()(%s);
        a<LogGetResponse>()(%s);
        """
            .formatted(
                read.get("project"),
                read.get("projects"),
                read.get("deployments"),
                read.get("domains"),
                read.get("logs")));
    Ran checked =
        user.module(
            "typescript/bin/tsc",
            "--noEmit",
            "--skipLibCheck",
            "--strict",
            "false",
            "--target",
            "es2022",
            "--module",
            "nodenext",
            program.toAbsolutePath());
    assertThat(checked.code()).as(checked.said()).isZero();
  }
}
