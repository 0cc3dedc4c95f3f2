/**
 * A word to the user outside our windows, in the desktop's own way. Each way is guarded: what
 * throws or does not answer in time is "not shown".
 */
@NullMarked
package app.manit.platform.notify;

import org.jspecify.annotations.NullMarked;
