import { testEveryPage } from "./every-page.ts";

testEveryPage("without script");
