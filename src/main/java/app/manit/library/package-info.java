/**
 * What the local library knows: projects, versions, addresses, deployments, and which state may
 * follow which. Values; no SQL, no network, no toolkit.
 */
@NullMarked
package app.manit.library;

import org.jspecify.annotations.NullMarked;
