/**
 * The operating system: folders, display, browser, log, single instance. Small classes, each
 * guarded: what cannot be found out is "not available", never a crash.
 */
@NullMarked
package app.manit.platform;

import org.jspecify.annotations.NullMarked;
