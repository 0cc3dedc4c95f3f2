package app.manit.practice;

import app.manit.pages.wire.WireJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings for builds and code, by environment. Nothing here reads them, but clients set them, and
 * expect beside them what Cloudflare puts there by itself.
 */
final class DeploymentConfigs {
  private static final JsonNode DEFAULTS =
      WireJson.MAPPER.readTree(
          """
          {"fail_open":true,"always_use_latest_compatibility_date":false,
           "build_image_major_version":3,"compatibility_flags":[],"env_vars":null,
           "usage_model":"standard"}
          """);

  private DeploymentConfigs() {}

  /** All settings of a project. */
  static Map<String, Object> of(StoredProject project) {
    String madeOn = LocalDate.ofInstant(project.createdOn(), ZoneOffset.UTC).toString();
    Map<String, Object> configs = new LinkedHashMap<>();
    for (String environment : List.of("preview", "production")) {
      ObjectNode config = (ObjectNode) DEFAULTS.deepCopy();
      config.put("compatibility_date", madeOn);
      Object set = project.deploymentConfigs().getOrDefault(environment, Map.of());
      configs.put(environment, SettingsPatch.merged(config, WireJson.MAPPER.valueToTree(set)));
    }
    return configs;
  }
}
