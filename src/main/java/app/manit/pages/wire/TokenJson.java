package app.manit.pages.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@code GET /user/tokens/verify} and {@code GET /accounts/{id}/tokens/verify}.
 *
 * @param status {@code active}, {@code disabled} or {@code expired}
 * @param notBefore ISO-8601, if the token has a beginning
 * @param expiresOn ISO-8601, if the token has an end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenJson(
    @Nullable String id,
    @Nullable String status,
    @Nullable String notBefore,
    @Nullable String expiresOn) {}
