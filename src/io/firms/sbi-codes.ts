/**
 * Classes of SBI 2008 (which are those of NACE Rev. 2) as four digits: those that begin with a zero, and those of
 * manufacturing. Only used to tell what a code that lost its zero was. Source: CBS, SBI 2008.
 */
const LOW =
  "0111 0112 0113 0114 0115 0116 0119 0121 0122 0123 0124 0125 0126 0127 0128 0129 0130 0141 0142 0143 0144 0145 0146 0147 0149 0150 0161 0162 0163 0164 0170 0210 0220 0230 0240 0311 0312 0321 0322 0510 0520 0610 0620 0710 0721 0729 0811 0812 0891 0892 0893 0899 0910 0990".split(
    " ",
  );
const MANUFACTURING =
  "1011 1012 1013 1020 1031 1032 1039 1041 1042 1051 1052 1061 1062 1071 1072 1073 1081 1082 1083 1084 1085 1086 1089 1091 1092 1101 1102 1103 1104 1105 1106 1107 1200 1310 1320 1330 1391 1392 1393 1394 1395 1396 1399 1411 1412 1413 1414 1419 1420 1431 1439 1511 1512 1520 1610 1621 1622 1623 1624 1629 1711 1712 1721 1722 1723 1724 1729 1811 1812 1813 1814 1820 1910 1920 2011 2012 2013 2014 2015 2016 2017 2020 2030 2041 2042 2051 2052 2053 2059 2060 2110 2120 2211 2219 2221 2222 2223 2229 2311 2312 2313 2314 2319 2320 2331 2332 2341 2342 2343 2344 2349 2351 2352 2361 2362 2363 2364 2365 2369 2370 2391 2399 2410 2420 2431 2432 2433 2434 2441 2442 2443 2444 2445 2446 2451 2452 2453 2454 2511 2512 2521 2529 2530 2540 2550 2561 2562 2571 2572 2573 2591 2592 2593 2594 2599 2611 2612 2620 2630 2640 2651 2652 2660 2670 2680 2711 2712 2720 2731 2732 2733 2740 2751 2752 2790 2811 2812 2813 2814 2815 2821 2822 2823 2824 2825 2829 2830 2841 2849 2891 2892 2893 2894 2895 2896 2899 2910 2920 2931 2932 3011 3012 3020 3030 3040 3091 3092 3099 3101 3102 3103 3109 3211 3212 3213 3220 3230 3240 3250 3291 3299 3311 3312 3313 3314 3315 3316 3317 3319 3320".split(
    " ",
  );

const low = prefixes(LOW);
const manufacturing = prefixes(MANUFACTURING);

/** Is this code, with its zero, one of divisions 01-09? Digits after the class are not looked at. */
export function isLowCode(code: string): boolean {
  return low.has(code.slice(0, 4));
}

/** Is this code one of divisions 10-99 as it stands? Of divisions 34 and up only the first two digits count. */
export function isHighCode(code: string): boolean {
  const division = Number(code.slice(0, 2));
  return division >= 10 && (division > 33 || manufacturing.has(code.slice(0, 4)));
}

/** Does the code fall in manufacturing as it stands? */
export function inManufacturing(code: string): boolean {
  const division = Number(code.slice(0, 2));
  return division >= 10 && division <= 33;
}

/** Divisions, groups and classes of these classes. */
function prefixes(classes: readonly string[]): ReadonlySet<string> {
  return new Set(classes.flatMap((code) => [code.slice(0, 2), code.slice(0, 3), code]));
}
