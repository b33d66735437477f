const pageOf = (heading: string, text: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bedside</title>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;

/** What the browser shows once it has brought the answer: the same for success and refusal, and no secret in it. */
export const answerPage = pageOf('Go back to Bedside', 'You can close this page and go back to Bedside.');

/** For an answer to a question that Bedside did not ask, or asked earlier. */
export const strangePage = pageOf(
  'This answer is not for this sign-in',
  'Bedside did not use it. Close this page, go back to Bedside and sign in there.',
);

export const answerHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
};
