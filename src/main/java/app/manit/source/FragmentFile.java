package app.manit.source;

import app.manit.site.Content;

/**
 * One file as a fragment writes it down.
 *
 * @param given its path, unchecked
 */
record FragmentFile(String given, Content content) {}
