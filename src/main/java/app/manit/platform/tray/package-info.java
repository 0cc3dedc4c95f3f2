/**
 * An icon in the desktop's tray: StatusNotifierItem over D-Bus where a panel of Linux shows them,
 * else AWT's. Whether there is a tray may change at any time, and a probe that throws means that
 * there is none.
 */
@NullMarked
package app.manit.platform.tray;

import org.jspecify.annotations.NullMarked;
