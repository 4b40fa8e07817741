/**
 * What the browser would load beside the page. Its address bar is a page of its own that costs each new window
 * seconds of a processor; the others are what Playwright switches off itself, which this list takes the place of.
 */
const UNUSED_FEATURES = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/**
 * A browser as it is on a machine without a graphics card, for the tests and for what is measured of the page: the
 * processor puts the page together, and WebGL goes through the software renderer.
 */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  // As Chromium does by itself where it finds no card. With the flag above it would have the software renderer draw
  // the page as well, which takes twice as long.
  "--disable-gpu-compositing",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  `--disable-features=${UNUSED_FEATURES.join(",")}`,
];
