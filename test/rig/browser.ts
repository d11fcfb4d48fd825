import { chromium, type Browser, type Page } from 'playwright-core';

/** Debian's browser, without anything of its own that would use the network. */
export async function openBrowser(
	executablePath = process.env['DAG_CHROMIUM'] ?? '/usr/bin/chromium',
): Promise<Browser> {
	return chromium.launch({
		executablePath,
		args: [
			// Root has no sandbox, and a runner's container is root.
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/** A page with what it said and asked for, beside showing its file. */
export interface Watched {
	readonly page: Page;
	/** Errors of the console and of scripts, and breaches of the page's policy. */
	readonly errors: string[];
	/** Addresses asked for, other than its own file. */
	readonly requests: string[];
}

/** Opens a page on a file. */
export async function openFile(
	browser: Browser,
	path: string,
	options: {
		readonly scheme?: 'light' | 'dark';
		readonly width?: number;
		readonly height?: number;
		/** Fingers instead of a mouse. */
		readonly touch?: boolean;
	} = {},
): Promise<Watched> {
	const page = await browser.newPage({
		viewport: { width: options.width ?? 1360, height: options.height ?? 900 },
		colorScheme: options.scheme ?? 'light',
		reducedMotion: 'reduce',
		hasTouch: options.touch ?? false,
	});
	const errors: string[] = [];
	const requests: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
	});
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('dialog', (dialog) => {
		errors.push(`A dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('request', (request) => {
		if (request.url().split('#')[0] !== `file://${path}`) requests.push(request.url());
	});
	await page.goto(`file://${path}`);
	return { page, errors, requests };
}
