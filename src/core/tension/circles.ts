/** Contours as true circles, RD metres; the first `count` entries of each column hold. */
export type Circles = {
  count: number;
  xM: Float64Array;
  yM: Float64Array;
  radiusM: Float64Array;
};

export function emptyCircles(room = 64): Circles {
  return {
    count: 0,
    xM: new Float64Array(room),
    yM: new Float64Array(room),
    radiusM: new Float64Array(room),
  };
}

export function addCircle(circles: Circles, xM: number, yM: number, radiusM: number): void {
  const at = circles.count++;
  if (at === circles.xM.length) {
    const wider = emptyCircles(at * 2);
    wider.xM.set(circles.xM);
    wider.yM.set(circles.yM);
    wider.radiusM.set(circles.radiusM);
    circles.xM = wider.xM;
    circles.yM = wider.yM;
    circles.radiusM = wider.radiusM;
  }
  circles.xM[at] = xM;
  circles.yM[at] = yM;
  circles.radiusM[at] = radiusM;
}
