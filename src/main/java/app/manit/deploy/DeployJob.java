package app.manit.deploy;

import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.Version;
import app.manit.pages.HostEndpoint;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be deployed, where and how.
 *
 * @param address the name for a project without an address at this host
 * @param verifyFor how long the live check may take; empty to leave it out
 * @param uploadEverything do not rely on what the host says it has
 * @param adopt take over a Pages project of that name which this library did not make; only on the
 *     user's word
 * @param intake how long reading and hashing took before
 */
public record DeployJob(
    Project project,
    Version version,
    HostEndpoint host,
    AddressProposal address,
    Optional<Duration> verifyFor,
    boolean uploadEverything,
    boolean adopt,
    Map<Phase, Duration> intake) {}
