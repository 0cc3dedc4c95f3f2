-- The library: metadata only. Contents lie in the object store, credentials in the keychain.

CREATE TABLE projects (
  id UUID PRIMARY KEY,
  slug VARCHAR NOT NULL CONSTRAINT projects_slug UNIQUE,
  title VARCHAR NOT NULL,
  source_path VARCHAR,
  source_index INT,
  sandbox_url VARCHAR,
  created_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  CONSTRAINT projects_source_is_whole CHECK ((source_path IS NULL) = (source_index IS NULL))
);

-- Not unique: a file may be published twice, under two names.
CREATE INDEX projects_by_source ON projects (source_path, source_index);

-- `seq` is the order of arrival: clocks go backwards, it does not.
CREATE TABLE versions (
  id UUID PRIMARY KEY,
  seq BIGINT GENERATED ALWAYS AS IDENTITY CONSTRAINT versions_seq UNIQUE,
  project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  title VARCHAR NOT NULL,
  headers CHARACTER LARGE OBJECT NOT NULL,
  redirects CHARACTER LARGE OBJECT NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  taken_at TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE INDEX versions_by_project ON versions (project_id, seq);

CREATE TABLE version_files (
  version_id UUID NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  path VARCHAR NOT NULL,
  content_type VARCHAR NOT NULL,
  size BIGINT NOT NULL CHECK (size >= 0),
  sha256 VARCHAR(64) NOT NULL CHECK (CHAR_LENGTH(sha256) = 64),
  asset_key VARCHAR(32) NOT NULL CHECK (CHAR_LENGTH(asset_key) = 32),
  PRIMARY KEY (version_id, path)
);

-- The sweep of the object store asks which contents are still wanted.
CREATE INDEX version_files_by_content ON version_files (sha256);

CREATE TABLE addresses (
  project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  host_url VARCHAR NOT NULL,
  account_id VARCHAR NOT NULL,
  pages_project VARCHAR NOT NULL,
  state VARCHAR(16) NOT NULL CHECK (state IN ('PLANNED', 'REQUESTED', 'CREATED')),
  subdomain VARCHAR,
  PRIMARY KEY (project_id, host_url, account_id),
  CONSTRAINT addresses_pages_project UNIQUE (host_url, account_id, pages_project),
  CONSTRAINT addresses_have_a_subdomain_once_created
    CHECK ((state = 'CREATED') = (subdomain IS NOT NULL))
);

-- A version stays as long as a deployment tells of it.
CREATE TABLE deployments (
  id VARCHAR(40) PRIMARY KEY CHECK (CHAR_LENGTH(id) = 40),
  seq BIGINT GENERATED ALWAYS AS IDENTITY CONSTRAINT deployments_seq UNIQUE,
  project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  version_id UUID NOT NULL REFERENCES versions (id),
  host_url VARCHAR NOT NULL,
  account_id VARCHAR NOT NULL,
  pages_project VARCHAR NOT NULL,
  status VARCHAR(16) NOT NULL
    CHECK (status IN ('QUEUED', 'DEPLOYING', 'DEPLOYED', 'FAILED', 'UNKNOWN', 'CANCELLED')),
  phase VARCHAR(16)
    CHECK (phase IN ('READ', 'HASH', 'CONNECT', 'COMPARE', 'UPLOAD', 'PUBLISH', 'VERIFY')),
  verification VARCHAR(16) NOT NULL
    CHECK (verification IN ('VERIFIED', 'PENDING', 'MISMATCH', 'SKIPPED')),
  url VARCHAR,
  host_deployment_id VARCHAR,
  host_deployment_url VARCHAR,
  files INT NOT NULL CHECK (files >= 0),
  uploaded_files INT NOT NULL CHECK (uploaded_files >= 0),
  uploaded_bytes BIGINT NOT NULL CHECK (uploaded_bytes >= 0),
  attempts INT NOT NULL CHECK (attempts >= 0),
  read_ns BIGINT,
  hash_ns BIGINT,
  connect_ns BIGINT,
  compare_ns BIGINT,
  upload_ns BIGINT,
  publish_ns BIGINT,
  verify_ns BIGINT,
  failure_kind VARCHAR,
  failure_arguments VARCHAR ARRAY,
  failure_detail CHARACTER LARGE OBJECT,
  created_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(9) WITH TIME ZONE,
  CONSTRAINT deployments_host_deployment_is_whole
    CHECK ((host_deployment_id IS NULL) = (host_deployment_url IS NULL)),
  CONSTRAINT deployments_failure_is_whole
    CHECK ((failure_kind IS NULL) = (failure_arguments IS NULL)
      AND (failure_kind IS NULL) = (failure_detail IS NULL)),
  CONSTRAINT deployments_failure_is_told
    CHECK (status NOT IN ('FAILED', 'UNKNOWN') OR failure_kind IS NOT NULL),
  CONSTRAINT deployments_end_with_their_state
    CHECK ((status IN ('QUEUED', 'DEPLOYING')) = (ended_at IS NULL))
);

CREATE INDEX deployments_by_project ON deployments (project_id, seq);
CREATE INDEX deployments_by_status ON deployments (status);

CREATE TABLE settings (
  name VARCHAR PRIMARY KEY,
  content VARCHAR NOT NULL
);
