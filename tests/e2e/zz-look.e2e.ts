import { afterAll, beforeAll, test } from "vitest";
import { type App, type Stage, startStage } from "./driver.ts";

let stage: Stage;
let app: App;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());
test("look", async () => {
  app = await stage.open({ flat: true, reducedMotion: true, hash: "#map=11/51.9/4.4&t=growth" });
  await app.readHotspots();
  await app.waitForStillMap();
  await app.screenshot("zz-growth");
  await app.follow("#map=12.5/51.93/4.42&t=growth");
  await app.waitForStillMap();
  await app.screenshot("zz-growth-near");
  await app.click("Donkere weergave");
  await app.waitForStillMap();
  await app.screenshot("zz-growth-dark");
  await app.click("Donkere weergave");
  await app.follow("#");
  await app.waitForStillMap();
  await app.screenshot("zz-region");
  await app.follow("#t=tension");
  await app.waitForStillMap();
  await app.screenshot("zz-tension-region");
});
