package app.manit.platform;

import org.slf4j.jdk.platform.logging.SLF4JSystemLoggerFinder;

/**
 * Leads what the JDK itself logs to slf4j. The library that does so is found as well; but Java
 * looks for one when it first logs, through all jars until it meets one, and ours is the first.
 */
public final class SystemLogging extends SLF4JSystemLoggerFinder {
  /** Called by Java. */
  public SystemLogging() {}
}
