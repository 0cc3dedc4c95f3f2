package app.manit.practice;

import java.time.Instant;

/** A custom domain that was added; here it stays pending for ever. */
record StoredDomain(String id, String name, Instant createdOn) {}
