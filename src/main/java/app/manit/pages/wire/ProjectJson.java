package app.manit.pages.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Pages project.
 *
 * @param subdomain the full host name of its permanent address
 * @param createdOn ISO-8601
 * @param productionScriptName names, for those who look for the project among their Workers; those
 *     of static pages are never met
 * @param source absent or null for a direct-upload project, an object for one tied to Git
 * @param usesFunctions whether code runs for visitors
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
    @Nullable String productionScriptName,
    @Nullable String previewScriptName,
    @Nullable String framework,
    @Nullable String frameworkVersion,
    boolean usesFunctions,
    @Nullable BuildConfigJson buildConfig,
    @Nullable Object source,
    @Nullable Map<String, Object> deploymentConfigs,
    @Nullable DeploymentJson canonicalDeployment,
    @Nullable DeploymentJson latestDeployment) {}
