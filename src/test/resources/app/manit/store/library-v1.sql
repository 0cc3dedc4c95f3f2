INSERT INTO projects VALUES
('11111111-1111-4111-8111-111111111111', 'ana-links', 'Ana’s Links 👩🏽‍🚀', '/home/ana/links.json', 3, 'https://sandbox.example/ana', TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05.123456789+00', TIMESTAMP WITH TIME ZONE '2026-01-03 00:00:00+02'),
('33333333-3333-4333-8333-333333333333', 'draft', '', NULL, NULL, NULL, TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+00', TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+00');
INSERT INTO versions (id, project_id, title, headers, redirects, fingerprint, taken_at) VALUES
('22222222-2222-4222-8222-222222222222', '11111111-1111-4111-8111-111111111111', 'Ana', '/*
  x-frame-options: DENY', '/old /new 301', REPEAT('ab', 32), TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+00'),
('44444444-4444-4444-8444-444444444444', '33333333-3333-4333-8333-333333333333', '', '', '', REPEAT('cd', 32), TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+00');
INSERT INTO version_files VALUES
('22222222-2222-4222-8222-222222222222', 'index.html', 'text/html', 26214400, REPEAT('01', 32), REPEAT('23', 16)),
('22222222-2222-4222-8222-222222222222', 'a/b.css', 'text/css', 7, REPEAT('45', 32), REPEAT('67', 16)),
('44444444-4444-4444-8444-444444444444', 'index.html', 'text/html', 0, REPEAT('89', 32), REPEAT('0a', 16));
INSERT INTO addresses VALUES
('11111111-1111-4111-8111-111111111111', 'https://api.cloudflare.com/client/v4', '0123456789abcdef0123456789abcdef', 'manit-ana-links', 'CREATED', 'manit-ana-links.pages.dev'),
('11111111-1111-4111-8111-111111111111', 'http://127.0.0.1/client/v4', 'practice', 'manit-ana-links', 'REQUESTED', NULL),
('33333333-3333-4333-8333-333333333333', 'http://127.0.0.1/client/v4', 'practice', 'manit-draft', 'PLANNED', NULL);
INSERT INTO deployments (id, project_id, version_id, host_url, account_id, pages_project, status, phase, verification, url, host_deployment_id, host_deployment_url, files, uploaded_files, uploaded_bytes, attempts, read_ns, hash_ns, connect_ns, compare_ns, upload_ns, publish_ns, verify_ns, failure_kind, failure_arguments, failure_detail, created_at, ended_at)
SELECT REPEAT(n, 40), '11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', 'https://api.cloudflare.com/client/v4', '0123456789abcdef0123456789abcdef', 'manit-ana-links', status, phase, verification, url, host_id, host_url, 2, uploaded, uploaded * 1000, attempts, 1, 2, connect, connect, connect, connect, verify, kind, arguments, detail, TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+00', ended
FROM (VALUES
('1', 'DEPLOYED', 'VERIFY', 'VERIFIED', 'https://manit-ana-links.pages.dev', 'h-1', 'https://h-1.manit-ana-links.pages.dev', 2, 1, 3, 4, NULL, CAST(NULL AS VARCHAR ARRAY), NULL, TIMESTAMP WITH TIME ZONE '2026-01-02 03:05:05+00'),
('2', 'FAILED', 'CONNECT', 'SKIPPED', NULL, NULL, NULL, 0, 0, 3, NULL, 'PROJECT_NAME_TAKEN', ARRAY['a', 'b'], 'what the host said', TIMESTAMP WITH TIME ZONE '2026-01-02 03:05:05+00'),
('3', 'UNKNOWN', 'PUBLISH', 'SKIPPED', 'https://manit-ana-links.pages.dev', NULL, NULL, 2, 3, 3, NULL, 'OUTCOME_UNKNOWN', ARRAY['x'], '', TIMESTAMP WITH TIME ZONE '2026-01-02 03:05:05+00'),
('4', 'CANCELLED', 'UPLOAD', 'SKIPPED', NULL, NULL, NULL, 1, 0, 3, NULL, NULL, NULL, NULL, TIMESTAMP WITH TIME ZONE '2026-01-02 03:05:05+00'),
('5', 'DEPLOYING', 'PUBLISH', 'SKIPPED', 'https://manit-ana-links.pages.dev', NULL, NULL, 2, 1, 3, NULL, NULL, NULL, NULL, NULL),
('6', 'QUEUED', NULL, 'SKIPPED', NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL)
) AS deployed (n, status, phase, verification, url, host_id, host_url, uploaded, attempts, connect, verify, kind, arguments, detail, ended) ORDER BY n;
INSERT INTO settings VALUES ('tour', 'seen')
