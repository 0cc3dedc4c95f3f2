package app.manit.practice;

import app.manit.pages.wire.BuildConfigJson;
import app.manit.pages.wire.WireJson;
import app.manit.serve.AnalyticsBeacon;
import java.io.IOException;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings of a project, as the calls that make and change it bring them: a merge patch (RFC 7386),
 * in which what is absent stays as it is, and null takes away.
 */
record SettingsPatch(JsonNode body) {

  /**
   * Reads the body of a call.
   *
   * @throws Refusal if it is no object
   */
  static SettingsPatch read(ApiCall call) throws IOException {
    JsonNode body = call.json(JsonNode.class);
    if (!body.isObject()) {
      throw Refusal.malformedBody();
    }
    return new SettingsPatch(body);
  }

  /** A text of the body, empty if there is none. */
  String text(String name) {
    return body.path(name).asString("");
  }

  /** Whether the project is to be tied to a repository. */
  boolean wantsGit() {
    return body.hasNonNull("source");
  }

  /**
   * The project with these settings.
   *
   * @throws Refusal if they make no sense
   */
  StoredProject applied(StoredProject project) {
    if (body.hasNonNull("name") && !text("name").equals(project.name())) {
      throw Refusal.notRenamed();
    }
    String branch =
        body.has("production_branch") ? text("production_branch") : project.productionBranch();
    if (branch.isBlank()) {
      throw Refusal.noProductionBranch();
    }
    try {
      return project.withSettings(branch, deploymentConfigs(project), buildConfig(project));
    } catch (JacksonException e) {
      throw Refusal.malformedBody();
    }
  }

  private Map<String, Object> deploymentConfigs(StoredProject project) {
    JsonNode merged = merged("deployment_configs", project.deploymentConfigs());
    for (JsonNode environment : merged) {
      environment.path("env_vars").forEach(SettingsPatch::forgetSecret);
    }
    return WireJson.MAPPER.convertValue(merged, new TypeReference<Map<String, Object>>() {});
  }

  /** The API never gives a secret back, and there is no code here that could use it. */
  private static void forgetSecret(JsonNode variable) {
    if (variable instanceof ObjectNode object
        && object.path("type").asString("").equals("secret_text")) {
      object.put("value", "");
    }
  }

  private BuildConfigJson buildConfig(StoredProject project) {
    BuildConfigJson config =
        WireJson.MAPPER.treeToValue(
            merged("build_config", project.buildConfig()), BuildConfigJson.class);
    String token = config.webAnalyticsToken();
    if (token != null && !AnalyticsBeacon.isToken(token)) {
      throw Refusal.analyticsToken();
    }
    return config;
  }

  private JsonNode merged(String name, Object old) {
    JsonNode patch = body.path(name);
    if (!patch.isMissingNode() && !patch.isNull() && !patch.isObject()) {
      throw Refusal.malformedBody();
    }
    ObjectNode none = WireJson.MAPPER.createObjectNode();
    return merged(
        patch.isNull() ? none : WireJson.MAPPER.valueToTree(old), patch.isObject() ? patch : none);
  }

  /** What becomes of a value by a patch. */
  static JsonNode merged(JsonNode old, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result = WireJson.MAPPER.createObjectNode();
    if (old instanceof ObjectNode object) {
      result.setAll(object);
    }
    for (Map.Entry<String, JsonNode> member : patch.properties()) {
      if (member.getValue().isNull()) {
        result.remove(member.getKey());
      } else {
        result.set(member.getKey(), merged(result.path(member.getKey()), member.getValue()));
      }
    }
    return result;
  }
}
