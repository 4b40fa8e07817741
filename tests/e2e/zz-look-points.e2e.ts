import { test } from "vitest";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { stageOfFile } from "./stage-of-file.ts";

const stage = stageOfFile();
const HASH = "#map=13.4/51.928/4.425";
const at = (x: number, y: number) => toLonLat(x, y);

test("wide", async () => {
  for (const [name, size] of [
    ["wide", { width: 1440, height: 900 }],
    ["medium", { width: 1024, height: 768 }],
  ] as const) {
    const app = await stage.open({ ...size, reducedMotion: true, hash: HASH, fine: true });
    await app.keepPicture(`zz-${name}-start`);
    if (name === "wide") {
      await app.click("Meet een afstand");
      await app.clickMap(at(88_600, 437_500));
      await app.clickMap(at(89_500, 438_000));
      await app.clickMap(at(90_100, 437_200));
      await app.moveOverMap(at(90_100, 437_200), at(90_400, 438_000), 3);
      await app.settle();
      await app.keepPicture(`zz-${name}-measure`);
      await app.click("Klaar");
      await app.keepPicture(`zz-${name}-measured`);
      await app.click("Wis lijn");
      await app.click("Ringen om een punt");
      await app.keepPicture(`zz-${name}-rings-tool`);
      await app.clickMap(at(89_500, 437_500));
      await app.waitForText(/In de ring alleen/);
      await app.waitForStillMap();
      await app.keepPicture(`zz-${name}-rings`);
    }
  }
}, 120_000);

test("phone", async () => {
  const app = await stage.open({
    width: 390,
    height: 844,
    touch: true,
    reducedMotion: true,
    hash: HASH,
    fine: true,
  });
  await app.tap("Meet een afstand");
  await app.settle();
  await app.tapAt([120, 300]);
  await app.tapAt([250, 350]);
  await app.tapAt([200, 480]);
  await app.keepPicture("zz-phone-measure");
  await app.tapAt([200, 480]);
  await app.keepPicture("zz-phone-measured");
  await app.tap("Wis lijn");
  await app.tap("Ringen om een punt");
  await app.keepPicture("zz-phone-rings-tool");
  await app.tapAt([200, 350]);
  await app.waitForText(/In de ring alleen/);
  await app.waitForStillMap();
  await app.keepPicture("zz-phone-rings");
}, 120_000);
