/**
 * One deployment from start to end, the queue of several, and what is made of one that a crash left
 * behind.
 */
@NullMarked
package app.manit.deploy;

import org.jspecify.annotations.NullMarked;
