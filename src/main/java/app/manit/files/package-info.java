/**
 * Files of the data folder, whatever is in them: the owner's alone, whole or not at all, and what
 * it means when the disk does not take them.
 */
@NullMarked
package app.manit.files;

import org.jspecify.annotations.NullMarked;
