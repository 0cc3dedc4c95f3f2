package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.library.Deployment;
import app.manit.library.HostDeployment;
import app.manit.library.SourceRef;
import app.manit.workspace.Page;
import java.util.Optional;

/**
 * A page of the library.
 *
 * @param host where its last deployment went; empty for a draft
 */
record PageReport(Page page, Optional<HostKind> host) implements JsonObject {

  /** The word that scripts see: of the last deployment, or {@code DRAFT}. */
  String status() {
    return page.last().map(Outcome::status).orElse(Outcome.DRAFT);
  }

  @Override
  public void writeTo(JsonFields fields) {
    Optional<Deployment> last = page.last();
    fields.text("name", page.project().slug());
    fields.text("title", page.project().title());
    fields.text("status", status());
    fields.text("verification", last.map(d -> d.verification().code()));
    fields.text("url", page.url());
    fields.text("deploymentUrl", last.flatMap(Deployment::atHost).flatMap(HostDeployment::address));
    fields.text("deploymentId", last.map(d -> d.id().value()));
    fields.text("hostDeploymentId", last.flatMap(Deployment::atHost).map(HostDeployment::id));
    fields.text("projectName", last.map(Deployment::pagesProject));
    fields.text("host", host.map(HostKind::code));
    fields.flag("upToDate", page.unchanged());
    fields.text("source", page.project().source().map(SourceRef::path));
    fields.text("sandboxUrl", page.project().sandboxUrl());
    fields.time("createdAt", Optional.of(page.project().createdAt()));
    fields.time("changedAt", Optional.of(page.changedAt()));
    fields.object("error", last.flatMap(Outcome::failure).map(ErrorReport::new));
  }
}
