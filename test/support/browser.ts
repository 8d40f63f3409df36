import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Made for Lambda, where one process serves one page; here they would end the browser with its first context. */
const lambdaOnly = ['--single-process', '--no-zygote'];

/** Made for trusted scripts: with them, a page reads what any other origin says, whatever it allows. */
const lessThanABrowser = [
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];
const left = new Set([...lambdaOnly, ...lessThanABrowser]);

/** A real headless Chromium that comes as an npm package, so nothing needs to be installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => !left.has(argument)),
    headless: true,
  });
}
