/**
 * The port has three sides, never two. Position in this list is the code in `FirmTable.portSide`.
 * "transition" is port land that is becoming city (Merwe-Vierhavens).
 */
export const PORT_SIDES = ["inside", "transition", "outside"] as const;
export type PortSide = (typeof PORT_SIDES)[number];

export const INSIDE = 0;
export const TRANSITION = 1;
export const OUTSIDE = 2;
