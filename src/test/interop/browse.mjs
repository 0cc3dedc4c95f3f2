// Opens pages in a real browser and tells what came of it: node browse.mjs ONE OTHER
// ONE is the address of a page with a style, a script, a picture, a font and a service worker; OTHER that of another site.
import { chromium } from "playwright-core";

const [one, other] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const context = await browser.newContext();
const complaints = [];

async function open(address) {
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return page;
}

const storage = (page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    local: { ...localStorage },
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    controlled: navigator.serviceWorker.controller !== null,
  }));

const page = await open(one);
const seen = await page.evaluate(async () => {
  await document.fonts.load("16px Interop");
  return {
    title: document.title,
    style: getComputedStyle(document.body).color,
    script: document.body.dataset.script,
    picture: document.querySelector("img").naturalWidth,
    font: document.fonts.check("16px Interop"),
  };
});
await page.evaluate(async () => {
  document.cookie = "mine=1; path=/";
  document.cookie = "everybodys=1; path=/; domain=localhost";
  localStorage.setItem("mine", "1");
  await navigator.serviceWorker.register("/worker.js");
  await navigator.serviceWorker.ready;
});
await page.reload({ waitUntil: "networkidle" });
const own = await storage(page);
const through = await page.evaluate(async () => (await fetch("/from-the-worker")).text());
const foreign = await storage(await open(other));
await browser.close();
console.log(JSON.stringify({ complaints, seen, own, through, foreign }));
