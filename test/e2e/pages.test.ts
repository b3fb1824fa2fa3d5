import { testEveryPage } from "./every-page.ts";

testEveryPage("with script");
