// Reads the practice host by Cloudflare's own SDK, through its typed calls: node read.mjs PROJECT
import Cloudflare from "cloudflare";

const [project] = process.argv.slice(2);
const account_id = process.env.CLOUDFLARE_ACCOUNT_ID;
const client = new Cloudflare({ baseURL: process.env.CLOUDFLARE_API_BASE_URL, maxRetries: 0 });
const { projects } = client.pages;

const all = async (pages) => {
  const rows = [];
  for await (const row of pages) rows.push(row);
  return rows;
};
const refusal = async (call) => {
  try {
    await call;
    return null;
  } catch (e) {
    return { type: e.constructor.name, status: e.status, codes: e.errors?.map((error) => error.code) };
  }
};

const deployments = await all(projects.deployments.list(project, { account_id, per_page: 2 }));
const [newest, ...older] = deployments;
const one = (deployment) => [deployment.id, { account_id, project_name: project }];
console.log(
  JSON.stringify({
    projects: await all(projects.list({ account_id, per_page: 2 })),
    project: await projects.get(project, { account_id }),
    deployments,
    production: await all(projects.deployments.list(project, { account_id, env: "production" })),
    deployment: await projects.deployments.get(...one(newest)),
    logs: await projects.deployments.history.logs.get(...one(newest)),
    domain: await projects.domains.create(project, { account_id, name: "links.ann.example" }),
    domains: await all(projects.domains.list(project, { account_id })),
    rollback: await projects.deployments.rollback(...one(older.at(-1))),
    missing: await refusal(projects.get("no-such-project", { account_id })),
    tooManyRows: await refusal(projects.deployments.list(project, { account_id, per_page: 26 })),
  }),
);
