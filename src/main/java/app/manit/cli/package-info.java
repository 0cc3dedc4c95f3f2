/**
 * The command {@code manit}: picocli commands, text and JSON output, exit codes. What it prints is
 * a contract with scripts; it stands in {@code src/site/markdown/cli.md}.
 */
@NullMarked
package app.manit.cli;

import org.jspecify.annotations.NullMarked;
