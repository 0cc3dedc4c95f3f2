/** The desktop's session bus, on Linux: where it is, and calls that end in time. */
@NullMarked
package app.manit.platform.dbus;

import org.jspecify.annotations.NullMarked;
