/** What the user has chosen for this program on this computer, and the file that keeps it. */
@NullMarked
package app.manit.settings;

import org.jspecify.annotations.NullMarked;
