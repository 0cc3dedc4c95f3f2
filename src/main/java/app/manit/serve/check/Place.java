package app.manit.serve.check;

import app.manit.serve.WebUrl;
import app.manit.site.SitePath;

/**
 * Where links stand.
 *
 * @param base what they are relative to
 * @param scripted whether a script may change what is written
 * @param whole whether it is not a piece that a page takes in, perhaps in another folder
 */
record Place(SitePath file, WebUrl base, boolean scripted, boolean whole) {}
