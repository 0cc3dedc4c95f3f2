package app.manit.pages.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Pages project.
 *
 * @param subdomain the full host name of its permanent address
 * @param createdOn ISO-8601
 * @param source absent or null for a direct-upload project, an object for one tied to Git
 * @param deploymentConfigs settings by {@code production} and {@code preview}; wrangler reads them
 * @param canonicalDeployment the deployment that is live, null before the first
 * @param latestDeployment the newest one of either environment
 */
public record ProjectJson(
    @Nullable String id,
    @Nullable String name,
    @Nullable String subdomain,
    @Nullable List<String> domains,
    @Nullable String createdOn,
    @Nullable String productionBranch,
    @Nullable Object source,
    @Nullable Map<String, Object> deploymentConfigs,
    @Nullable DeploymentJson canonicalDeployment,
    @Nullable DeploymentJson latestDeployment) {}
