/** What the browser shows once it has brought the answer: the same for success and refusal, and no secret in it. */
export const answerPage = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bedside</title>
</head>
<body>
<main>
<h1>Go back to Bedside</h1>
<p>You can close this page and go back to Bedside.</p>
</main>
</body>
</html>
`;

export const answerHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
};
