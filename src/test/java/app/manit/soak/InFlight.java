package app.manit.soak;

import app.manit.deploy.Fault;
import app.manit.deploy.FaultyHost;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;

/** Counts what a host has to do at once. */
final class InFlight implements FaultyHost.Watcher {
  private static final String UPLOAD = "POST /pages/assets/upload";
  private static final String TOKEN = "GET /projects/*/upload-token";
  private static final String PUBLISH = "POST /projects/*/deployments";
  private static final Pattern PROJECT = Pattern.compile("/projects/([^/]+)");

  private final Map<String, Integer> uploads = new HashMap<>();
  private final Map<String, Integer> projects = new HashMap<>();
  private final int together;
  private boolean gathered;
  private int mostUploads;
  private int mostUploadsOfOne;
  private int mostProjects;
  private int mostOfOneProject;

  /**
   * A count of nothing yet.
   *
   * @param together so many uploads must have come before the first one is answered; 0 for none
   */
  InFlight(int together) {
    this.together = together;
    this.gathered = together == 0;
  }

  @Override
  public synchronized Optional<Fault> arrived(String line, RecordedRequest request)
      throws InterruptedException {
    if (line.equals(TOKEN)) {
      mostOfOneProject = Math.max(mostOfOneProject, add(projects, project(request)));
      mostProjects = Math.max(mostProjects, projects.size());
    }
    if (line.equals(UPLOAD)) {
      mostUploadsOfOne = Math.max(mostUploadsOfOne, add(uploads, sender(request)));
      int now = uploads.values().stream().mapToInt(Integer::intValue).sum();
      mostUploads = Math.max(mostUploads, now);
      gathered |= now >= together;
      notifyAll();
      while (!gathered) {
        wait();
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized void answering(String line, RecordedRequest request) {
    if (line.equals(UPLOAD)) {
      remove(uploads, sender(request));
    }
    if (line.equals(PUBLISH)) {
      remove(projects, project(request));
    }
  }

  private static int add(Map<String, Integer> counts, String key) {
    return counts.merge(key, 1, Integer::sum);
  }

  private static void remove(Map<String, Integer> counts, String key) {
    counts.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
  }

  /** Every deployment has an upload token of its own. */
  private static String sender(RecordedRequest request) {
    return String.valueOf(request.getHeaders().get("Authorization"));
  }

  private static String project(RecordedRequest request) {
    Matcher path = PROJECT.matcher(request.getUrl().encodedPath());
    return path.find() ? path.group(1) : "";
  }

  /** The most uploads at once. */
  synchronized int mostUploads() {
    return mostUploads;
  }

  /** The most uploads at once that belonged to one deployment. */
  synchronized int mostUploadsOfOne() {
    return mostUploadsOfOne;
  }

  /** The most projects at once for which something was sent or published. */
  synchronized int mostProjects() {
    return mostProjects;
  }

  /** The most deployments at once of one project. */
  synchronized int mostOfOneProject() {
    return mostOfOneProject;
  }
}
