import { Hono } from "hono";

/** What the figures are compared with: the framework, answering a constant. */
const app = new Hono();
app.get("*", (c) => c.text("ok"));

export default app;
