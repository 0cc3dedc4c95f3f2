package app.manit.pages;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Where each call goes. */
final class Routes {
  /** The largest pages of rows that are known to be taken. */
  static final int ACCOUNTS_PER_PAGE = 50;

  static final int PROJECTS_PER_PAGE = 10;
  static final int DEPLOYMENTS_PER_PAGE = 25;

  /** A name or id of the host; a text like {@code ..} would lead elsewhere. */
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private final HostEndpoint endpoint;
  private final HttpUrl base;

  Routes(HostEndpoint endpoint) {
    this.endpoint = endpoint;
    this.base = Objects.requireNonNull(HttpUrl.get(endpoint.baseUrl()));
  }

  HttpUrl userToken() {
    return at("user", "tokens", "verify").build();
  }

  HttpUrl accountToken(String accountId) {
    return at("accounts", accountId, "tokens", "verify").build();
  }

  HttpUrl accounts(int page) {
    return page(at("accounts"), page, ACCOUNTS_PER_PAGE);
  }

  HttpUrl newProject() {
    return projects().build();
  }

  HttpUrl projects(int page) {
    return page(projects(), page, PROJECTS_PER_PAGE);
  }

  HttpUrl project(String name) {
    return inProject(name).build();
  }

  HttpUrl uploadToken(String project) {
    return inProject(project).addPathSegment("upload-token").build();
  }

  HttpUrl assets(String call) {
    return at("pages", "assets", call).build();
  }

  HttpUrl newDeployment(String project) {
    return deployments(project).build();
  }

  HttpUrl deployments(String project, int page) {
    return page(deployments(project), page, DEPLOYMENTS_PER_PAGE);
  }

  HttpUrl deployment(String project, String id) {
    return inDeployments(project, id).build();
  }

  HttpUrl deletion(String project, String id, boolean force) {
    HttpUrl.Builder url = inDeployments(project, id);
    return (force ? url.addQueryParameter("force", "true") : url).build();
  }

  HttpUrl logs(String project, String id) {
    return inDeployments(project, id)
        .addPathSegments("history/logs")
        .addQueryParameter("size", "10000000")
        .build();
  }

  private HttpUrl.Builder projects() {
    if (endpoint.accountId().isEmpty()) {
      throw FailureException.of(FailureKind.ACCOUNT_NOT_FOUND);
    }
    return at("accounts", endpoint.accountId(), "pages", "projects");
  }

  private HttpUrl.Builder inProject(String name) {
    return projects().addPathSegment(checked(name));
  }

  private HttpUrl.Builder deployments(String project) {
    return inProject(project).addPathSegment("deployments");
  }

  private HttpUrl.Builder inDeployments(String project, String id) {
    return deployments(project).addPathSegment(checked(id));
  }

  private HttpUrl.Builder at(String... segments) {
    HttpUrl.Builder url = base.newBuilder();
    for (String segment : segments) {
      url.addPathSegment(segment);
    }
    return url;
  }

  private static HttpUrl page(HttpUrl.Builder url, int page, int rows) {
    return url.addQueryParameter("page", String.valueOf(page))
        .addQueryParameter("per_page", String.valueOf(rows))
        .build();
  }

  /** Whether a name or id that the host gave can be asked for. */
  static boolean isSegment(String text) {
    return SEGMENT.matcher(text).matches();
  }

  private static String checked(String segment) {
    if (!isSegment(segment)) {
      throw new IllegalArgumentException("not a name or id of a Pages host: " + segment);
    }
    return segment;
  }
}
