/** The one scheme and host that pages of Bedside are served from; the sender check compares with this origin. */
export const appScheme = 'app';
export const appHost = 'bedside';
export const appOrigin = `${appScheme}://${appHost}`;
/** Page, its script folder and the worker, as the protocol handler knows them. */
export const pagePath = '/index.html';
export const workerPath = '/record-worker.js';
/** Single-use addresses of received bodies: `/body/<token>`. */
export const bodyPathPrefix = '/body/';
