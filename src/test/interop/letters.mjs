// A worker that sends letters beyond ASCII in a header field, as Pages' asset server does for pages of such names.
export default {
  fetch: () => new Response(null, { status: 308, headers: { location: "/été/日本" } }),
};
