package app.manit.pages.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployment.
 *
 * @param shortId the first 8 characters of the id
 * @param environment {@code production} or {@code preview}
 * @param url the address of this one immutable deployment, with scheme
 * @param aliases addresses with scheme: the branch alias of a preview, custom domains of production
 * @param createdOn ISO-8601
 * @param modifiedOn ISO-8601
 * @param envVars for its build and its code; a direct upload of static pages has none
 * @param buildConfig as it was when the deployment was made
 * @param source null for a direct upload
 * @param isSkipped whether the host decided not to do it; {@code skipReason} says why
 */
public record DeploymentJson(
    @Nullable String id,
    @Nullable String shortId,
    @Nullable String projectId,
    @Nullable String projectName,
    @Nullable String environment,
    @Nullable String url,
    @Nullable List<String> aliases,
    @Nullable String createdOn,
    @Nullable String modifiedOn,
    @Nullable StageJson latestStage,
    @Nullable List<StageJson> stages,
    @Nullable TriggerJson deploymentTrigger,
    @Nullable Map<String, Object> envVars,
    @Nullable BuildConfigJson buildConfig,
    @Nullable Object source,
    boolean isSkipped,
    @Nullable String skipReason,
    boolean usesFunctions,
    @Nullable String productionBranch) {}
