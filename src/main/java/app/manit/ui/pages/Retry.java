package app.manit.ui.pages;

import app.manit.deploy.RetryNotice;
import java.time.Instant;

/**
 * A call that will be made again.
 *
 * @param until when, as our clock says
 */
public record Retry(RetryNotice notice, Instant until) {}
