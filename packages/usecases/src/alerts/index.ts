/** News of a crisis: in the page, as a feed, and sent to whoever asked for it. */
export { listAlerts } from './alerts.ts';
export { feedOfAlerts } from './alert-feed.ts';
export { tellNews } from './tell-news.ts';
export { createWebhook, listWebhooks, removeWebhook, retryWebhook } from './webhooks.ts';
