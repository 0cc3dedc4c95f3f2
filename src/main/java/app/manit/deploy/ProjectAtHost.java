package app.manit.deploy;

import app.manit.pages.HostEndpoint;
import org.jspecify.annotations.Nullable;

/** Tells Pages projects apart: by host and name. */
record ProjectAtHost(HostEndpoint host, String name) {
  /** What a record has by itself is made at run time, which would hold up every deployment. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProjectAtHost project
        && host.equals(project.host)
        && name.equals(project.name);
  }

  @Override
  public int hashCode() {
    return 31 * host.hashCode() + name.hashCode();
  }
}
