package app.manit.practice;

import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.Notice;
import app.manit.pages.wire.WireJson;
import app.manit.serve.HeaderFields;
import app.manit.serve.LoopbackResponse;
import app.manit.site.Content;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says no, with Cloudflare's status, code and words, as far as they are known
 * (pages-protocol.md §11; who is not let in is told by {@link AccessRefusals}). Codes from {@value
 * #OWN} on are this host's own, for refusals whose code at Cloudflare nobody has written down.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int OWN = 8_999_000;
  private static final int INSUFFICIENT_STORAGE = 507;

  private final int status;
  private final transient List<Notice> errors;

  private Refusal(int status, List<Notice> errors) {
    super(errors.toString(), null, false, false);
    this.status = status;
    this.errors = List.copyOf(errors);
  }

  static Refusal of(int status, int code, String message) {
    return of(status, List.of(Notice.of(code, message)));
  }

  static Refusal of(int status, List<Notice> errors) {
    return new Refusal(status, errors);
  }

  LoopbackResponse response() {
    Envelope<Void> envelope = new Envelope<>(false, errors, List.of(), null, null);
    return new LoopbackResponse(
        status,
        HeaderFields.of("content-type", "application/json"),
        Content.of(WireJson.MAPPER.writeValueAsBytes(envelope)));
  }

  /**
   * The disk of this computer is full, and nothing was done. A status of its own: unlike a fault of
   * a host it does not pass by waiting.
   */
  static Refusal diskFull(Path folder) {
    return of(INSUFFICIENT_STORAGE, OWN + INSUFFICIENT_STORAGE, folder.toString());
  }

  /** Something else of this computer's. */
  static Refusal fault() {
    return of(500, 8000000, "An unknown error occurred on this computer. See the program's log.");
  }

  static Refusal noRoute(String path) {
    return new Refusal(
        404,
        List.of(
            Notice.of(
                7003,
                "Could not route to " + path + ", perhaps your object identifier is invalid?"),
            Notice.of(7000, "No route for that URI")));
  }

  static Refusal methodNotAvailable(String method) {
    return of(405, 7001, "Method " + method + " not available for that URI.");
  }

  static Refusal bodyTooLarge() {
    return of(413, 7011, "Request entity is too large");
  }

  static Refusal malformedBody() {
    return of(
        400,
        OWN + 1,
        "Request body is incorrect. The request body may have an invalid JSON type or missing"
            + " required keys.");
  }

  static Refusal nameInUse() {
    return of(
        409, 8000002, "A project with this name already exists. Choose a different project name.");
  }

  static Refusal nameInvalid() {
    return of(
        400,
        8000003,
        "Invalid project name. It must consist of 1 to 58 lowercase letters, digits and dashes, and"
            + " begin and end with a letter or digit.");
  }

  static Refusal projectNotFound() {
    return of(
        404,
        8000007,
        "Project not found. The specified project name does not match any of your existing"
            + " projects.");
  }

  static Refusal deploymentNotFound() {
    return of(
        404,
        8000009,
        "The deployment ID you have specified does not exist. Update the deployment ID and try"
            + " again. ");
  }

  static Refusal domainExists() {
    return of(409, 8000018, "You have already added this custom domain.");
  }

  static Refusal domainTaken() {
    return of(409, 8000018, "Domain is unavailable");
  }

  static Refusal domainNotFound() {
    return of(404, OWN + 2, "The custom domain was not found.");
  }

  static Refusal domainInvalid() {
    return of(400, OWN + 3, "The custom domain is no valid domain name.");
  }

  static Refusal listOptions() {
    return of(
        400, 8000024, "Invalid list options provided. Review the `page` or `per_page` parameter.");
  }

  static Refusal hasDomains() {
    return of(400, 8000028, "Must delete custom domains before deleting project");
  }

  static Refusal noProductionBranch() {
    return of(400, 8000033, "You must set a production branch.");
  }

  static Refusal activeDeployment() {
    return of(400, 8000034, "The active production deployment cannot be deleted.");
  }

  static Refusal aliasedDeployment() {
    return of(
        400,
        8000035,
        "You cannot delete an aliased deployment without a `?force=true` parameter in the API"
            + " request URL.");
  }

  static Refusal sourceOfDirectUpload() {
    return of(400, 8000069, "You cannot update the source object in a Direct Uploads project.");
  }

  static Refusal tooManyDeployments() {
    return of(
        400,
        8000076,
        "Your project has too many deployments to be deleted, follow this guide to delete them:"
            + " https://cfl.re/3CXesln");
  }

  static Refusal noManifest() {
    return of(
        400,
        8000096,
        "A \"manifest\" field was expected in the request body but was not provided.");
  }

  static Refusal commitMessage() {
    return of(400, 8000111, "Invalid commit message, it must be a valid UTF-8 string.");
  }

  static Refusal tailOfStaticSite() {
    return of(
        400,
        8000098,
        "You can not tail this deployment as it does not have a Pages Function, you cannot tail a"
            + " static site. Deploy a Function to begin tailing.");
  }

  static Refusal noGit() {
    return of(
        400,
        8000011,
        "There is an internal issue with your Cloudflare Pages Git installation: this practice host"
            + " has none.");
  }

  static Refusal tooManyProjects(int limit) {
    return of(403, OWN + 4, "You have reached the limit of " + limit + " projects per account.");
  }

  static Refusal tooManyFiles(int limit) {
    return of(400, OWN + 5, "A deployment may have at most " + limit + " files.");
  }

  static Refusal unknownAsset(String path) {
    return of(400, OWN + 6, "The asset of " + path + " was not uploaded.");
  }

  static Refusal invalidManifest() {
    return of(
        400,
        OWN + 7,
        "The manifest must be a JSON object from paths that begin with a slash to asset keys.");
  }

  static Refusal codeNotRun() {
    return of(400, OWN + 8, "This practice host serves static pages; it does not run code.");
  }

  static Refusal notARollbackTarget() {
    return of(400, OWN + 9, "Only a production deployment can be rolled back to.");
  }

  static Refusal assetInvalid(@Nullable String key) {
    return of(400, OWN + 10, "The asset " + key + " is incomplete or its key malformed.");
  }

  static Refusal assetTooLarge(String key) {
    return of(400, OWN + 11, "The asset " + key + " is larger than an asset may be.");
  }

  static Refusal analyticsToken() {
    return of(
        400, OWN + 12, "A token of Web Analytics has letters, digits, dashes and underscores.");
  }

  static Refusal notRenamed() {
    return of(400, OWN + 13, "This practice host does not rename projects.");
  }

  static Refusal tooManyDomains(int limit) {
    return of(400, OWN + 14, "A project may have at most " + limit + " custom domains.");
  }
}
