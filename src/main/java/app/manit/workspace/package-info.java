/**
 * What the window and the command both do: take a source in, list, rename, delete, deploy. They
 * differ only in how they show it.
 */
@NullMarked
package app.manit.workspace;

import org.jspecify.annotations.NullMarked;
