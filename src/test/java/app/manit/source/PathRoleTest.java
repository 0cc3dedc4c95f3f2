package app.manit.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.SitePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a folder goes to Pages; the rows without a remark are wrangler's own behaviour. */
class PathRoleTest {

  @ParameterizedTest
  @CsvSource({
    "index.html, ASSET",
    ".well-known/security.txt, ASSET",
    ".htaccess, ASSET",
    ".gitignore, ASSET",
    "Thumbs.db, ASSET",
    "wrangler.toml, ASSET",
    "_headers, HEADERS",
    "_redirects, REDIRECTS",
    "a/_headers, ASSET",
    "a/_redirects, ASSET",
    "_HEADERS, ASSET",
    "_headers/x, IGNORED",
    "_redirects/x, IGNORED",
    "a/_worker.js, ASSET",
    "a/_routes.json, ASSET",
    "a/functions/x.js, ASSET",
    "functions, IGNORED",
    "Functions/x.js, ASSET",
    ".wrangler/state/x, NOISE",
    "a/.wrangler/x, ASSET",
    ".DS_Store, NOISE",
    "a/b/.DS_Store, NOISE",
    ".foo/.DS_Store, ASSET",
    ".well-known/.DS_Store, ASSET",
    "a/.foo/b/.DS_Store, ASSET",
    ".git/config, NOISE",
    "a/.git, NOISE",
    ".foo/.git/config, ASSET",
    "node_modules/a/index.js, IGNORED",
    "a/node_modules/b.js, IGNORED",
    "node_modules, IGNORED",
    ".foo/node_modules/b.js, ASSET",
    "Node_modules/b.js, ASSET",
  })
  void asWrangler(String path, PathRole role) {
    assertThat(PathRole.ofFile(SitePath.of(path))).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "_worker.js, SERVER_CODE",
    "_worker.js/index.js, SERVER_CODE",
    "_routes.json, SERVER_CODE",
    "functions/api/hello.js, SERVER_CODE",
    ".env, SECRET",
    ".env.local, SECRET",
    "a/.env.production, SECRET",
    ".foo/.env, SECRET",
    ".ENV, SECRET",
    ".dev.vars, SECRET",
    "cert.pem, SECRET",
    "a/server.key, SECRET",
    "SERVER.KEY, SECRET",
    "id_rsa, SECRET",
    ".ssh/config, SECRET",
    "home/.aws/credentials, SECRET",
    ".npmrc, SECRET",
    "env, ASSET",
    "environment.js, ASSET",
    "a.env.html, ASSET",
    "id_rsa.html, ASSET",
    "key.html, ASSET",
    "keys/a.html, ASSET",
    "pem, ASSET",
    "ssh/a.html, ASSET",
  })
  void ourExceptionsFromIt(String path, PathRole role) {
    assertThat(PathRole.ofFile(SitePath.of(path))).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "node_modules, IGNORED",
    ".git, NOISE",
    "a/.git, NOISE",
    ".foo/.git, ASSET",
    ".wrangler, NOISE",
    "functions, SERVER_CODE",
    "_worker.js, SERVER_CODE",
    "_headers, IGNORED",
    ".ssh, SECRET",
    ".env, ASSET",
    "a, ASSET",
  })
  void foldersAsAWhole(String path, PathRole role) {
    assertThat(PathRole.ofFolder(SitePath.of(path))).isEqualTo(role);
  }
}
