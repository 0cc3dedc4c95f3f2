package app.manit.account;

import app.manit.pages.HostEndpoint;

/**
 * A host that can be asked, and as whom.
 *
 * @param label what to call the account beside the Deploy button; never a secret
 */
public record Connection(HostKind kind, HostEndpoint endpoint, String label) {}
