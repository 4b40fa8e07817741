import { useWords } from "../app-context.ts";

/** Under a list that shows its first rows: all of them, or these again. Nothing where there are no more. */
export function AllOrFewer(props: {
  count: number;
  first: number;
  all: boolean;
  onChange: (all: boolean) => void;
}) {
  const { say } = useWords();
  const { count, first, all, onChange } = props;
  if (count <= first) return null;
  return (
    <button type="button" className="link" aria-expanded={all} onClick={() => onChange(!all)}>
      {all ? say("growth.view.fewer") : say("growth.view.all", { n: count })}
    </button>
  );
}
