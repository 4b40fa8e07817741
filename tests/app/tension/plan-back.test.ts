import { expect, test } from "vitest";
import { deleteZone } from "../../../src/app/actions.ts";
import { squareAround, testSession } from "../test-session.ts";

test("a moved plan that goes back is not said to be removed; a drawn zone is", () => {
  for (const [insteadOf, words] of [
    ["housing-zones:schieveste", "Schieveste terug op de plek van het plan"],
    [undefined, "Schieveste verwijderd"],
  ] as const) {
    const session = testSession();
    const zone = {
      number: 1,
      name: "Schieveste",
      origin: "plan",
      outline: squareAround(90_000, 436_000, 100),
      ...(insteadOf === undefined ? {} : { insteadOf }),
    } as const;
    session.project.setState({ zones: [zone] });
    deleteZone(session, 1);
    expect(session.project.getState().zones).toEqual([]);
    expect(session.toasts.getState().toast?.text).toBe(words);
  }
});
