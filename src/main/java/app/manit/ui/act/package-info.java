/** What the user can do: each act has a name in the menu, and most have a key. */
@NullMarked
package app.manit.ui.act;

import org.jspecify.annotations.NullMarked;
