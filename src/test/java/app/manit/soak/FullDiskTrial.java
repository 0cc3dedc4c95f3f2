package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.soak.SmallDisk.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page is published, in a process of its own, on a disk that has only so much room; then there is
 * room again. Whatever the room was: the command did it or said that the disk is full, what was
 * there before is still there, no record is wrong, and the same command works.
 */
final class FullDiskTrial implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long LARGE_KIB = 64 * 1024;

  /** What is full. */
  enum Full {
    /** The disk of the data folder. */
    EVERYTHING(""),
    /** The same, but not the practice host's: it goes on, as a host elsewhere would. */
    ALL_BUT_THE_HOST(""),
    /** Only where contents are kept. */
    CONTENTS("objects"),
    /** Only the practice host's disk. */
    THE_HOST("practice"),
    /** Only where the log is kept: nobody is to notice. */
    THE_LOG("logs");

    private final String folder;

    Full(String folder) {
      this.folder = folder;
    }

    private Path of(Path home) {
      return folder.isEmpty() ? home : home.resolve(folder);
    }
  }

  private final SmallDisk disk;
  private final Path home;
  private final Path before;
  private final Path newPage;

  /**
   * @param folder where the trials take place; empty
   */
  FullDiskTrial(SmallDisk disk, Path folder) throws IOException {
    this.disk = disk;
    this.home = Files.createDirectory(folder.resolve("home"));
    this.before = folder.resolve("before");
    Path oldPage = page(folder, "old", 2_000);
    this.newPage = page(folder, "new", 30_000);
    Ended published = disk.manit(before, "deploy", oldPage, "--to", "practice", "--json");
    assertThat(published.code()).as(published.toString()).isZero();
  }

  private static Path page(Path folder, String name, int bytes) throws IOException {
    Path page = Files.createDirectory(folder.resolve(name));
    Files.writeString(page.resolve("index.html"), "<title>" + name + "</title>");
    Files.write(page.resolve("picture.png"), new byte[bytes]);
    return page;
  }

  /** What the command said when there was little room. */
  record Said(int code, String status, String kind) {
    boolean done() {
      return code == 0;
    }
  }

  /**
   * One trial.
   *
   * @param kibibytes how much room there is
   */
  Said run(Full full, long kibibytes) throws IOException {
    String trial = "%s, %d KiB free".formatted(full, kibibytes);
    layOut(full);
    try {
      disk.leave(full.of(home), kibibytes);
      Said said = said(trial, disk.manit(home, "deploy", newPage, "--to", "practice", "--json"));
      checkSaid(trial, full, said);
      disk.leave(full.of(home), LARGE_KIB);

      if (said.kind().isEmpty()) {
        assertThat(statuses(trial, "new")).as(trial).containsExactly("DEPLOYED");
      } else {
        // Nothing was published, so nothing may have been written down as if it had been.
        assertThat(statuses(trial, "new")).as(trial).doesNotContain("DEPLOYED").hasSizeLessThan(2);
      }
      Said again = said(trial, disk.manit(home, "deploy", newPage, "--to", "practice", "--json"));
      assertThat(again).as(trial + ": again").isEqualTo(new Said(0, "DEPLOYED", ""));
      checkHistory(trial);
      return said;
    } finally {
      disk.unmount(home);
    }
  }

  private void layOut(Full full) {
    disk.mount(home, LARGE_KIB);
    Path apart = full == Full.ALL_BUT_THE_HOST ? home.resolve("practice") : full.of(home);
    if (!apart.equals(home)) {
      disk.must("mkdir", apart);
      disk.mount(apart, LARGE_KIB);
    }
    disk.must("cp", "-a", before + "/.", home);
  }

  private static void checkSaid(String trial, Full full, Said said) {
    if (said.done() || full == Full.THE_LOG) {
      assertThat(said).as(trial).isEqualTo(new Said(0, "DEPLOYED", ""));
    } else {
      assertThat(said).as(trial).isEqualTo(new Said(1, "FAILED", "disk-full"));
    }
  }

  private Said said(String trial, Ended ended) {
    assertThat(ended.err())
        .as("%s: %s", trial, ended.out())
        .doesNotContain("\tat ", "Exception", "damaged");
    assertThat(ended.out().lines().count()).as("%s: %s", trial, ended).isOne();
    JsonNode line = JSON.readTree(ended.out());
    return new Said(
        ended.code(), line.path("status").asString(), line.path("error").path("kind").asString(""));
  }

  /** How the deployments of a page ended, newest first; empty if there is no such page. */
  private List<String> statuses(String trial, String page) {
    Ended history = disk.manit(home, "history", page, "--json");
    assertThat(history.err()).as(trial).doesNotContain("\tat ", "Exception", "damaged");
    return history.out().lines().map(JSON::readTree).flatMap(FullDiskTrial::deployments).toList();
  }

  private static Stream<String> deployments(JsonNode line) {
    return line.has("status") ? Stream.of(line.path("status").asString()) : Stream.empty();
  }

  /** Everything that the host has is in the history as deployed, and nothing else. */
  private void checkHistory(String trial) {
    List<String> old = statuses(trial, "old");
    assertThat(old).as(trial + ": the old page").containsExactly("DEPLOYED");
    List<String> fresh = statuses(trial, "new");
    assertThat(fresh).as(trial).isSubsetOf("DEPLOYED", "FAILED");
    String projects = disk.must("find", home.resolve("practice/projects"), "-name", "project.json");
    assertThat(projects.lines().count()).as(trial + ": projects at the host").isEqualTo(2);
    long atHost =
        projects
            .lines()
            .map(file -> JSON.readTree(disk.must("cat", file)))
            .mapToLong(project -> project.path("deployments").size())
            .sum();
    assertThat(Stream.concat(old.stream(), fresh.stream()).filter("DEPLOYED"::equals).count())
        .as(trial + ": deployments at the host")
        .isEqualTo(atHost);
  }

  @Override
  public void close() {
    disk.close();
  }
}
