/**
 * Why something could not be done, in words a creator understands: the sealed {@link
 * app.manit.failure.Failure} family and its sentences.
 */
@NullMarked
package app.manit.failure;

import org.jspecify.annotations.NullMarked;
