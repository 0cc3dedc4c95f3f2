package app.manit.deploy;

import app.manit.library.Deployment;

/** Watches a deployment. Called on the deployment's own threads; must return quickly. */
public interface DeployListener {
  /** Nobody watches. */
  DeployListener NONE = new DeployListener() {};

  /** The record changed: a state, a phase, an address. Already stored when this is called. */
  default void changed(Deployment deployment) {}

  /** It waits for its turn, behind so many others; told again whenever that changes. */
  default void waiting(int ahead) {}

  /** A phase moved on. */
  default void progress(Progress progress) {}

  /** A call failed and will be made again. */
  default void retrying(RetryNotice notice) {}
}
