/**
 * The practice host: a look-alike of Cloudflare Pages on this computer. It speaks the same API, so
 * that practice, tests and Cloudflare run the same code of this program to the last line, and it
 * serves what it was given by Pages' own rules.
 */
@NullMarked
package app.manit.practice;

import org.jspecify.annotations.NullMarked;
