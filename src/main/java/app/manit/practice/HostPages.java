package app.manit.practice;

import app.manit.serve.HeaderFields;
import app.manit.serve.LoopbackResponse;
import app.manit.site.Content;
import java.util.stream.Collectors;

/** The pages of the host itself: the list of sites, and what stands where there is none. */
final class HostPages {
  private final ProjectStore projects;
  private final PracticeAddresses addresses;

  HostPages(ProjectStore projects, PracticeAddresses addresses) {
    this.projects = projects;
    this.addresses = addresses;
  }

  /** The sites that are live. */
  LoopbackResponse index() {
    String list =
        projects.all().stream()
            .filter(project -> project.canonical().isPresent())
            .map(addresses::url)
            .map(url -> "<li><a href=\"%1$s/\">%1$s</a>".formatted(escaped(url)))
            .collect(Collectors.joining("\n"));
    String text = PracticeText.of(list.isEmpty() ? "index.empty" : "index.text");
    return page(200, PracticeText.of("index.title"), text, "<ul>\n" + list + "\n</ul>");
  }

  LoopbackResponse notFound() {
    return page(404, PracticeText.of("not-found.title"), PracticeText.of("not-found.text"), "");
  }

  LoopbackResponse unknownHost(String host) {
    return page(
        404, PracticeText.of("unknown-host.title"), PracticeText.of("unknown-host.text", host), "");
  }

  private static LoopbackResponse page(int status, String title, String text, String html) {
    return new LoopbackResponse(
        status,
        HeaderFields.of("content-type", "text/html; charset=utf-8")
            .with("cache-control", "no-store")
            .with("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'")
            .with("x-content-type-options", "nosniff"),
        Content.of(
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>
              body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1rem; }
              :root { color-scheme: light dark; }
            </style>
            <h1>%1$s</h1>
            <p>%2$s</p>
            %3$s
            """
                .formatted(escaped(title), escaped(text), html)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
