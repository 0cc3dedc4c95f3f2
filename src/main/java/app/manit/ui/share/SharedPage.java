package app.manit.ui.share;

import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.share.LinkForm;
import java.net.URI;

/**
 * A page that can be shared.
 *
 * @param online the version that others see
 * @param title what its creator calls it
 * @param name what it is called in names of files
 * @param address its permanent URL
 */
public record SharedPage(ProjectId id, VersionId online, String title, String name, URI address) {

  /** Whether others can open it: what is practised with works on this computer only. */
  public boolean forOthers() {
    return "https".equals(address.getScheme());
  }

  /** Its link in one form. */
  String link(LinkForm form) {
    return form.of(title, address);
  }
}
